import { describe, expect, it } from 'vitest';

import { pdfText } from '#report/pdf-syntax.ts';

describe('a text inside a PDF', () => {
  it.each([
    ['plain (letters) and \\', String.raw`(plain \(letters\) and \\)`],
    ['2026–27: “two” × 3, it’s', String.raw`(2026\20527: \215two\216 \327 3, it\220s)`],
    ['Señora', String.raw`(Se\361ora)`],
    ['א', '<FEFF05d0>'],
    ['🎓', '<FEFFd83cdf93>'],
    ['þÿ is no mark', '<FEFF00fe00ff0020006900730020006e006f0020006d00610072006b>'],
  ])('says %s so that every reader reads it', (text, written) => {
    expect(pdfText(text)).toBe(written);
  });
});
