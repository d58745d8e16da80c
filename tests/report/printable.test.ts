import { describe, expect, it } from 'vitest';

import { printable } from '#report/printable.ts';
import { reportMetrics } from '#tests/support/report-fonts.ts';

const font = reportMetrics.regular;

describe('a text becomes printable', () => {
  it.each([
    ['plain words stay', 'We agreed on 2026–27.', 'We agreed on 2026–27.', []],
    ['line breaks stay, whatever system wrote them', 'a\r\nb\rc\nd', 'a\nb\nc\nd', []],
    ['odd blanks become spaces', 'a\tb\u2003c\u202fd', 'a b c d', []],
    ['hyphens of other kinds become plain ones', 'in\u2011school', 'in-school', []],
    ['two-part letters are composed', 'N\u0303andu\u0301', 'Ñandú', []],
    ['marks without a shape vanish', 'a\u200bb\u00adc\u202e', 'abc', []],
    ['an emoji of several parts is one replacement', 'x👩🏽‍🔬y', 'x◊y', ['👩🏽‍🔬']],
    ['a flag is one replacement', '🇺🇸', '◊', ['🇺🇸']],
    ['every letter of another script is one', 'نور', '◊◊◊', ['ن', 'و', 'ر']],
    ['half of a surrogate pair is replaced', 'a\ud83d', 'a◊', ['\ud83d']],
    ['an empty text stays empty', '', '', []],
  ] as const)('%s', (_, given, text, replaced) => {
    expect(printable(given, font)).toEqual({ text, replaced });
  });
});
