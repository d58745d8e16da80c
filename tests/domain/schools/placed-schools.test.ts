import { describe, expect, test } from 'vitest';
import { mapsInUse } from '#domain/schools/maps-in-use.ts';
import { placeSchools } from '#domain/schools/placed-schools.ts';
import { schoolsInYear } from '#domain/schools/schools-in-year.ts';
import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { yearsThere } from '#domain/schools/years-there.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aSchoolWith, aYearOf, mapsByKey } from '#tests/support/school-facts.ts';

const map = aMap();
const onMap = (schools: readonly SchoolFacts[]) => placeSchools(map, schools, mapsByKey(map));
const names = (schools: readonly { readonly name: string }[]) => schools.map(({ name }) => name);

describe('records that are not simply one a year', () => {
  test('an interim one is told as such; one that nobody stands by any more is in nothing', () => {
    const school = aSchoolWith(
      'One',
      {},
      {
        years: [
          aYearOf('one', 2024, '1 1 1', map, { standing: false }),
          aYearOf('one', 2025, '2 2 2', map, { status: 'interim' }),
        ],
      },
    );
    const [placed] = onMap([school]).schools;
    expect(placed && yearsThere(placed, [2024, 2025])).toEqual(['before', 'interim']);
  });

  test('of a year closed twice the record made later is counted, and the year says so', () => {
    const early = aYearOf('one', 2025, '1 1 1', map, { recordedAt: '2026-05-01T08:00:00.000Z' });
    const late = aYearOf('one', 2025, '2 2 2', map, { recordedAt: '2026-06-01T08:00:00.000Z' });
    for (const years of [
      [early, late],
      [late, early],
    ]) {
      const placed = onMap([aSchoolWith('One', {}, { years })]);
      const [school] = placed.schools;
      expect(school && yearsThere(school, [2025])).toEqual(['twice']);
      expect(school?.years.map(({ existing }) => [...existing])).toEqual([[2, 2, 2]]);
    }
  });

  test('a year of which only a damaged record is here is damaged, and in no count', () => {
    const school = aSchoolWith(
      'One',
      { 2023: '1 1 1', 2025: '2 2 2' },
      {
        damaged: [
          { snapshot: 'a', school: 'one', schoolYear: 2024 },
          { snapshot: 'b', school: 'one', schoolYear: 2025 },
        ],
      },
    );
    const placed = onMap([school]);
    const [one] = placed.schools;
    expect(one && yearsThere(one, placed.schoolYears)).toEqual(['recorded', 'damaged', 'recorded']);
    expect(schoolsInYear(placed.schools, 2024).recorded).toEqual([]);
  });

  test('a school on another map stands apart; one on both is looked at by this map’s years', () => {
    const other = aMap({ id: 'river-school' });
    const away = aSchoolWith('Away', { 2025: '1 1 1' }, { map: other });
    const both = aSchoolWith(
      'Both',
      {},
      {
        years: [aYearOf('both', 2024, '1 1 1', other), aYearOf('both', 2025, '2 2 2')],
      },
    );
    const placed = onMap([away, both]);
    expect(names(placed.elsewhere)).toEqual(['Away']);
    // What it recorded on the other map is not missing.
    const [one] = placed.schools;
    expect(one && yearsThere(one, [2023, 2024, 2025, 2026])).toEqual([
      'before',
      'other-map',
      'recorded',
      'missing',
    ]);
    const year = schoolsInYear(placed.schools, 2024);
    expect([names(year.onOtherMaps), year.without]).toEqual([['Both'], []]);
    expect(placed.schools.map(({ school, years }) => [school.name, years.length])).toEqual([
      ['Both', 1],
    ]);
  });

  test('a version with other levels is off the scale, even where a level has the same name', () => {
    const turned = aMap({
      version: '2',
      levels: map.levels.map((level) => ({ ...level, rank: 4 - level.rank })),
    });
    const school = aSchoolWith('One', { 2025: '1>2 0 -' }, { map: turned });
    const [placed] = placeSchools(map, [school], mapsByKey(map, turned)).schools;
    expect(placed?.years.map(({ existing }) => [...existing])).toEqual([[-3, -3, -1]]);
    expect(placed?.years.map(({ desired }) => [...desired])).toEqual([[0, 0, 0]]);
  });
});

describe('the maps that schools use', () => {
  test('stand in the order of how many schools use them, each as its newest version reads', () => {
    const next = aMap({ version: '10', title: 'Garden School, again' });
    const river = aMap({ id: 'river-school', title: 'River School' });
    const schools = [
      aSchoolWith('One', { 2024: '1 1 1' }),
      aSchoolWith('Two', { 2025: '1 1 1' }, { map: next }),
      aSchoolWith('Three', { 2025: '1 1 1' }, { map: river }),
    ];
    const used = mapsInUse(schools, mapsByKey(map, next, river));
    expect(used.map((one) => [one.map.title, one.schools])).toEqual([
      ['Garden School, again', 2],
      ['River School', 1],
    ]);
    expect(mapsInUse([aSchoolWith('None', {})], mapsByKey(map))).toEqual([]);
  });
});
