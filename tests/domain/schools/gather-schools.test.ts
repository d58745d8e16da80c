import { describe, expect, test } from 'vitest';

import type { SnapshotParts } from '#domain/assessment/compose-snapshot.ts';
import { parseBody } from '#domain/assessment/kinds.ts';
import { LIBRARY_SCHOOL, type Change, type StoredRecord } from '#domain/records/record.ts';
import { movesBetween } from '#domain/comparison/move.ts';
import { gatherSchools } from '#domain/schools/gather-schools.ts';
import {
  joinSchools,
  keepApart,
  putGroup,
  putInGroup,
  removeGroup,
  schoolGroupings,
} from '#domain/schools/groups.ts';
import { maybeOneSchool, namesakes } from '#domain/schools/same-school.ts';
import { yearOnMap, yearsRecordedTwice } from '#domain/schools/school-facts.ts';
import { factsOfSnapshot } from '#domain/schools/facts-of-snapshot.ts';
import { aMap } from '#tests/support/a-map.ts';
import {
  aCycle,
  aRecord,
  aSchool,
  aSnapshotRecord,
  atLevel,
  ratingsOf,
} from '#tests/support/builders.ts';

const map = aMap();
const [first = '', second = ''] = map.outcomes.flatMap(({ indicators }) =>
  indicators.map(({ code }) => code),
);
const [low = '', high = ''] = map.levels.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);

describe('what is known of a school', () => {
  test('is what its record says, indicator by indicator, without the reasons', () => {
    const view = seen([
      year(2026, {
        ratings: ratingsOf({
          [first]: { existing: atLevel(low), desired: high },
          [second]: { existing: { is: 'not-applicable', reason: 'We have no parents’ council.' } },
        }),
      }),
    ]);
    const [school] = view.schools;
    const [only] = school?.years ?? [];
    expect([school?.name, school?.district, only?.schoolYear, only?.standing]).toEqual([
      'Riverside Elementary',
      'Lake County Schools',
      2026,
      true,
    ]);
    expect([...((only && yearOnMap(only, view.maps))?.states ?? [])].slice(0, 2)).toEqual([
      [first, { existing: { is: 'at-level', level: low }, desired: high }],
      [second, { existing: { is: 'not-applicable', reason: '' }, desired: undefined }],
    ]);
    expect(JSON.stringify(view)).not.toContain('parents’ council');
  });

  test('compares as the school’s own years do', () => {
    const view = seen([
      year(2025, { ratings: ratingsOf({ [first]: { existing: { is: 'not-yet' } } }) }),
      year(2026, { ratings: ratingsOf({ [first]: { existing: atLevel(low) } }) }),
    ]);
    const [before, after] = (view.schools[0]?.years ?? []).map((one) => yearOnMap(one, view.maps));
    if (before === undefined || after === undefined) throw new Error('a year without its map');
    expect(movesBetween(before, after)[0]?.move).toEqual({ is: 'up', levels: 1 });
  });

  test('stands by the amending record and not by the amended one', () => {
    const wrong = year(2026);
    const right = year(2026, {
      follows: [wrong.id],
      amends: { snapshot: wrong.id, reason: 'A slip of the pen.' },
    });
    expect(standing([right, wrong])).toEqual([
      [wrong.id, false],
      [right.id, true],
    ]);
  });

  test('stands by the newest interim record until the year is closed', () => {
    const autumn = year(2026, { status: 'interim', recordedAt: '2026-11-01T08:00:00.000Z' });
    const spring = year(2026, {
      status: 'interim',
      follows: [autumn.id],
      recordedAt: '2026-10-01T08:00:00.000Z',
    });
    expect(standing([spring, autumn])).toEqual([
      [autumn.id, false],
      [spring.id, true],
    ]);
    const closed = year(2026, { follows: [autumn.id, spring.id] });
    expect(standing([closed, spring, autumn]).filter(([, stands]) => stands)).toEqual([
      [closed.id, true],
    ]);
  });

  test('stands by both records of a year that was closed twice, and says so', () => {
    const one = year(2026);
    const other = year(2026, { recordedBy: 'Somebody else' });
    const view = seen([one, other]);
    expect(view.schools[0]?.years.map((each) => each.standing)).toEqual([true, true]);
    expect(yearsRecordedTwice(view.schools[0]?.years ?? [])).toEqual([
      { schoolYear: 2026, map: map.id },
    ]);
  });

  test('leaves a damaged record out by name', () => {
    const whole = year(2025);
    const record = year(2026);
    const damaged = {
      ...record,
      body: { ...record.body, text: `${String(record.body['text'])} ` },
    };
    const view = seen([whole, damaged]);
    expect(view.schools[0]?.years.map(({ snapshot }) => snapshot)).toEqual([whole.id]);
    expect(view.schools[0]?.damaged).toEqual([
      { snapshot: record.id, school: 'riverside', schoolYear: 2026 },
    ]);
  });

  test('ends when the school is removed', () => {
    expect(gatherSchools([], factsOfSnapshot(year(2026)), schoolGroupings([])).schools).toEqual([]);
  });
});

describe('one school under two ids', () => {
  const elsewhere = aSchool({ id: 'elsewhere', district: 'Hill County Schools' });
  const again = aSchool({ id: 'again', name: 'Riverside ELEMENTARY' });
  const schools = [aSchool(), again, elsewhere];

  test('is offered where name and place are the same, and not once it was kept apart', () => {
    const view = seen([year(2026)], schools);
    const pairs = maybeOneSchool(view.schools, view.apart);
    expect(pairs.map(({ into, from }) => [into.id, from.id])).toEqual([['riverside', 'again']]);
    const apart = seen([year(2026)], schools, [keepApart('riverside', 'again')]);
    expect(maybeOneSchool(apart.schools, apart.apart)).toEqual([]);
    expect([...namesakes(view.schools)].toSorted()).toEqual(['again', 'elsewhere', 'riverside']);
  });

  test('counts the records of both once they are joined, whatever comes later', () => {
    const later = year(2027, {
      school: again,
      cycle: aCycle({ school: 'again', schoolYear: 2027 }),
    });
    const joined = seen([year(2026), later], schools, [joinSchools('again', 'riverside')]);
    const [one] = joined.schools.filter(({ id }) => id === 'riverside');
    expect(joined.schools.map(({ id }) => id)).toEqual(['elsewhere', 'riverside']);
    expect([one?.joined, one?.years.map(({ schoolYear }) => schoolYear)]).toEqual([
      ['again'],
      [2026, 2027],
    ]);
  });

  test('stays in sight when two devices join in opposite directions', () => {
    const circle = [joinSchools('again', 'riverside'), joinSchools('riverside', 'again')];
    const view = seen([year(2026)], schools, circle);
    expect(view.schools.map(({ id, joined }) => [id, joined])).toEqual([
      ['elsewhere', []],
      ['again', ['riverside']],
    ]);
  });

  test('counts nothing into a school that was removed', () => {
    const view = seen([year(2026)], [aSchool()], [joinSchools('riverside', 'gone')]);
    expect(view.schools.map(({ id }) => id)).toEqual(['riverside']);
  });
});

describe('groups of schools', () => {
  const county = { id: 'g1', name: 'Lake County', sort: 'district' } as const;
  const first12 = { id: 'g2', name: 'First cohort', sort: 'tag' } as const;

  test('hold any school any number of times, and are by name', () => {
    const view = seen(
      [],
      [aSchool()],
      [
        putGroup(county),
        putGroup(first12),
        putInGroup('g1', 'riverside', true),
        putInGroup('g2', 'riverside', true),
      ],
    );
    expect(view.groups).toEqual([first12, county]);
    expect(view.schools[0]?.groups).toEqual(['g1', 'g2']);
  });

  test('are gone with all that was in them', () => {
    expect(removeGroup('g1', ['riverside'])).toEqual([
      { remove: 'school-group/g1' },
      { remove: 'school-in-group/g1/riverside' },
    ]);
    const view = seen([], [aSchool()], [putInGroup('g1', 'riverside', true)]);
    expect(view.schools[0]?.groups).toEqual([]);
  });
});

function year(schoolYear: number, over: Partial<SnapshotParts> = {}): StoredRecord {
  return aSnapshotRecord({ cycle: aCycle({ schoolYear }), ...over });
}

function seen(
  snapshots: readonly StoredRecord[],
  schools = [aSchool()],
  library: readonly Change[] = [],
) {
  const facts = snapshots.flatMap(factsOfSnapshot);
  return gatherSchools(schools, facts, schoolGroupings(library.flatMap(written)));
}

function written(change: Change): readonly StoredRecord[] {
  if ('remove' in change) return [];
  expect(change.put.school).toBe(LIBRARY_SCHOOL);
  expect(parseBody(change.put.kind, change.put.body).ok).toBe(true);
  return [aRecord(change.put)];
}

function standing(snapshots: readonly StoredRecord[]): readonly (readonly [string, boolean])[] {
  const years = seen(snapshots).schools[0]?.years ?? [];
  return years.map((one) => [one.snapshot, one.standing]);
}
