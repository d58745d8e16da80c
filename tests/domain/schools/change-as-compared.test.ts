import { describe, expect, test } from 'vitest';

import type { SnapshotParts } from '#domain/assessment/compose-snapshot.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { countMoves, type MoveCounts } from '#domain/comparison/move-counts.ts';
import { movesBetween } from '#domain/comparison/move.ts';
import { comparedYears, pairOf } from '#domain/comparison/school-years.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { factsOfSnapshot } from '#domain/schools/facts-of-snapshot.ts';
import { gatherSchools } from '#domain/schools/gather-schools.ts';
import { schoolGroupings } from '#domain/schools/groups.ts';
import { mapsInUse } from '#domain/schools/maps-in-use.ts';
import { placeSchools } from '#domain/schools/placed-schools.ts';
import { changeOf } from '#domain/schools/school-change.ts';
import { aMap, anIndicator } from '#tests/support/a-map.ts';
import { aCycle, aSchool, aSnapshotRecord, atLevel, ratingsOf } from '#tests/support/builders.ts';

// What a coach's list counts of a school, and what the comparison of its years counts, are the same numbers.

const first = aMap();
const [leaders, students, second] = ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1'] as const;
const [one, two] = first.outcomes;
if (one === undefined || two === undefined) throw new Error('a map without desired outcomes');
/** The next version leaves `students` out and has an indicator of its own. */
const next = aMap({
  version: '2',
  outcomes: [
    {
      ...one,
      indicators: [anIndicator(leaders, 'leaders'), anIndicator('G1.Parents1', 'leaders')],
    },
    two,
  ],
});
/** The one after it has another level. */
const third = aMap({
  version: '3',
  levels: [...first.levels, { id: 'forest', name: 'Forest', rank: 4 }],
  outcomes: first.outcomes.map((outcome) => ({
    ...outcome,
    indicators: outcome.indicators.map((indicator) => ({
      ...indicator,
      descriptors: { ...indicator.descriptors, forest: [{ type: 'text' as const, text: 'Wild.' }] },
    })),
  })),
});

const seed = at('seed');
const sprout = at('sprout');
const tree = at('tree');
const notHere = { existing: { is: 'not-applicable', reason: 'No garden.' } } as const;
const none: MoveCounts = {
  up: 0,
  down: 0,
  same: 0,
  newlyRated: 0,
  dropped: 0,
  notApplicable: 0,
  notRated: 0,
  notComparable: 0,
};

describe('a school’s change in the coach’s list is what the comparison of its years says', () => {
  test.each<[string, readonly StoredRecord[], Partial<MoveCounts>]>([
    [
      'two years on one version',
      [
        year(2025, first, { [leaders]: seed, [students]: tree, [second]: seed }),
        year(2026, first, { [leaders]: sprout, [students]: seed }),
      ],
      { up: 1, down: 1, dropped: 1 },
    ],
    [
      'an indicator that only the older version has',
      [
        year(2025, first, { [leaders]: seed, [students]: tree, [second]: seed }),
        year(2026, next, { [leaders]: sprout, 'G1.Parents1': seed, [second]: seed }),
      ],
      { up: 1, same: 1, notComparable: 2 },
    ],
    [
      'both years on an older version than other schools use: what it doesn’t have is not counted',
      [
        year(2025, first, { [leaders]: seed, [students]: seed }),
        year(2026, first, { [leaders]: tree, [students]: seed }),
        ofHillside(next),
      ],
      { up: 1, same: 1, notRated: 1 },
    ],
    [
      'both years on an older version with fewer levels than other schools use',
      [
        year(2025, first, { [leaders]: seed, [students]: tree }),
        year(2026, first, { [leaders]: tree, [students]: seed, [second]: notHere }),
        ofHillside(third),
      ],
      { up: 1, down: 1, notApplicable: 1 },
    ],
    [
      'levels that changed between the years',
      [
        year(2025, first, { [leaders]: seed, [second]: seed }),
        year(2026, third, { [leaders]: tree, [students]: seed, [second]: notHere }),
      ],
      { newlyRated: 1, notApplicable: 1, notComparable: 1 },
    ],
    [
      'a year closed twice: against the record made later',
      [
        year(2025, first, { [leaders]: seed, [students]: seed, [second]: seed }),
        year(2026, first, { [leaders]: seed, [students]: seed, [second]: seed }),
        year(
          2026,
          first,
          { [leaders]: tree, [students]: tree, [second]: { existing: { is: 'not-yet' } } },
          { recordedAt: '2027-06-01T08:00:00.000Z' },
        ),
      ],
      { up: 2, down: 1 },
    ],
    [
      'a damaged record in between, and an interim one at the end',
      [
        year(2024, first, { [leaders]: seed }),
        damaged(year(2025, first, { [leaders]: tree })),
        year(2026, first, { [leaders]: sprout }, { status: 'interim' }),
      ],
      { up: 1, notRated: 2 },
    ],
  ])('%s', (_, records, expected) => {
    const { school, change, to } = listed(records);
    expect(change?.counts).toEqual({ ...none, ...expected });
    const pair = pairOf(comparedYears(chainOf(wholeOf(records, school)), undefined), {
      from: change?.since.facts.snapshot,
      to,
    });
    if (pair === undefined) throw new Error('nothing to compare');
    expect([pair.from.year.key, pair.to.year.key]).toEqual([change?.since.facts.snapshot, to]);
    expect(countMoves(movesBetween(pair.from.year, pair.to.year))).toEqual(change?.counts);
  });
});

/** Riverside’s row as a coach sees it in 2026–27, on the newest version that anybody uses. */
function listed(records: readonly StoredRecord[]) {
  const schools = [aSchool(), aSchool({ id: 'hillside', name: 'Hillside' })];
  const view = gatherSchools(schools, records.flatMap(factsOfSnapshot), schoolGroupings([]));
  const map = mapsInUse(view.schools, view.maps)[0]?.map;
  if (map === undefined) throw new Error('no map');
  const placed = placeSchools(map, view.schools, view.maps).schools.find(
    ({ school }) => school.id === aSchool().id,
  );
  if (placed === undefined) throw new Error('no school');
  return {
    school: placed.school.id,
    change: changeOf(placed, 2026),
    to: placed.years.at(-1)?.facts.snapshot,
  };
}

function wholeOf(records: readonly StoredRecord[], school: string) {
  return records.flatMap((record) => {
    const read = readSnapshot(record);
    return read.ok && record.school === school ? [read.value] : [];
  });
}

function year(
  schoolYear: number,
  map: IcMap,
  said: Readonly<Record<string, Partial<AgreedRating>>>,
  over: Partial<SnapshotParts> = {},
): StoredRecord {
  return aSnapshotRecord({
    cycle: aCycle({ schoolYear, mapVersion: map.version }),
    map,
    ratings: ratingsOf(said),
    ...over,
  });
}

function ofHillside(map: IcMap): StoredRecord {
  return aSnapshotRecord({
    school: aSchool({ id: 'hillside', name: 'Hillside' }),
    cycle: aCycle({ school: 'hillside', schoolYear: 2026, mapVersion: map.version }),
    map,
  });
}

function damaged(record: StoredRecord): StoredRecord {
  return { ...record, body: { ...record.body, text: `${String(record.body['text'])} ` } };
}

function at(level: string): Partial<AgreedRating> {
  return { existing: atLevel(level) };
}
