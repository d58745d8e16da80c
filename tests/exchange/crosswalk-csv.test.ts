import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { tidied } from '#domain/crosswalk/crosswalk.ts';
import type { Result } from '#domain/result.ts';
import {
  blankCsv,
  crosswalkCsv,
  readCrosswalkCsv,
  type CrosswalkCsvError,
  type ReadCrosswalk,
} from '#exchange/crosswalk-csv.ts';
import { csvText, decodeCsv } from '#exchange/csv.ts';
import { aCrosswalkContent } from '#tests/support/crosswalks.ts';

const map = { id: 'garden-school', codes: ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1'] };

describe('a crosswalk from a CSV file', () => {
  it('comes back from our own file as it was', () => {
    const content = aCrosswalkContent();
    expect(readOk(crosswalkCsv(content))).toMatchObject({ ...content, faults: [] });
  });

  it('comes back whatever its words are', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 40 }).map(tidied);
    // A text that begins with an apostrophe before a formula's sign is the one that a guard can't tell.
    const safe = words.filter((text) => !/^'[=+\-@]/.test(text));
    const standards = fc.uniqueArray(
      fc.record({ code: safe.filter((code) => code !== ''), title: safe, group: safe }),
      { selector: ({ code }) => code, maxLength: 6 },
    );
    fc.assert(
      fc.property(safe, safe, standards, (name, publisher, list) => {
        const links = list.slice(0, 2).map(({ code }) => ({
          map: map.id,
          indicator: 'G1.Leaders1',
          standard: code,
        }));
        const content = { name, publisher, standards: list, links };
        const expected = list.length === 0 ? { standards: [], links: [] } : content;
        expect(readOk(crosswalkCsv(content))).toMatchObject({ ...expected, faults: [] });
      }),
    );
  });

  it('is read as a German Excel writes it: a mark, semicolons, doubled quotes', () => {
    const text =
      '\uFEFFCode;Beschreibung;Title;Indicators\r\n1.1;x;"We say ""yes""; always";G1.Leaders1\r\n';
    expect(readOk(text)).toMatchObject({
      standards: [{ code: '1.1', title: 'We say "yes"; always', group: '' }],
      links: [{ map: 'garden-school', indicator: 'G1.Leaders1', standard: '1.1' }],
    });
  });

  it('knows columns by headings in any order and case, and “Standard” as what is missing', () => {
    const byCode = readOk('STANDARD,Indicator_Code\nA1,g1.leaders1');
    expect(byCode.columns).toEqual({ code: 'STANDARD', indicator: 'Indicator_Code' });
    expect(byCode.links).toHaveLength(1);
    const byTitle = readOk('Domain,Standard,No.\nLead,We plan,1');
    expect(byTitle.standards).toEqual([{ code: '1', title: 'We plan', group: 'Lead' }]);
  });

  it('takes several indicators in one cell, and a standard over several rows', () => {
    const read = readOk(
      'Code,Title,Indicators\n1,Plan,"G1.Leaders1; G1.Students 1"\n1,,G2.Leaders1\n',
    );
    expect(read.links.map(({ indicator }) => indicator)).toEqual(map.codes);
    expect(read.standards).toHaveLength(1);
    expect(read.faults).toEqual([]);
  });

  it('says row by row what it leaves out, and keeps the rest', () => {
    const rows = [
      ['Code', 'Title', 'Indicators'],
      ['', 'No code', ''],
      ['x'.repeat(61), 'Long', ''],
      ['1', 'Plan', 'G9.Nobody1'],
      ['', '', ''],
      ['1', 'Plan otherwise', ''],
    ];
    const read = readOk(csvText(rows));
    expect(read.faults).toEqual([
      { tag: 'no-code', row: 2 },
      { tag: 'too-long', row: 3, column: 'code', most: 60 },
      { tag: 'unknown-indicator', row: 4, indicator: 'G9.Nobody1' },
      { tag: 'other-words', row: 6, code: '1' },
    ]);
    expect(read.standards).toEqual([{ code: '1', title: 'Plan', group: '' }]);
  });

  it('names the row in which a quote never ends', () => {
    const read = readOk('Code,Title\n1,Plan\n2,"never ends\n3,x\n');
    expect(read.faults).toContainEqual({ tag: 'open-quote', row: 3 });
  });

  it.each<[string, string, CrosswalkCsvError]>([
    ['nothing', '', { tag: 'empty' }],
    ['only blanks', ' \r\n ,, \n', { tag: 'empty' }],
    ['an Excel workbook', 'PK\u0003\u0004xlsx', { tag: 'not-csv' }],
    ['no code', 'Title,Notes\nPlan,x', { tag: 'no-code-column', headings: ['Title', 'Notes'] }],
    [
      'too much',
      `Code\n${Array.from({ length: 5001 }, (_, row) => row).join('\n')}`,
      { tag: 'too-many-rows', most: 5000 },
    ],
  ])('refuses %s', (_, text, error) => {
    expect(readCrosswalkCsv(text, map)).toEqual({ ok: false, error });
  });

  it('reads 5,000 rows', () => {
    const text = `Code\n${Array.from({ length: 5000 }, (_, row) => row).join('\n')}\n\n`;
    expect(readOk(text).standards).toHaveLength(5000);
  });

  it('reads nothing from the blank file, without a complaint', () => {
    expect(readOk(blankCsv(map.codes))).toMatchObject({ standards: [], links: [], faults: [] });
  });
});

describe('a CSV file of ours', () => {
  it('runs nothing in a spreadsheet', () => {
    const text = csvText([['=1+1', '+1', '-1', '@SUM(A1)', '\tx', 'a=b', 'He said "no"']]);
    expect(text).toBe(
      '\uFEFF"\'=1+1","\'+1","\'-1","\'@SUM(A1)","\'\tx","a=b","He said ""no"""\r\n',
    );
  });

  it.each([
    ['UTF-8', [0xc3, 0xa9], 'é'],
    // Not the curly quotes: the decoder of Node, unlike a browser’s, takes them for control characters.
    ['old Excel', [0x63, 0x61, 0x66, 0xe9], 'café'],
    ['UTF-16 of a “Unicode text”', [0xff, 0xfe, 0xe9, 0x00], 'é'],
    ['UTF-16, the other way', [0xfe, 0xff, 0x00, 0xe9], 'é'],
  ])('is read in the letters of %s', (_, bytes, text) => {
    expect(decodeCsv(new Uint8Array(bytes))).toBe(text);
  });
});

function readOk(text: string): ReadCrosswalk {
  const read: Result<ReadCrosswalk, CrosswalkCsvError> = readCrosswalkCsv(text, map);
  if (!read.ok) throw new Error(`refused: ${JSON.stringify(read.error)}`);
  return read.value;
}
