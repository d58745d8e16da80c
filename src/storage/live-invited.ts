import { useMemo } from 'react';

import type { Cycle } from '#domain/assessment/cycle.ts';
import type { HandInState } from '#domain/assessment/hand-in.ts';
import { isByInvitation } from '#domain/assessment/invited.ts';
import { askedIndicators } from '#domain/assessment/meeting.ts';
import { meetingState } from '#domain/assessment/meeting-state.ts';
import { handInState, memberRatings } from '#domain/assessment/member-ratings.ts';
import type { Member } from '#domain/assessment/member.ts';
import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import { cycleIn, memberIn, schoolIn } from '#domain/assessment/stored-bodies.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { CycleAddress } from '#platform/addresses.ts';

import type { ContinuumDatabase } from './database.ts';
import { useIcMaps } from './ic-maps.ts';
import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';

/** What one member was invited to rate on this device, and how far they are. */
export interface OwnWork {
  readonly address: CycleAddress;
  readonly school: string;
  /** As people read it: `2026–27`. */
  readonly yearName: string;
  readonly member: Member;
  readonly map: IcMap;
  /** The codes that the member's group is asked about, in the map's order. */
  readonly codes: readonly string[];
  /** Those of them without an existing state. */
  readonly unrated: readonly string[];
  readonly handIn: HandInState;
}

/**
 * All that members were invited to rate on this device, newest year first; `undefined` while it is read.
 * @param school only of this one
 */
export function useOwnWork(school?: string): readonly OwnWork[] | undefined {
  const found = useLive(useStorage(), (database) => invitedYears(database, school), [school]);
  const maps = useIcMaps();
  return useMemo(() => {
    if (found === undefined || maps === undefined) return undefined;
    return found
      .flatMap((year) => workIn(year, maps))
      .toSorted((a, b) => b.yearName.localeCompare(a.yearName));
  }, [found, maps]);
}

type InvitedYear = {
  readonly school: string;
  readonly cycle: Cycle;
  readonly members: readonly Member[];
  readonly records: readonly StoredRecord[];
};

async function invitedYears(
  database: ContinuumDatabase,
  school: string | undefined,
): Promise<readonly InvitedYear[]> {
  const all = await database.records.where('kind').equals('school').toArray();
  const invited = all.filter(
    (record) => record.deleted !== true && isByInvitation(record) && isAsked(record.id, school),
  );
  const years = await Promise.all(invited.map((record) => yearsOf(database, record)));
  return years.flat();
}

function isAsked(id: string, school: string | undefined): boolean {
  return school === undefined || id === school;
}

async function yearsOf(
  database: ContinuumDatabase,
  { id: school, body }: StoredRecord,
): Promise<readonly InvitedYear[]> {
  const name = schoolIn(body)?.name ?? '';
  const [cycles, people] = await Promise.all([
    database.records.where({ school, kind: 'cycle' }).toArray(),
    database.records.where({ school, kind: 'member' }).toArray(),
  ]);
  const members = people.flatMap((record) => {
    const member = record.deleted === true ? undefined : memberIn(record.body);
    return member ? [{ ...member, id: record.id }] : [];
  });
  return Promise.all(
    cycles.flatMap((record) => {
      const cycle = record.deleted === true ? undefined : cycleIn(record.body);
      if (!cycle) return [];
      const { id } = record;
      const year = { school: name, cycle: { ...cycle, id, school }, members };
      return [
        database.records
          .where({ cycle: id })
          .toArray()
          .then((records) => ({ ...year, records })),
      ];
    }),
  );
}

function workIn(
  { school, cycle, members, records }: InvitedYear,
  maps: readonly IcMap[],
): readonly OwnWork[] {
  const map = maps.find(({ id, version }) => id === cycle.map && version === cycle.mapVersion);
  if (map === undefined) return [];
  const yearName = schoolYearName(cycle.schoolYear);
  const year = schoolYearSlug(cycle.schoolYear);
  const address = { school: cycle.school, map: cycle.map, year };
  const { askedRoles } = meetingState(records);
  const ratings = memberRatings(records);
  return members.map((member) => {
    const codes = askedIndicators(map, askedRoles.get(member.group));
    const own = ratings.get(member.id);
    const unrated = codes.filter((code) => own?.get(code)?.existing === undefined);
    const handIn = handInState(records, member.id, codes);
    return { address, school, yearName, member, map, codes, unrated, handIn };
  });
}
