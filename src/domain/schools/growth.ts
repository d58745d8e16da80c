import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { MoveCounts } from '#domain/comparison/move-counts.ts';

import { spreadOver, type PlaceSpread } from './place-spread.ts';
import { yearOf, type SchoolsOnMap } from './placed-schools.ts';
import { changeAt, noChanges } from './school-change.ts';
import type { SchoolFacts } from './school-facts.ts';
import type { SchoolInYear } from './schools-in-year.ts';

/** How many schools moved which way on one indicator, and how they stood in both years. */
export interface IndicatorGrowth {
  /** On the map, from 0. */
  readonly position: number;
  /** Schools; together they are all that have both years. */
  readonly counts: MoveCounts;
  readonly from: PlaceSpread;
  readonly to: PlaceSpread;
}

/** What moved in many schools between two school years. */
export interface Growth {
  /** The schools that have a record of both years: only they are counted. */
  readonly both: readonly SchoolFacts[];
  readonly onlyFrom: number;
  readonly onlyTo: number;
  readonly indicators: readonly IndicatorGrowth[];
}

/** Counts on every indicator how many schools moved up, down and not at all. */
export function growthBetween(
  { scale, schools, indicators }: Pick<SchoolsOnMap, 'scale' | 'schools' | 'indicators'>,
  from: SchoolYear,
  to: SchoolYear,
): Growth {
  const earlier: SchoolInYear[] = [];
  const later: SchoolInYear[] = [];
  let [onlyFrom, onlyTo] = [0, 0];
  for (const one of schools) {
    const [before, after] = [yearOf(one, from), yearOf(one, to)];
    if (before !== undefined && after !== undefined) {
      earlier.push({ school: one.school, year: before });
      later.push({ school: one.school, year: after });
    } else if (before !== undefined) onlyFrom += 1;
    else if (after !== undefined) onlyTo += 1;
  }
  return {
    both: later.map(({ school }) => school),
    onlyFrom,
    onlyTo,
    indicators: indicators.map((_, position) => ({
      position,
      counts: countSchools(earlier, later, position),
      from: spreadOver(scale, earlier, [position]),
      to: spreadOver(scale, later, [position]),
    })),
  };
}

function countSchools(
  earlier: readonly SchoolInYear[],
  later: readonly SchoolInYear[],
  position: number,
): MoveCounts {
  const counts = noChanges();
  for (const [index, { year }] of later.entries()) {
    const before = earlier[index];
    if (before !== undefined) counts[changeAt(before.year, year, position)] += 1;
  }
  return counts;
}
