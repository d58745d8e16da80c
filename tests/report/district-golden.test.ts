import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';

import { placeSchools } from '#domain/schools/placed-schools.ts';
import { withoutGuard } from '#exchange/csv.ts';
import { districtReportOf } from '#report/district-model.ts';
import { makeDistrictPdf } from '#report/make-district-pdf.ts';
import { paperMakers } from '#saving/paper-work.ts';
import { aMap } from '#tests/support/a-map.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { reportFonts } from '#tests/support/report-fonts.ts';
import { aSchoolWith, aYearOf, mapsByKey } from '#tests/support/school-facts.ts';

const map = aMap();
const maps = mapsByKey(map);
const LONG = 'The Academy of Science, Technology, Engineering, Mathematics, and the Arts at Oak';
const HOSTILE = '=HYPERLINK("x") <b>مدرسة</b> 🎓';

// Three indicators; Sprout is the second level of three. The second school closed its year twice, the third has no
// record of the year, the fourth has only this one.
const twice = aSchoolWith(HOSTILE, { 2025: '1 1 1', 2026: '2>3 1>2 0>1' });
const schools = [
  aSchoolWith(LONG, { 2025: '1>2 2>3 x', 2026: '2>3 2>3 x' }, { district: '+Lake' }),
  {
    ...twice,
    years: [
      ...twice.years,
      aYearOf(twice.id, 2026, '3 1>2 -', map, {
        snapshot: 'second',
        recordedAt: '2027-06-01T12:00:00.000Z',
      }),
    ],
  },
  aSchoolWith('Gone', { 2025: '3 3 3' }),
  aSchoolWith('New', { 2026: '1>2 1>2 1>2' }),
];
const report = districtReportOf({
  on: placeSchools(map, schools, maps),
  year: 2026,
  since: 2025,
  group: undefined,
  madeOn: '2027-06-01',
  madeAt: '2027-06-01T12:00:00.000Z',
});

describe('one small district, counted by hand', () => {
  it('counts each school once, the later record of a year that was closed twice', () => {
    expect(
      report.outcomes.flatMap(({ indicators }) => indicators.map(({ words }) => words)),
    ).toEqual([
      'G1.Leaders1: 1 at Seed, 1 at Sprout, and 1 at Tree.',
      'G1.Students 1: 2 at Seed and 1 at Sprout.',
      'G2.Leaders1: 1 at Seed, 1 not rated yet, and 1 doesn’t apply here.',
    ]);
    expect(report.cover.all?.words).toBe(
      'All ratings of 2026–27: 4 at Seed, 2 at Sprout, 1 at Tree, 1 not rated yet, and 1 doesn’t apply here.',
    );
    expect(report.growth.rows.map(({ up, same, down, other }) => [up, same, down, other])).toEqual([
      [2, 0, 0, 0],
      [0, 2, 0, 0],
      [0, 0, 0, 2],
    ]);
    expect(report.cover.leftOut).toEqual([
      '1 school has no record of 2026–27 and is in no count: Gone.',
      `1 school closed 2026–27 twice; its later record is counted: ${HOSTILE}.`,
      'Of 7 recorded At-A-Glances here 6 are counted, one for each school and school year. The others: 1 earlier one of a year closed twice.',
    ]);
  });

  it('says the same in its PDF as on the screen, whatever the schools are called', async () => {
    const { bytes, replacedCharacters } = makeDistrictPdf(report, reportFonts);
    const pdf = await readPdf(bytes);
    const alts = pdf.structure.flatMap(({ alt }) => (alt === undefined ? [] : [alt]));
    const said = [
      report.cover.all,
      ...report.outcomes.flatMap(({ indicators }) => indicators),
      ...report.roles.rows.flatMap(({ cells }) => cells),
    ].flatMap((shares) => (shares === undefined ? [] : [shares.words]));
    for (const words of said) expect(alts).toContain(words);
    const text = pdf.pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(text).toContain(LONG);
    expect(text).toContain('=HYPERLINK("x") <b>◊◊◊◊◊</b> ◊');
    expect(replacedCharacters).toContain('🎓');
    for (const { up, same, down, other } of report.growth.rows) {
      expect(text).toContain(`${up} ${same} ${down} ${other}`);
    }
  });

  it('says the same row for row in CSV and in the workbook, and neither runs a formula', async () => {
    const nothing = () => undefined;
    const csv = await (await paperMakers['levels-csv']({ schools, maps }, nothing)).text();
    expect(csv).toContain(`"'=HYPERLINK(""x"")`);
    expect(csv).toContain(`"'+Lake"`);
    const rows = Papa.parse<readonly string[]>(csv.trimEnd()).data.map((row) =>
      row.map(withoutGuard),
    );
    // Seven years that schools stand by (both of the one that was closed twice), three indicators each.
    expect(rows).toHaveLength(1 + 7 * 3);
    const workbook = await paperMakers['levels-workbook']({ schools, maps }, nothing);
    expect(cellsOf(unzipSync(new Uint8Array(await workbook.arrayBuffer())))).toEqual(
      rows.map((row) =>
        row.map((cell) => cell.replace('\uFEFF', '')).filter((cell) => cell !== ''),
      ),
    );
  });
});

it('says of all records that were taken in how many it counts, and what the others are', () => {
  const river = aMap({ id: 'river-school' });
  const interim = { status: 'interim', standing: false } as const;
  const oak = aSchoolWith(
    'Oak',
    {},
    {
      years: [
        aYearOf('oak', 2024, '1 1 1', map, { snapshot: 'autumn', ...interim }),
        aYearOf('oak', 2024, '1 1 1', map, { snapshot: 'spring', ...interim }),
        aYearOf('oak', 2024, '1 1 1'),
        aYearOf('oak', 2025, '1 1 1', map, { snapshot: 'wrong', standing: false }),
        aYearOf('oak', 2025, '2 2 2'),
        aYearOf('oak', 2026, '2 2 2', map, { status: 'interim' }),
      ],
    },
  );
  const away = aSchoolWith(
    'Away',
    { 2025: '1 1 1', 2026: '1 1 1' },
    { map: river, damaged: [{ snapshot: 'f', school: 'away', schoolYear: 2024 }] },
  );
  const { cover } = districtReportOf({
    on: placeSchools(map, [oak, away], mapsByKey(map, river)),
    year: 2026,
    since: 2025,
    group: undefined,
    madeOn: '2027-06-01',
    madeAt: '2027-06-01T12:00:00.000Z',
  });
  // As the list of schools counts them: those on other maps too.
  expect(cover.leftOut).toContain('1 damaged record is left out, of Away.');
  expect(cover.leftOut.at(-1)).toBe(
    'Of 8 recorded At-A-Glances here 3 are counted, one for each school and school year. The others: 2 interim ones that a later record followed, 1 that a later one amends, and 2 on other IC maps.',
  );
  expect(cover.tiles[2]).toEqual({ count: '3', word: 'records counted, over 3 school years' });
});

describe('a district with little in it', () => {
  const of = (some: typeof schools, year: number, since: number) =>
    districtReportOf({
      on: placeSchools(map, some, maps),
      year,
      since,
      group: 'Small',
      madeOn: '2027-06-01',
      madeAt: '2027-06-01T12:00:00.000Z',
    });

  it('has nothing to compare with in its first year, and says so', () => {
    const first = of(schools.slice(3), 2026, 2026);
    expect(first.growth).toEqual({
      heading: 'What moved',
      intro: 'No year before 2026–27 is on this device to compare with.',
      rows: [],
    });
    expect(first.cover.facts.map(({ name }) => name)).not.toContain('Compared with');
    expect(makeDistrictPdf(first, reportFonts).pages).toBe(2);
  });

  it('has a cover without a picture in a year that nobody recorded', () => {
    const none = of(schools.slice(2, 3), 2026, 2025);
    expect(none.cover.all).toBeUndefined();
    expect(makeDistrictPdf(none, reportFonts).pages).toBeGreaterThan(1);
  });
});

/** The cells of the last sheet that say something, row by row. */
function cellsOf(files: Readonly<Record<string, Uint8Array>>): readonly (readonly string[])[] {
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const plain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  const texts = Array.from(
    read('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g),
    ([, text = '']) => plain(text),
  );
  return Array.from(
    read('xl/worksheets/sheet2.xml').matchAll(/<row [^>]*>(.*?)<\/row>/g),
    ([, row = '']) =>
      Array.from(row.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/g), ([, facts = '', value = '']) =>
        facts.includes('t="s"') ? (texts[Number(value)] ?? '') : value,
      ),
  );
}
