import { useMemo } from 'react';

import { cycleId, type Cycle } from '#domain/assessment/cycle.ts';
import type { Member } from '#domain/assessment/member.ts';
import {
  parseSchoolYearSlug,
  schoolYearName,
  schoolYearSlug,
} from '#domain/assessment/school-year.ts';
import type { School } from '#domain/assessment/school.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { CycleAddress } from '#platform/addresses.ts';

import { useIcMap } from './ic-maps.ts';
import { useCycle, useCycleRecords, useMembers, useSchool } from './live.ts';

/** One school's year with its team and all of its records. */
export interface TeamYear {
  readonly is: 'ready';
  readonly address: CycleAddress;
  readonly school: School;
  readonly cycle: Cycle;
  readonly map: IcMap;
  /** By name. */
  readonly members: readonly Member[];
  /** Others' ratings in it are sealed: read them by `sealedView`. */
  readonly records: readonly StoredRecord[];
  /** As people read it: `2026–27`. */
  readonly yearName: string;
}

/** Why a year that an address names can't be shown (yet). */
export type YearNotHere =
  | { readonly is: 'loading' }
  | { readonly is: 'no-year'; readonly school: School | undefined }
  | { readonly is: 'no-map'; readonly school: School; readonly cycle: Cycle };

export type TeamYearInView = YearNotHere | TeamYear;

/** The team's year that an address names, live. */
export function useTeamYear(place: CycleAddress): TeamYearInView {
  const year = parseSchoolYearSlug(place.year);
  const id = cycleId(place.school, place.map, year ?? 0);
  const school = useSchool(place.school);
  const cycle = useCycle(id);
  const members = useMembers(place.school);
  const records = useCycleRecords(id);
  const map = useIcMap(place.map, cycle?.mapVersion);

  return useMemo((): TeamYearInView => {
    if (year === undefined || cycle === null || school === null) {
      return { is: 'no-year', school: school ?? undefined };
    }
    if (school === undefined || cycle === undefined || map === undefined) return { is: 'loading' };
    if (members === undefined || records === undefined) return { is: 'loading' };
    if (map === null) return { is: 'no-map', school, cycle };
    const address = { school: school.id, map: cycle.map, year: schoolYearSlug(year) };
    const yearName = schoolYearName(year);
    return { is: 'ready', address, school, cycle, map, members, records, yearName };
  }, [year, school, cycle, members, records, map]);
}
