// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { writeWorkbook, type SheetCell, type WorkbookSheet } from '#exchange/workbook.ts';

const fixed = { rows: 0, columns: 0 };

async function filesOf(
  sheets: readonly WorkbookSheet[],
): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(new Uint8Array(await (await writeWorkbook(sheets)).arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

function sheetOf(rows: readonly (readonly SheetCell[])[]): WorkbookSheet {
  return { name: 'Levels', widths: [10], rows, fixed };
}

/** The texts of a workbook as a spreadsheet reads them. */
function textsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const document = new DOMParser().parseFromString(files['xl/sharedStrings.xml'] ?? '', 'text/xml');
  return Array.from(document.querySelectorAll('t'), (text) =>
    (text.textContent ?? '').replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  );
}

describe('a workbook', () => {
  it('gives back every text as it was written, letter by letter', async () => {
    const hostile = [
      '=1+1',
      '+cmd|x',
      '@sum',
      '  two blanks  ',
      '<b>&amp;"\'</b>',
      'מדרסה مدرسة 🎓',
      'a\u0007bell',
      'line\r\nline',
      '_x0041_',
      'x'.repeat(80),
    ];
    const files = await filesOf([sheetOf(hostile.map((value) => [{ value }]))]);
    // A bell can't stand in XML; lines end as XML ends them.
    const kept = hostile.map((text) => text.replace('\u0007', '').replace('\r\n', '\n'));
    expect(textsOf(files)).toEqual(kept);
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f');
  });

  it('writes numbers as numbers, and equal cells as they are wherever they stand', async () => {
    const row = [{ value: 'Oak' }, { value: 3 }, { value: '3' }, { value: 'Oak', isBold: true }];
    const files = await filesOf([sheetOf([row, row])]);
    const sheet = new DOMParser().parseFromString(
      files['xl/worksheets/sheet1.xml'] ?? '',
      'text/xml',
    );
    const cells = Array.from(sheet.querySelectorAll('c'), (cell) => [
      cell.getAttribute('r'),
      cell.getAttribute('t') === 's'
        ? textsOf(files)[Number(cell.textContent)]
        : Number(cell.textContent),
    ]);
    expect(cells).toEqual([
      ['A1', 'Oak'],
      ['B1', 3],
      ['C1', '3'],
      ['D1', 'Oak'],
      ['A2', 'Oak'],
      ['B2', 3],
      ['C2', '3'],
      ['D2', 'Oak'],
    ]);
    const looks = Array.from(sheet.querySelectorAll('c'), (cell) => cell.getAttribute('s'));
    expect(looks[0]).not.toBe(looks[3]);
    expect(looks.slice(0, 4)).toEqual(looks.slice(4));
  });

  it('keeps heads and first columns in place, and shades with the ink that can be read on it', async () => {
    const shade = { fill: '#007582', ink: '#ffffff' };
    const files = await filesOf([
      { ...sheetOf([[{ value: '4', shade }]]), fixed: { rows: 1, columns: 2 } },
    ]);
    expect(files['xl/worksheets/sheet1.xml']).toContain(
      '<pane ySplit="1" xSplit="2" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
    );
    const styles = new DOMParser().parseFromString(files['xl/styles.xml'] ?? '', 'text/xml');
    const look = styles.querySelectorAll('cellXfs > xf')[1];
    const fill = styles.querySelectorAll('fills > fill')[Number(look?.getAttribute('fillId'))];
    const font = styles.querySelectorAll('fonts > font')[Number(look?.getAttribute('fontId'))];
    expect(fill?.querySelector('fgColor')?.getAttribute('rgb')).toBe('FF007582');
    expect(font?.querySelector('color')?.getAttribute('rgb')).toBe('FFFFFFFF');
    const format = styles.querySelector(`numFmt[numFmtId="${look?.getAttribute('numFmtId')}"]`);
    expect(format?.getAttribute('formatCode')).toBe('@');
  });

  it('is the same file from the same sheets', async () => {
    const one = new Uint8Array(
      await (await writeWorkbook([sheetOf([[{ value: 'x' }]])])).arrayBuffer(),
    );
    const two = new Uint8Array(
      await (await writeWorkbook([sheetOf([[{ value: 'x' }]])])).arrayBuffer(),
    );
    expect(two).toEqual(one);
  });
});
