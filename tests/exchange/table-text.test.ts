import { describe, expect, it } from 'vitest';

import { tableAsCsv, tableAsHtml, tableAsTabs } from '#exchange/table-text.ts';

const table = {
  heads: ['School', 'Up'],
  rows: [
    ['Lincoln & "Sons"', 3],
    ['=HYPERLINK("x")', 1],
    ['Two\nlines\tand a tab', 0],
  ],
} as const;

describe('a table that is taken along', () => {
  it('is a CSV file with a byte order mark, CRLF, and formulas defused', () => {
    expect(tableAsCsv(table)).toBe(
      [
        '\uFEFF"School","Up"',
        '"Lincoln & ""Sons""","3"',
        `"'=HYPERLINK(""x"")","1"`,
        '"Two\nlines\tand a tab","0"',
        '',
      ].join('\r\n'),
    );
  });

  it('keeps its columns on the clipboard, whatever stands in a cell', () => {
    expect(tableAsTabs(table).split('\n')).toEqual([
      'School\tUp',
      'Lincoln & "Sons"\t3',
      `'=HYPERLINK("x")\t1`,
      'Two lines and a tab\t0',
    ]);
  });

  it('is HTML whose words are words, and whose formulas don’t run where they are pasted', () => {
    const html = tableAsHtml({ heads: ['<b>'], rows: [['<img src=x>'], ['+1']] });
    expect(html).toBe(
      "<table><thead><tr><th>&lt;b&gt;</th></tr></thead><tbody><tr><td>&lt;img src=x&gt;</td></tr><tr><td>'+1</td></tr></tbody></table>",
    );
  });
});
