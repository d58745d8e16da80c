import { describe, expect, it } from 'vitest';

import { placeSchools } from '#domain/schools/placed-schools.ts';
import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { t } from '#i18n/translate.ts';
import { districtReportOf } from '#report/district-model.ts';
import { makeDistrictPdf } from '#report/make-district-pdf.ts';
import { aMap } from '#tests/support/a-map.ts';
import { readPdf } from '#tests/support/read-pdf.ts';
import { engagedMap } from '#tests/support/recorded-years.ts';
import { reportFonts } from '#tests/support/report-fonts.ts';
import { aSchoolWith, mapsByKey } from '#tests/support/school-facts.ts';

const map = aMap();

function reportOf(schools: readonly SchoolFacts[], on = map, group = 'Lake County') {
  return districtReportOf({
    on: placeSchools(on, schools, mapsByKey(on)),
    year: 2026,
    since: 2025,
    group,
    madeOn: '2027-06-01',
    madeAt: '2027-06-01T12:00:00.000Z',
  });
}

describe('the words of a report over many schools', () => {
  const report = reportOf([
    aSchoolWith('Ash', { 2025: '1>2 1 1', 2026: '2>3 1>2 x' }, { district: 'Lake County' }),
    aSchoolWith('Birch', { 2025: '2 2 0', 2026: '2>3 1>3 0>1' }),
    aSchoolWith(
      'Cedar',
      { 2024: '1 1 1' },
      { damaged: [{ snapshot: 'f'.repeat(64), school: 'harbor', schoolYear: 2025 }] },
    ),
  ]);

  it('say how many there are, and who is in no count', () => {
    expect(report.sentence).toBe('Of 3 schools, 2 have a record of 2026–27.');
    expect(report.cover.leftOut).toEqual([
      '1 school has no record of 2026–27 and is in no count: Cedar.',
      '1 damaged record is left out, of Cedar.',
    ]);
  });

  it('count a thousand as people read it, on screen and on paper', () => {
    const schools = Array.from({ length: 1000 }, (_, at) => ({
      ...aSchoolWith('Ash', { 2025: '1 1 1', 2026: '1 1 1' }),
      id: `ash-${at}`,
    }));
    expect(reportOf(schools).cover.tiles.map(({ count }) => count)).toEqual([
      '1,000',
      '1,000',
      '2,000',
      '3',
    ]);
  });

  it('say on the cover how much they stand on, what is in them, and of what they were made', () => {
    const { tiles, all, contents, facts } = report.cover;
    expect(tiles.map(({ count, word }) => `${count} ${word}`)).toEqual([
      '3 schools',
      '2 records of 2026–27',
      '5 records counted, over 3 school years',
      '3 indicators',
    ]);
    expect(all?.words).toBe(
      'All ratings of 2026–27: 1 not yet at Seed, 2 at Seed, 2 at Sprout, and 1 doesn’t apply here.',
    );
    expect(contents).toHaveLength(6);
    expect(facts.map(({ value }) => value)).toEqual([
      '2026–27',
      '2025–26',
      'Garden School, version 1',
      'June 1, 2027, with Continuum, from the records on one device',
    ]);
  });

  it('count schools by level on each indicator, what doesn’t apply apart', () => {
    expect(
      report.outcomes.flatMap(({ indicators }) => indicators.map(({ words }) => words)),
    ).toEqual([
      'G1.Leaders1: 2 at Sprout.',
      'G1.Students 1: 2 at Seed.',
      'G2.Leaders1: 1 not yet at Seed and 1 doesn’t apply here.',
    ]);
  });

  it('name what schools share, with where they want to go', () => {
    expect(report.needs.map(({ code, line }) => [code, line])).toEqual([
      ['G1.Leaders1', '2 of 2 schools are at 2, Sprout; 2 want 3, Tree.'],
      ['G1.Students 1', '2 of 2 schools are at 1, Seed; 1 wants 2, Sprout and 1 wants 3, Tree.'],
    ]);
  });

  it('count moves over the schools that have both years, and name years that are missing', () => {
    expect(report.growth.intro).toMatch(
      /^Counted over the 2 schools with a record of both years\./,
    );
    expect(report.growth.rows.map(({ up, same, down, other }) => [up, same, down, other])).toEqual([
      [1, 1, 0, 0],
      [0, 1, 1, 0],
      [0, 1, 0, 1],
    ]);
    expect(report.missing).toEqual(['2025–26: Cedar', '2026–27: Cedar']);
  });

  it('have one row a school, in the order given, with its levels and what changed', () => {
    expect(report.schools.map(({ name, words, change }) => [name, words, change])).toEqual([
      [
        'Ash',
        'G1.Leaders1 2, G1.Students 1 1, and G2.Leaders1 ×',
        '1 up, 0 down, 1 the same, and 1 that doesn’t apply (since 2025–26)',
      ],
      [
        'Birch',
        'G1.Leaders1 2, G1.Students 1 1, and G2.Leaders1 0',
        '0 up, 1 down, and 2 the same (since 2025–26)',
      ],
      ['Cedar', '', 'No record of 2026–27'],
    ]);
  });
});

describe('the PDF of forty-eight schools', async () => {
  const schools = Array.from({ length: 48 }, (_, school) =>
    aSchoolWith(
      `School ${String(school + 1).padStart(2, '0')}`,
      { 2025: lineOf(school, 0), ...(school % 11 === 3 ? {} : { 2026: lineOf(school, 1) }) },
      { map: engagedMap, district: `District ${school % 4}` },
    ),
  );
  const report = reportOf(schools, engagedMap);
  const told: number[] = [];
  const made = makeDistrictPdf(report, reportFonts, (done) => told.push(done));
  const pdf = await readPdf(made.bytes);

  it('is tagged and titled, with its parts as headings', () => {
    expect(pdf).toMatchObject({
      isMarked: true,
      title: 'Schools on their IC map, 2026–27: Lake County',
    });
    expect(pdf.structure.filter(({ role }) => role === 'H2').map(({ text }) => text)).toEqual([
      'All ratings of 2026–27',
      'What is in it',
      'What the numbers are, and are not',
      'Left out of the counts',
      'Where the schools stand',
      'By desired outcome and role',
      'What schools have in common',
      'What moved since 2025–26',
      'Years without a record',
      'School by school',
    ]);
  });

  it('has a cover of one page, which says on which page each part begins', () => {
    const [cover = ''] = pdf.pages;
    const text = cover.replaceAll(/\s+/g, ' ');
    expect(text).toContain('What the numbers are, and are not');
    const starts = report.cover.contents.map((heading) => [
      heading,
      pdf.pages.findIndex((page, index) => index > 0 && page.includes(heading)) + 1,
    ]);
    for (const [heading, page] of starts) expect(text).toContain(`${heading} ${page}`);
  });

  it('has a bar in words for each indicator and cell, and a row for each school', () => {
    const figures = pdf.structure.filter(({ role }) => role === 'Figure');
    expect(figures.every(({ alt }) => alt !== undefined && alt !== '')).toBe(true);
    const text = pdf.pages.join('\n').replaceAll(/\s+/g, ' ');
    for (const { name } of report.schools) expect(text).toContain(name);
    expect(text).not.toMatch(/average|mean of|rank\b/);
  });

  it('is made in pieces, and tells how far it is', () => {
    expect(told.filter((done) => done > 0)).toEqual([10, 20, 30, 40]);
  });

  it('comes out the same from the same words', () => {
    expect(makeDistrictPdf(report, reportFonts).bytes).toEqual(made.bytes);
  });
});

describe('a report whose group’s name has a character that the font lacks', async () => {
  const ash = aSchoolWith('Ash', { 2026: '2>3 1>2 x' });
  const { bytes } = makeDistrictPdf(reportOf([ash], map, 'Lake County 🎓'), reportFonts);
  const pdf = await readPdf(bytes);

  it('says what stands in its place, although no school’s name has any', () => {
    expect(pdf.pages[0]).toContain('Lake County ◊');
    expect(pdf.pages.join(' ').replaceAll(/\s+/g, ' ')).toContain(t('report.replaced-note'));
  });
});

/** What a school says of sixteen indicators in a year: up with the years, some not rated, some not applicable. */
function lineOf(school: number, year: number): string {
  return Array.from({ length: 16 }, (_, place) => {
    const at = (school * 7 + place * 3) % 5;
    if ((school + place) % 23 === 0) return 'x';
    const level = Math.min(5, at + ((school + place) % 3 === 0 ? year : 0));
    return `${level}>${Math.min(5, level + 1)}`;
  }).join(' ');
}
