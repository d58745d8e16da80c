// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { writeWorkbook, type SheetCell, type WorkbookSheet } from '#exchange/workbook.ts';

const fixed = { rows: 0, columns: 0 };

async function filesOf(
  sheets: readonly WorkbookSheet[],
): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(new Uint8Array(await writeWorkbook(sheets).arrayBuffer()));
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
    expect(textsOf(files)).toEqual(hostile);
    expect(files['xl/worksheets/sheet1.xml']).not.toContain('<f');
  });

  it('writes each text once, numbers as numbers, and nothing where nothing is said', async () => {
    const row = [{ value: 'Oak' }, { value: 3 }, { value: '' }, { value: 'Oak' }];
    const sheet = (await filesOf([sheetOf([row, row])]))['xl/worksheets/sheet1.xml'];
    expect(sheet).toContain(
      '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" s="2"><v>3</v></c><c r="D1" s="1" t="s"><v>0</v></c></row><row r="2">',
    );
  });

  it('names columns after Z as a spreadsheet does', async () => {
    const row = Array.from({ length: 703 }, (_, at) => ({ value: at }));
    const sheet = (await filesOf([sheetOf([row])]))['xl/worksheets/sheet1.xml'] ?? '';
    const names = Array.from(sheet.matchAll(/<c r="([A-Z]+)1"/g), ([, name]) => name);
    expect([25, 26, 51, 52, 701, 702].map((at) => names[at])).toEqual([
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  it('keeps heads and first columns in place, and shades with the ink that can be read on it', async () => {
    const shade = { fill: '#007582', ink: '#ffffff' };
    const files = await filesOf([
      { ...sheetOf([[{ value: '4', shade }]]), fixed: { rows: 1, columns: 2 } },
    ]);
    expect(files['xl/worksheets/sheet1.xml']).toContain(
      '<pane xSplit="2" ySplit="1" topLeftCell="C2" activePane="bottomRight" state="frozen"/>',
    );
    const styles = new DOMParser().parseFromString(files['xl/styles.xml'] ?? '', 'text/xml');
    const look = styles.querySelectorAll('cellXfs > xf')[1];
    const fill = styles.querySelectorAll('fills > fill')[Number(look?.getAttribute('fillId'))];
    const font = styles.querySelectorAll('fonts > font')[Number(look?.getAttribute('fontId'))];
    expect(fill?.querySelector('fgColor')?.getAttribute('rgb')).toBe('FF007582');
    expect(font?.querySelector('color')?.getAttribute('rgb')).toBe('FFFFFFFF');
    expect(look?.getAttribute('numFmtId')).toBe('49');
  });

  it('is whole: every part is named, every relation leads to one', async () => {
    const files = await filesOf([sheetOf([]), { ...sheetOf([]), name: 'A & B' }]);
    for (const [name, text] of Object.entries(files)) {
      const faults = new DOMParser().parseFromString(text, 'text/xml').querySelector('parsererror');
      expect([name, faults]).toEqual([name, null]);
    }
    const targets = Array.from(
      (files['xl/_rels/workbook.xml.rels'] ?? '').matchAll(/Target="([^"]+)"/g),
      ([, target]) => `xl/${target}`,
    );
    expect(targets).toHaveLength(4);
    for (const target of targets) {
      expect(Object.keys(files)).toContain(target);
      expect(files['[Content_Types].xml']).toContain(`PartName="/${target}"`);
    }
    expect(files['xl/workbook.xml']).toContain('name="A &amp; B"');
  });

  it('is the same file from the same sheets', async () => {
    const one = new Uint8Array(await writeWorkbook([sheetOf([[{ value: 'x' }]])]).arrayBuffer());
    const two = new Uint8Array(await writeWorkbook([sheetOf([[{ value: 'x' }]])]).arrayBuffer());
    expect(two).toEqual(one);
  });
});
