import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { BINDER_CSS } from '#report/binder-css.ts';
import { levelInks } from '#report/inks.ts';
import { LIGHT_LEVELS, PRINTED_LEVELS } from '#report/level-colors.ts';

const tokens = readFileSync('src/ui/tokens.css', 'utf8');
const TONES = [1, 2, 3, 4, 5] as const;

test('documents have the level colors of the light theme, and on paper those of print', () => {
  const print = tokens.slice(tokens.indexOf('@media print'));
  for (const tone of TONES) {
    expect(LIGHT_LEVELS[tone]).toEqual({
      fill: colorOf(tokens, `level-${tone}-fill: light-dark\\(`),
      ink: colorOf(tokens, `level-${tone}-ink: light-dark\\(`),
    });
    expect(PRINTED_LEVELS[tone].fill).toBe(colorOf(print, `level-${tone}-fill: `));
    // Black on paper is the ink of all text there.
    const isWhite = colorOf(print, `level-${tone}-ink: `) === '#ffffff';
    expect(PRINTED_LEVELS[tone].ink).toBe(isWhite ? '#ffffff' : '#14202b');
  }
});

test('the PDF and the index of a binder paint levels alike', () => {
  for (const tone of TONES) {
    const { fill, ink } = PRINTED_LEVELS[tone];
    expect(BINDER_CSS).toContain(`.level[data-tone="${tone}"]{background:${fill};color:${ink}}`);
    const [red] = levelInks(tone).fill;
    expect(Math.round(red * 255)).toBe(Number.parseInt(fill.slice(1, 3), 16));
  }
});

/** The first color after these words, with six digits. */
function colorOf(css: string, before: string): string {
  const [, color = ''] = new RegExp(`--${before}(#\\w+)`).exec(css) ?? [];
  return color.length === 4 ? color.replaceAll(/\w/gu, '$&$&') : color;
}
