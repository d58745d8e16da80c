import { useMemo } from 'react';

import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { CycleAddress } from '#platform/addresses.ts';
import { useEvidence } from '#storage/live-evidence.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import { useSnapshots } from '#storage/live-snapshots.ts';
import type { DamagedSnapshot } from '#storage/school-snapshots.ts';
import { useCycle, useCycleRecords, useMembers, useSchool } from '#storage/live.ts';
import { cycleIdAt, yearHere, type YearHere, type YearNotHere } from '#storage/year-here.ts';

/** Everything that a record of a year is made from. */
export interface ReadyYear extends YearHere {
  readonly members: readonly Member[];
  readonly ratings: ReadonlyMap<string, AgreedRating>;
  /** All records of the cycle. Others’ ratings in them are sealed: `agreementOfYear` reads what may be said. */
  readonly records: readonly StoredRecord[];
  /** All pieces of the school, those in the bin included. */
  readonly evidence: readonly Piece[];
  readonly chain: SnapshotChain;
  /** Records of the school that do not prove themselves here. */
  readonly damaged: readonly DamagedSnapshot[];
}

export type YearInView = YearNotHere | ReadyYear;

/** The year that an address names, live. */
export function useYearInView(address: CycleAddress): YearInView {
  const id = cycleIdAt(address);
  const school = useSchool(address.school);
  const members = useMembers(address.school);
  const cycle = useCycle(id);
  const evidence = useEvidence(address.school);
  const records = useCycleRecords(id);
  const ratings = useMemo(() => records && ratingsByIndicator(records), [records]);
  const snapshots = useSnapshots(address.school);
  const map = useIcMap(address.map, cycle?.mapVersion);

  const year = yearHere(address, { school, cycle, map });
  if (year.is !== 'ready') return year;
  if (!members || !records || !ratings || !evidence || !snapshots) return { is: 'loading' };
  const { chain, damaged } = snapshots;
  return { ...year, members, records, ratings, evidence, chain, damaged };
}
