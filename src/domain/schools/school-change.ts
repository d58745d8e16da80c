import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { MoveCounts } from '#domain/comparison/move-counts.ts';

import { NOT_APPLICABLE, NOT_ON_MAP, NOT_RATED, OFF_SCALE } from './place-letters.ts';
import { yearOf, type PlacedSchool, type PlacedYear } from './placed-schools.ts';

/** How a school's indicators moved from an earlier record to the year that is looked at. */
export interface SchoolChange {
  readonly since: PlacedYear;
  readonly counts: MoveCounts;
}

/**
 * What moved in a school up to a year: since its nearest earlier record, or since the school year named. Undefined where
 * it has no record of one of the two.
 */
export function changeOf(
  school: PlacedSchool,
  schoolYear: SchoolYear,
  since?: SchoolYear,
): SchoolChange | undefined {
  const to = yearOf(school, schoolYear);
  const from =
    since === undefined
      ? school.years.findLast(({ facts }) => facts.schoolYear < schoolYear)
      : yearOf(school, since);
  if (to === undefined || from === undefined || from === to) return undefined;
  return { since: from, counts: countChanges(from, to) };
}

/** One indicator from one record to a later one, by the rules of the comparison of a school's years. */
export function changeAt(from: PlacedYear, to: PlacedYear, position: number): keyof MoveCounts {
  const before = from.existing[position] ?? NOT_RATED;
  const after = to.existing[position] ?? NOT_RATED;
  if (before === NOT_ON_MAP || after === NOT_ON_MAP) return 'notComparable';
  if (before === NOT_APPLICABLE || after === NOT_APPLICABLE) return 'notApplicable';
  if (before === NOT_RATED) return after === NOT_RATED ? 'notRated' : 'newlyRated';
  if (after === NOT_RATED) return 'dropped';
  if (before === OFF_SCALE || after === OFF_SCALE) return 'notComparable';
  if (before === after) return 'same';
  return after > before ? 'up' : 'down';
}

function countChanges(from: PlacedYear, to: PlacedYear): MoveCounts {
  const counts = noChanges();
  for (let position = 0; position < to.existing.length; position += 1) {
    counts[changeAt(from, to, position)] += 1;
  }
  return counts;
}

/** Counts to add to. */
export function noChanges(): Record<keyof MoveCounts, number> {
  return {
    up: 0,
    down: 0,
    same: 0,
    newlyRated: 0,
    dropped: 0,
    notApplicable: 0,
    notRated: 0,
    notComparable: 0,
  };
}
