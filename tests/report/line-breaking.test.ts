import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { breakLines, textWidth } from '#report/line-breaking.ts';
import { reportMetrics } from '#tests/support/report-fonts.ts';

const font = reportMetrics.regular;

describe('lines of text', () => {
  it('break at spaces and keep the space at the end, so that words do not fuse', () => {
    expect(breakLines('one two three', font, 10, textWidth('one two ', font, 10))).toEqual([
      'one two ',
      'three',
    ]);
  });

  it('break after a hyphen between letters, but keep years and grades whole', () => {
    const width = textWidth('2026–27 in-', font, 10) + 1;
    expect(breakLines('2026–27 in-school', font, 10, width)).toEqual(['2026–27 in-', 'school']);
    expect(breakLines('xx K–5', font, 10, textWidth('xx K–', font, 10))).toEqual(['xx ', 'K–5']);
  });

  it('break a word only when no line could hold it', () => {
    const lines = breakLines('a mmmmmmmmmm', font, 10, textWidth('mmmm', font, 10) + 0.1);
    expect(lines).toEqual(['a ', 'mmmm', 'mmmm', 'mm']);
  });

  it('begin further in where a code stands before them', () => {
    const width = textWidth('one two', font, 10) + 0.1;
    expect(breakLines('one two', font, 10, width, 12)).toEqual(['one ', 'two']);
  });

  it('are never wider than their column, and lose no letter', () => {
    const anyText = fc.stringMatching(/^[a-zA-Z ñé\n\-/–]{0,200}$/);
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = breakLines(text, font, 9, width);
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) {
          expect(textWidth(line.trimEnd(), font, 9)).toBeLessThanOrEqual(width + 1e-6);
        }
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
