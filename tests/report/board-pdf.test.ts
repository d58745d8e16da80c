import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { makeBoardPdf } from '#report/make-board-pdf.ts';
import { aBoardSource, threeYears } from '#tests/support/board-years.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { reportFonts } from '#tests/support/report-fonts.ts';

describe('a summary for the board', async () => {
  const source = aBoardSource(threeYears());
  const made = await makeBoardPdf(source, { fonts: reportFonts, withAppendix: false });
  const long = await makeBoardPdf(source, { fonts: reportFonts, withAppendix: true });
  writeFileSync('/tmp/team4/board.pdf', made.bytes);
  writeFileSync('/tmp/team4/board-long.pdf', long.bytes);
  it('takes two pages', async () => {
    expect(made.pages).toBe(2);
    await readPdf(made.bytes);
  });
});
