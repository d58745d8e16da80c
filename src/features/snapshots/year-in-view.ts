import { useMemo } from 'react';

import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import { cycleId, type Cycle } from '#domain/assessment/cycle.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { parseSchoolYearSlug, schoolYearName } from '#domain/assessment/school-year.ts';
import type { School } from '#domain/assessment/school.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { CycleAddress } from '#platform/addresses.ts';
import { useEvidence } from '#storage/live-evidence.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import type { YearNotHere } from '#storage/live-year.ts';
import { useSnapshots } from '#storage/live-snapshots.ts';
import type { DamagedSnapshot } from '#storage/school-snapshots.ts';
import { useCycle, useCycleRecords, useMembers, useSchool } from '#storage/live.ts';

/** Everything that a record of a year is made from. */
export interface ReadyYear {
  readonly is: 'ready';
  readonly address: CycleAddress;
  readonly school: School;
  readonly members: readonly Member[];
  readonly cycle: Cycle;
  readonly map: IcMap;
  readonly ratings: ReadonlyMap<string, AgreedRating>;
  /** All records of the cycle. Others’ ratings in them are sealed: `agreementOfYear` reads what may be said. */
  readonly records: readonly StoredRecord[];
  /** All pieces of the school, those in the bin included. */
  readonly evidence: readonly Piece[];
  readonly chain: SnapshotChain;
  /** Records of the school that do not prove themselves here. */
  readonly damaged: readonly DamagedSnapshot[];
  /** As people read it: `2026–27`. */
  readonly yearName: string;
}

export type YearInView = YearNotHere | ReadyYear;

/** The year that an address names, live. */
export function useYearInView(address: CycleAddress): YearInView {
  const year = parseSchoolYearSlug(address.year);
  const id = cycleId(address.school, address.map, year ?? 0);
  const school = useSchool(address.school);
  const members = useMembers(address.school);
  const cycle = useCycle(id);
  const evidence = useEvidence(address.school);
  const records = useCycleRecords(id);
  const ratings = useMemo(() => records && ratingsByIndicator(records), [records]);
  const snapshots = useSnapshots(address.school);
  const map = useIcMap(address.map, cycle?.mapVersion);

  if (year === undefined || cycle === null || school === null) {
    return { is: 'no-year', school: school ?? undefined };
  }
  if (
    !school ||
    !cycle ||
    !members ||
    !records ||
    !ratings ||
    !evidence ||
    !snapshots ||
    map === undefined
  ) {
    return { is: 'loading' };
  }
  if (map === null) return { is: 'no-map', school, cycle };
  const { chain, damaged } = snapshots;
  const yearName = schoolYearName(year);
  return {
    is: 'ready',
    address,
    school,
    members,
    cycle,
    map,
    records,
    ratings,
    evidence,
    chain,
    damaged,
    yearName,
  };
}
