import type { SchoolYear } from '#domain/assessment/school-year.ts';

import { yearOf, type PlacedSchool } from './placed-schools.ts';

/** What there is of one school year of a school. */
export type YearThere =
  | 'recorded'
  | 'interim'
  /** Two yearly records, made beside each other. */
  | 'twice'
  /** The only record of the year does not prove itself. */
  | 'damaged'
  /** Recorded, on another map than the one that is looked at. */
  | 'other-map'
  | 'missing'
  /** Nothing, and nothing earlier either: the school had not begun. */
  | 'before';

/** What there is of each of these school years (in ascending order), in their order. */
export function yearsThere(
  school: PlacedSchool,
  schoolYears: readonly SchoolYear[],
): readonly YearThere[] {
  const damaged = new Set(school.school.damaged.map(({ schoolYear }) => schoolYear));
  let hasBegun = false;
  return schoolYears.map((schoolYear): YearThere => {
    const year = yearOf(school, schoolYear);
    const isOnOtherMap = year === undefined && school.onOtherMaps.includes(schoolYear);
    const isDamaged = year === undefined && !isOnOtherMap && damaged.has(schoolYear);
    hasBegun ||= year !== undefined || isOnOtherMap || isDamaged;
    if (isOnOtherMap) return 'other-map';
    if (isDamaged) return 'damaged';
    if (year === undefined) return hasBegun ? 'missing' : 'before';
    if (year.isTwice) return 'twice';
    return year.facts.status === 'interim' ? 'interim' : 'recorded';
  });
}
