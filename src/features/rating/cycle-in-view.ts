import type { AgreedRating } from '#domain/assessment/rating.ts';
import type { CycleAddress } from '#platform/addresses.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import { useRatedCycle, useSchool } from '#storage/live.ts';
import { cycleIdAt, yearHere, type YearHere, type YearNotHere } from '#storage/year-here.ts';

/** Everything that the screens of one cycle show. */
export interface ReadyCycle extends YearHere {
  readonly ratings: ReadonlyMap<string, AgreedRating>;
}

export type CycleInView = YearNotHere | ReadyCycle;

/** The cycle that an address names, live: every tab of this browser shows the same. */
export function useCycleInView(address: CycleAddress): CycleInView {
  const school = useSchool(address.school);
  const { cycle, ratings } = useRatedCycle(cycleIdAt(address)) ?? {};
  const map = useIcMap(address.map, cycle?.mapVersion);
  const year = yearHere(address, { school, cycle, map });
  if (year.is !== 'ready') return year;
  return ratings === undefined ? { is: 'loading' } : { ...year, ratings };
}
