import { describe, expect, test } from 'vitest';
import { growthBetween } from '#domain/schools/growth.ts';
import { helpOn, standingOn } from '#domain/schools/indicator-standing.ts';
import { outcomeByRole } from '#domain/schools/outcome-by-role.ts';
import { placeSchools } from '#domain/schools/placed-schools.ts';
import { changeOf } from '#domain/schools/school-change.ts';
import { schoolsInYear } from '#domain/schools/schools-in-year.ts';
import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { sharedNeeds } from '#domain/schools/shared-needs.ts';
import { yearsThere } from '#domain/schools/years-there.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aSchoolWith, mapsByKey } from '#tests/support/school-facts.ts';

// Three indicators: G1.Leaders1, G1.Students 1, G2.Leaders1; three levels. All that follows is counted by hand.
const map = aMap();
const onMap = (schools: readonly SchoolFacts[]) => placeSchools(map, schools, mapsByKey(map));
const ash = aSchoolWith('Ash', { 2024: '1>2 1 x', 2025: '2>3 1>2 x' });
const birch = aSchoolWith('Birch', { 2024: '2 2 2', 2025: '2>3 1>3 3' });
const cedar = aSchoolWith('Cedar', { 2023: '1 1 1', 2025: '2 3 -' });
const date = aSchoolWith('Date', { 2024: '3 3 3' });
const elm = aSchoolWith('Elm', { 2025: '0>1 1>2 ?' });
const fir = aSchoolWith('Fir', {});
const all = onMap([ash, birch, cedar, date, elm, fir]);
const now = schoolsInYear(all.schools, 2025);
const names = (schools: readonly { readonly name: string }[]) => schools.map(({ name }) => name);

describe('schools of a coach, in one school year', () => {
  test('those with a record of it are told from those without', () => {
    expect(names(now.recorded.map(({ school }) => school))).toEqual([
      'Ash',
      'Birch',
      'Cedar',
      'Elm',
    ]);
    expect(names(now.without)).toEqual(['Date', 'Fir']);
    expect(all.schoolYears).toEqual([2023, 2024, 2025]);
  });

  test('an indicator over all of them: who stands where, and who wants to get there', () => {
    const first = standingOn(all.scale, now.recorded, 0);
    expect(
      first.places.map(({ place, schools, wanting }) => [place, names(schools), names(wanting)]),
    ).toEqual([
      [0, ['Elm'], []],
      [1, [], ['Elm']],
      [2, ['Ash', 'Birch', 'Cedar'], []],
      [3, [], ['Ash', 'Birch']],
    ]);
    expect(names(first.wantingNothing)).toEqual(['Cedar']);
    const last = standingOn(all.scale, now.recorded, 2);
    expect(names(last.notApplicable)).toEqual(['Ash']);
    expect(names(last.notRated)).toEqual(['Cedar']);
    expect(names(last.offScale)).toEqual(['Elm']);
  });

  test('who could help whom: those that have reached what others want', () => {
    const help = (position: number) =>
      helpOn(standingOn(all.scale, now.recorded, position)).map(({ place, reached, wanting }) => [
        place,
        names(reached),
        names(wanting),
      ]);
    // Nobody has reached the third level of the first, so nobody can help Ash and Birch with it.
    expect(help(0)).toEqual([[1, ['Ash', 'Birch', 'Cedar'], ['Elm']]]);
    expect(help(1)).toEqual([
      [2, ['Cedar'], ['Ash', 'Elm']],
      [3, ['Cedar'], ['Birch']],
    ]);
    expect(help(2)).toEqual([]);
  });

  test('shared needs: what most stand at and want to leave comes first', () => {
    expect(
      sharedNeeds(all.scale, now.recorded, 3).map(({ schools, ...need }) => ({
        ...need,
        schools: names(schools),
      })),
    ).toEqual([
      {
        position: 0,
        place: 2,
        schools: ['Ash', 'Birch', 'Cedar'],
        of: 4,
        notApplicable: 0,
        wanted: [{ place: 3, count: 2 }],
        staying: 0,
        undecided: 1,
      },
      {
        position: 1,
        place: 1,
        schools: ['Ash', 'Birch', 'Elm'],
        of: 4,
        notApplicable: 0,
        wanted: [
          { place: 2, count: 2 },
          { place: 3, count: 1 },
        ],
        staying: 0,
        undecided: 0,
      },
    ]);
  });

  test('a school that wants to stay where it is counts as that, not as one that says nothing', () => {
    const year = schoolsInYear(
      onMap([
        aSchoolWith('One', { 2025: '2>2 - -' }),
        aSchoolWith('Two', { 2025: '2>3 - -' }),
        aSchoolWith('Three', { 2025: '2 - -' }),
        aSchoolWith('Four', { 2025: '3>2 - -' }),
        aSchoolWith('Five', { 2025: '->1 x>1 -' }),
      ]).schools,
      2025,
    );
    const standing = standingOn(['seed', 'sprout', 'tree'], year.recorded, 0);
    expect(names(standing.staying)).toEqual(['One', 'Four']);
    expect(names(standing.wantingNothing)).toEqual(['Three']);
    expect(standingOn(['seed', 'sprout', 'tree'], year.recorded, 1).staying).toEqual([]);
    expect(sharedNeeds(['seed', 'sprout', 'tree'], year.recorded, 1)).toMatchObject([
      { place: 2, wanted: [{ place: 3, count: 1 }], staying: 1, undecided: 1 },
    ]);
  });

  test('a need says in how many schools the indicator doesn’t apply, and counts without them', () => {
    const year = schoolsInYear(
      onMap([
        aSchoolWith('One', { 2025: '1>2 - -' }),
        aSchoolWith('Two', { 2025: '1 - -' }),
        aSchoolWith('Three', { 2025: 'x - -' }),
      ]).schools,
      2025,
    );
    expect(sharedNeeds(['seed', 'sprout', 'tree'], year.recorded, 3)).toMatchObject([
      { position: 0, place: 1, of: 2, notApplicable: 1, undecided: 1 },
    ]);
  });

  test('what more schools share comes before what stands earlier on the map', () => {
    const year = schoolsInYear(
      onMap([
        aSchoolWith('One', { 2025: '1>2 1>2 -' }),
        aSchoolWith('Two', { 2025: '1>2 1>2 -' }),
        aSchoolWith('Three', { 2025: '- 1 -' }),
      ]).schools,
      2025,
    );
    const needs = sharedNeeds(['seed', 'sprout', 'tree'], year.recorded, 3);
    expect(needs.map(({ position, schools }) => [position, schools.length])).toEqual([
      [1, 3],
      [0, 2],
    ]);
  });

  test('schools that stay where they are, or are at the top, share no need', () => {
    const year = schoolsInYear(
      onMap([aSchoolWith('One', { 2025: '3>3 2>2 1' }), aSchoolWith('Two', { 2025: '3>3 2>1 1' })])
        .schools,
      2025,
    );
    expect(sharedNeeds(['seed', 'sprout', 'tree'], year.recorded, 3)).toEqual([]);
  });

  test('by desired outcome and role, each school once for every indicator', () => {
    const table = outcomeByRole(all, now.recorded);
    expect(table.roles.map((role) => role?.name)).toEqual(['Leaders', 'Students']);
    const counts = (cell: (typeof table.rows)[number]['cells'][number]) =>
      cell && [cell.indicators, cell.spread.atPlace, cell.spread.placed];
    expect(table.rows.map(({ cells, all: row }) => [...cells, row].map(counts))).toEqual([
      [
        [1, [1, 0, 3, 0], 4],
        [1, [0, 3, 0, 1], 4],
        [2, [1, 3, 3, 1], 8],
      ],
      [[1, [0, 0, 0, 1], 1], undefined, [1, [0, 0, 0, 1], 1]],
    ]);
    expect(table.rows[1]?.all.spread).toMatchObject({ notRated: 1, notApplicable: 1, offScale: 1 });
    expect([...table.total.cells, table.total.all].map(counts)).toEqual([
      [2, [1, 0, 3, 1], 5],
      [1, [0, 3, 0, 1], 4],
      [3, [1, 3, 3, 2], 9],
    ]);
  });

  test('a map without roles has one column for all', () => {
    const [outcome] = map.outcomes;
    if (outcome === undefined) throw new Error('the small map has outcomes');
    const indicators = outcome.indicators.map((indicator) => ({ ...indicator, role: undefined }));
    const plain = aMap({ roles: [], outcomes: [{ ...outcome, indicators }] });
    const one = placeSchools(
      plain,
      [aSchoolWith('One', { 2025: '1 2' }, { map: plain })],
      mapsByKey(plain),
    );
    const table = outcomeByRole(one, schoolsInYear(one.schools, 2025).recorded);
    expect(table.roles).toEqual([]);
    expect(table.rows[0]?.all.spread.atPlace).toEqual([0, 1, 1, 0]);
  });
});

describe('from one school year to another', () => {
  const of = (name: string) => {
    const found = all.schools.find(({ school }) => school.name === name);
    if (found === undefined) throw new Error(name);
    return found;
  };

  test('a school has moved since its nearest earlier record, whichever year that is', () => {
    expect(changeOf(of('Ash'), 2025)).toMatchObject({
      since: { facts: { schoolYear: 2024 } },
      counts: { up: 1, down: 0, same: 1, notApplicable: 1 },
    });
    expect(changeOf(of('Birch'), 2025)?.counts).toMatchObject({ up: 1, down: 1, same: 1 });
    expect(changeOf(of('Cedar'), 2025)).toMatchObject({
      since: { facts: { schoolYear: 2023 } },
      counts: { up: 2, dropped: 1 },
    });
    expect(changeOf(of('Cedar'), 2025, 2024)).toBeUndefined();
    expect(changeOf(of('Elm'), 2025)).toBeUndefined();
    expect(changeOf(of('Date'), 2025)).toBeUndefined();
  });

  test('growth counts only schools with a record of both years, and says how many have one alone', () => {
    const growth = growthBetween(all, 2024, 2025);
    expect(names(growth.both)).toEqual(['Ash', 'Birch']);
    expect([growth.onlyFrom, growth.onlyTo]).toEqual([1, 2]);
    expect(
      growth.indicators.map(({ counts, from, to }) => [
        [counts.up, counts.down, counts.same, counts.notApplicable],
        from.atPlace,
        to.atPlace,
      ]),
    ).toEqual([
      [
        [1, 0, 1, 0],
        [0, 1, 1, 0],
        [0, 0, 2, 0],
      ],
      [
        [0, 1, 1, 0],
        [0, 1, 1, 0],
        [0, 2, 0, 0],
      ],
      [
        [1, 0, 0, 1],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
    ]);
  });

  test('years are recorded, missing in between, or before a school began', () => {
    expect(yearsThere(of('Cedar'), all.schoolYears)).toEqual(['recorded', 'missing', 'recorded']);
    expect(yearsThere(of('Date'), all.schoolYears)).toEqual(['before', 'recorded', 'missing']);
    expect(yearsThere(of('Fir'), all.schoolYears)).toEqual(['before', 'before', 'before']);
  });
});
