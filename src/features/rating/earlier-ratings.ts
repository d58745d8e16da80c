import type { Cycle } from '#domain/assessment/cycle.ts';
import type { ExistingState } from '#domain/assessment/rating.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import { useCycles, useRatings } from '#storage/live.ts';

/** Where an indicator stood in an earlier year. */
export interface EarlierState {
  /** As people read it: `2025–26`. */
  readonly yearName: string;
  readonly state: ExistingState;
}

/**
 * Where an indicator stood in the school's newest earlier year on the same IC map; undefined while that
 * is being read, or when there is none.
 */
export function useEarlierState(cycle: Cycle, indicator: string): EarlierState | undefined {
  const cycles = useCycles(cycle.school);
  const earlier = cycles?.find(
    ({ map, schoolYear }) => map === cycle.map && schoolYear < cycle.schoolYear,
  );
  const state = useRatings(earlier?.id ?? '')?.get(indicator)?.existing;
  if (earlier === undefined || state === undefined || state.is === 'not-rated') return undefined;
  return { yearName: schoolYearName(earlier.schoolYear), state };
}
