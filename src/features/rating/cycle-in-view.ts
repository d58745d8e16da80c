import { cycleId, type Cycle } from '#domain/assessment/cycle.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import {
  parseSchoolYearSlug,
  schoolYearName,
  type SchoolYear,
} from '#domain/assessment/school-year.ts';
import type { School } from '#domain/assessment/school.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { CycleAddress } from '#platform/addresses.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import type { YearNotHere } from '#storage/live-year.ts';
import { useRatedCycle, useSchool } from '#storage/live.ts';

/** Everything that the screens of one cycle show. */
export interface ReadyCycle {
  readonly is: 'ready';
  readonly address: CycleAddress;
  readonly school: School;
  readonly cycle: Cycle;
  readonly map: IcMap;
  readonly ratings: ReadonlyMap<string, AgreedRating>;
  readonly year: SchoolYear;
  /** As people read it: `2026–27`. */
  readonly yearName: string;
}

export type CycleInView = YearNotHere | ReadyCycle;

/** The cycle that an address names, live: every tab of this browser shows the same. */
export function useCycleInView(address: CycleAddress): CycleInView {
  const year = parseSchoolYearSlug(address.year);
  const id = cycleId(address.school, address.map, year ?? 0);
  const school = useSchool(address.school);
  const { cycle, ratings } = useRatedCycle(id) ?? {};
  const map = useIcMap(address.map, cycle?.mapVersion);

  if (year === undefined || cycle === null || school === null) {
    return { is: 'no-year', school: school ?? undefined };
  }
  if (school === undefined || cycle === undefined || map === undefined || ratings === undefined) {
    return { is: 'loading' };
  }
  if (map === null) return { is: 'no-map', school, cycle };
  const yearName = schoolYearName(year);
  return { is: 'ready', address, school, cycle, map, ratings, year, yearName };
}
