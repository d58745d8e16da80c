import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { MoveCounts } from '#domain/comparison/move-counts.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';

import { NOT_APPLICABLE, NOT_ON_MAP, NOT_RATED, OFF_SCALE, placer } from './place-letters.ts';
import { yearOf, type PlacedSchool, type PlacedYear } from './placed-schools.ts';
import { alphabetOf } from './snapshot-facts.ts';

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

/** One indicator from one record to a later one, on the map that is looked at, by the rules of `movesBetween`. */
export function changeAt(
  from: Pick<PlacedYear, 'existing'>,
  to: Pick<PlacedYear, 'existing'>,
  position: number,
): keyof MoveCounts {
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

/**
 * The same numbers as `movesBetween` counts: the two records are read on the later one's own map, whichever version is
 * looked at, and what only the earlier one's map has can't be compared.
 */
function countChanges(from: PlacedYear, to: PlacedYear): MoveCounts {
  const place = placer(to.own);
  const [earlier, later] = [place(from.own)(from.facts), place(to.own)(to.facts)];
  const counts = noChanges();
  for (let position = 0; position < later.existing.length; position += 1) {
    counts[changeAt(earlier, later, position)] += 1;
  }
  counts.notComparable += onlyIn(from.own, to.own);
  return counts;
}

/** How many indicators a map has that another one doesn't. */
function onlyIn(map: IcMap, other: IcMap): number {
  if (map === other) return 0;
  const codes = new Set(alphabetOf(other).codes);
  return alphabetOf(map).codes.filter((code) => !codes.has(code)).length;
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
