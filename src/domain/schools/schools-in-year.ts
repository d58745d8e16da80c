import type { SchoolYear } from '#domain/assessment/school-year.ts';

import { yearOf, type PlacedSchool, type PlacedYear } from './placed-schools.ts';
import type { SchoolFacts } from './school-facts.ts';

/** A school with what it stands by in one school year. */
export interface SchoolInYear {
  readonly school: SchoolFacts;
  readonly year: PlacedYear;
}

/** The schools that have a record of a school year, and those that have none; each denominator is told by these. */
export interface SchoolsInYear {
  readonly schoolYear: SchoolYear;
  readonly recorded: readonly SchoolInYear[];
  readonly without: readonly SchoolFacts[];
  /** Those that recorded the year, on another map. */
  readonly onOtherMaps: readonly SchoolFacts[];
}

/** Parts schools by whether they stand by a record of a school year on the map, in the order given. */
export function schoolsInYear(
  schools: readonly PlacedSchool[],
  schoolYear: SchoolYear,
): SchoolsInYear {
  const recorded: SchoolInYear[] = [];
  const without: SchoolFacts[] = [];
  const onOtherMaps: SchoolFacts[] = [];
  for (const one of schools) {
    const year = yearOf(one, schoolYear);
    if (year !== undefined) recorded.push({ school: one.school, year });
    else if (one.onOtherMaps.includes(schoolYear)) onOtherMaps.push(one.school);
    else without.push(one.school);
  }
  return { schoolYear, recorded, without, onOtherMaps };
}
