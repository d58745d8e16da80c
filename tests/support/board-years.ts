import type { SnapshotParts } from '#domain/assessment/compose-snapshot.ts';
import type { AgreedRating, ExistingState } from '#domain/assessment/rating.ts';
import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { comparedYears, pairOf } from '#domain/comparison/school-years.ts';
import type { BoardSource } from '#report/board-summary-model.ts';

import { anAgreement } from './agreed-year.ts';
import { aCycle, aRating, aSchool, atLevel } from './builders.ts';
import { aRecordedYear, engagedCodes, engagedMap } from './recorded-years.ts';

const LEVELS = [
  'getting-started',
  'progressing',
  'refining-and-expanding',
  'fully-implementing',
  'sustaining',
] as const;

/** Three recorded years of a school on the built-in map: most indicators rise, two fall, some stay. */
export function threeYears(over: Partial<SnapshotParts> = {}): readonly Snapshot[] {
  const snapshots: Snapshot[] = [];
  for (const [index, schoolYear] of [2024, 2025, 2026].entries()) {
    const last = index === 2;
    snapshots.push(
      aRecordedYear({
        cycle: aCycle({ map: engagedMap.id, mapVersion: engagedMap.version, schoolYear }),
        ratings: ratingsOfYear(index),
        recordedAt: `${schoolYear + 1}-05-14T18:30:00.000Z`,
        recordedOn: `${schoolYear + 1}-05-14`,
        follows: snapshots.map(({ id }) => id),
        ...(last ? { agreement: anAgreement(), evidence: someEvidence() } : {}),
        ...over,
      }),
    );
  }
  return snapshots;
}

/** What a summary for the board is made from, over these records: from the first to the last unless said. */
export function aBoardSource(
  snapshots: readonly Snapshot[],
  over: Partial<BoardSource> = {},
): BoardSource {
  const years = comparedYears(chainOf(snapshots), undefined);
  const pair = pairOf(years, { from: snapshots[0]?.id, to: snapshots.at(-1)?.id });
  if (pair === undefined) throw new Error('A summary needs two years');
  return {
    school: aSchool(),
    pair,
    years,
    allYears: years,
    records: new Map(snapshots.map((snapshot) => [snapshot.id, snapshot])),
    damaged: 0,
    collected: [],
    madeOn: '2027-06-01',
    madeAt: '2027-06-01T12:00:00.000Z',
    ...over,
  };
}

/** The levels of the built-in map, lowest first, in which a place stands in a year. */
function ratingsOfYear(year: number): ReadonlyMap<string, AgreedRating> {
  return new Map(
    engagedCodes.map((code, place) => {
      const step = stepOf(place, year);
      const existing: ExistingState =
        place === 9
          ? { is: 'not-applicable', reason: 'No students in partnerships yet' }
          : step < 0
            ? { is: 'not-yet' }
            : atLevel(LEVELS[step] ?? 'sustaining');
      return [code, aRating(code, { existing, desired: LEVELS[Math.min(step + 1, 4)] })];
    }),
  );
}

function stepOf(place: number, year: number): number {
  if (place === 5) return year - 1;
  if (place === 3 || place === 12) return 2 - (year > 1 ? 1 : 0);
  if (place % 5 === 1) return 1;
  return Math.min(4, (place % 3) + year);
}

function someEvidence() {
  return engagedCodes.slice(0, 9).map((indicator, index) => ({
    indicator,
    pieces: [
      { title: `Piece ${index}`, observedOn: '2027-02-03' },
      { title: `Photo ${index}`, observedOn: '2027-03-03', file: String(index).padStart(64, '0') },
    ],
  }));
}
