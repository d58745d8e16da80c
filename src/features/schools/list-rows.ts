import type { SchoolYear } from '#domain/assessment/school-year.ts';
import { changeOf, type SchoolChange } from '#domain/schools/school-change.ts';
import { yearOf, type PlacedSchool, type PlacedYear } from '#domain/schools/placed-schools.ts';
import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { yearsThere } from '#domain/schools/years-there.ts';

import type { CoachView } from './coach-view.ts';

/** What a row says of a school. */
export interface ListRow {
  readonly school: SchoolFacts;
  /** Its record of the year that is looked at. */
  readonly year: PlacedYear | undefined;
  readonly change: SchoolChange | undefined;
  /** The newest record, of whichever year. */
  readonly newest: PlacedYear | undefined;
  /** It recorded the year that is looked at, on another map. */
  readonly isOnOtherMap: boolean;
  /** School years after its first without a whole record. */
  readonly missing: readonly SchoolYear[];
}

/** The row of a school, made when it is drawn or taken along: a thousand at once take their time. */
export function rowOf(
  { all, schoolYear, since }: Pick<CoachView, 'all' | 'schoolYear' | 'since'>,
  placed: PlacedSchool,
): ListRow {
  return {
    school: placed.school,
    year: yearOf(placed, schoolYear),
    change: changeOf(placed, schoolYear, since),
    isOnOtherMap: placed.onOtherMaps.includes(schoolYear),
    newest: placed.years.at(-1),
    missing: missingOf(placed, all.schoolYears),
  };
}

function missingOf(placed: PlacedSchool, schoolYears: readonly SchoolYear[]) {
  const there = yearsThere(placed, schoolYears);
  return schoolYears.filter((_, index) => there[index] === 'missing' || there[index] === 'damaged');
}
