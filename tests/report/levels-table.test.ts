import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import { comparedYears } from '#domain/comparison/school-years.ts';
import { tableAsCsv } from '#exchange/table-text.ts';
import { writeWorkbook } from '#exchange/workbook.ts';
import { LIGHT_LEVELS } from '#report/level-colors.ts';
import { levelsSheets } from '#report/levels-sheets.ts';
import { levelsTable } from '#report/levels-table.ts';
import { threeYears } from '#tests/support/board-years.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSnapshot, atLevel, ratingsOf } from '#tests/support/builders.ts';

const snapshot = aSnapshot({
  ratings: ratingsOf({
    'G1.Leaders1': { existing: atLevel('sprout'), desired: 'tree' },
    'G1.Students 1': { existing: { is: 'not-applicable', reason: 'No students yet.' } },
    'G2.Leaders1': { existing: { is: 'not-yet' } },
  }),
});
const years = comparedYears(chainOf([snapshot]), undefined);
const hostile = { id: 'r', name: '=HYPERLINK("http://x")', district: '+1', years };

describe('the tidy table of levels', () => {
  it('has a row for each school, year and indicator, with both levels and the hash', () => {
    const { heads, rows } = levelsTable([{ id: 'r', name: 'Riverside', district: 'Lake', years }]);
    expect(rows).toHaveLength(3);
    expect(rows.every((row) => row.length === heads.length)).toBe(true);
    const records = rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]])));
    expect(records[0]).toMatchObject({
      'School ID': 'r',
      'School year': '2026–27',
      Record: 'yearly',
      'Recorded on': '2027-05-14',
      'Desired outcome': 'G1',
      Indicator: 'G1.Leaders1',
      'Existing state': 'at a level',
      'Existing level, number': 2,
      'Existing level': 'Sprout',
      'Desired level, number': 3,
      'SHA-256 of the record': snapshot.id,
    });
    expect(records.map((row) => [row['Existing state'], row['Existing level, number']])).toEqual([
      ['at a level', 2],
      ['doesn’t apply', ''],
      ['not yet at the lowest level', ''],
    ]);
  });

  it('runs nothing as CSV, and counts three years of sixteen', () => {
    expect(tableAsCsv(levelsTable([hostile]))).toContain(`"'=HYPERLINK(""http://x"")","'+1"`);
    const three = comparedYears(chainOf(threeYears()), undefined);
    expect(levelsTable([{ id: 'r', name: 'R', district: '', years: three }]).rows).toHaveLength(48);
  });
});

describe('the workbook', async () => {
  const other = { ...aMap(), id: 'other-map', title: 'Other map' };
  const more = comparedYears(
    chainOf([aSnapshot({ map: other, cycle: aCycle({ map: other.id }) })]),
    undefined,
  );
  const schools = [hostile, { id: 's', name: 'Second', district: '', years: more }];
  const files = unzipSync(
    new Uint8Array(await (await writeWorkbook(levelsSheets(schools))).arrayBuffer()),
  );
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());

  it('has a sheet to read for each map, then the tidy one', () => {
    const names = Array.from(
      text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g),
      ([, name]) => name,
    );
    expect(names).toEqual(['To read', 'To read 2', 'One row each']);
  });

  it('types every text as a text, numbers as numbers, and holds no formula', () => {
    const shared = Array.from(
      text('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g),
      ([, words]) => words,
    );
    const cells = Array.from(
      text('xl/worksheets/sheet3.xml').matchAll(/<c r="([A-Z]+\d+)"([^>]*)>(.*?)<\/c>/g),
      ([, at = '', facts = '', content = '']) => ({ at, facts, content }),
    );
    expect(
      Object.keys(files).filter((name) => name.startsWith('xl/worksheets/sheet')),
    ).toHaveLength(3);
    for (const name of Object.keys(files)) expect(text(name)).not.toMatch(/<f[ >]/);
    const school = cells.find(({ at }) => at === 'B2');
    expect(school?.facts).toContain('t="s"');
    expect(shared[Number(/<v>(\d+)<\/v>/.exec(school?.content ?? '')?.[1])]).toBe(
      '=HYPERLINK("http://x")',
    );
    const level = cells.find(({ at }) => at === 'N2');
    expect(level?.facts).not.toContain('t="s"');
    expect(level?.content).toBe('<v>2</v>');
  });

  it('goes on on another sheet where a sheet has no more rows', () => {
    const three = comparedYears(chainOf(threeYears()), undefined);
    const sheets = levelsSheets([{ id: 'r', name: 'R', district: '', years: three }], 21);
    const tidy = sheets.slice(1).map(({ name, rows }) => [name, [...rows]] as const);
    expect(tidy.map(([name, rows]) => [name, rows.length])).toEqual([
      ['One row each', 21],
      ['One row each 2', 21],
      ['One row each 3', 9],
    ]);
    const codes = tidy.flatMap(([, rows]) => rows.slice(1).map((row) => row[10]?.value));
    expect(codes).toHaveLength(48);
    expect(new Set(codes)).toHaveLength(16);
  });

  it('shades levels in the sheet to read as the light theme does', () => {
    const school = {
      id: 'r',
      name: 'Riverside',
      district: '',
      years: comparedYears(chainOf(threeYears()), undefined),
    };
    const cells = [...(levelsSheets([school])[0]?.rows ?? [])].flat();
    const used = new Map(cells.flatMap(({ shade }) => (shade ? [[shade.fill, shade]] : [])));
    expect([...used.values()].toSorted(byFill)).toEqual(
      Object.values(LIGHT_LEVELS).toSorted(byFill),
    );
  });

  it('shades levels in the sheet to read', () => {
    expect(text('xl/styles.xml').toLowerCase()).toContain('40a484');
    expect(text('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="4"/);
  });
});

function byFill(a: { readonly fill: string }, b: { readonly fill: string }): number {
  return a.fill < b.fill ? -1 : 1;
}
