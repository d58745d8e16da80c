import { useMemo } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { CycleAddress } from '#platform/addresses.ts';

import { useIcMap } from './ic-maps.ts';
import { useCycle, useCycleRecords, useMembers, useSchool } from './live.ts';
import { cycleIdAt, yearHere, type YearHere, type YearNotHere } from './year-here.ts';

/** One school's year with its team and all of its records. */
export interface TeamYear extends YearHere {
  /** By name. */
  readonly members: readonly Member[];
  /** Others' ratings in it are sealed: read them by `sealedView`. */
  readonly records: readonly StoredRecord[];
}

export type TeamYearInView = YearNotHere | TeamYear;

/** The team's year that an address names, live. */
export function useTeamYear(place: CycleAddress): TeamYearInView {
  const { school: schoolId, map: mapId, year } = place;
  const id = cycleIdAt(place);
  const school = useSchool(schoolId);
  const cycle = useCycle(id);
  const members = useMembers(schoolId);
  const records = useCycleRecords(id);
  const map = useIcMap(mapId, cycle?.mapVersion);

  return useMemo((): TeamYearInView => {
    const found = yearHere({ school: schoolId, map: mapId, year }, { school, cycle, map });
    if (found.is !== 'ready') return found;
    return members && records ? { ...found, members, records } : { is: 'loading' };
  }, [schoolId, mapId, year, school, cycle, members, records, map]);
}
