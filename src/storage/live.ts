import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import type { School } from '#domain/assessment/school.ts';
import { cycleIn, memberIn, schoolIn } from '#domain/assessment/stored-bodies.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import { liveReading, type Reading } from './readings.ts';
import type { Storage } from './storage.ts';
import { useStorage } from './StorageProvider.tsx';
import { useReading } from './use-live.ts';

// Every hook here gives `undefined` while the database is being read, and renders again whenever a tab
// of this browser commits something that it shows.

/** All schools, by name. */
export function useSchools(): readonly School[] | undefined {
  return useReading(useStorage(), allSchools);
}

/** One school; null when there is none of that id. */
export function useSchool(id: string): School | null | undefined {
  return useReading(useStorage(), schoolOfId(id));
}

/** The team of a school, by name. */
export function useMembers(school: string): readonly Member[] | undefined {
  return useReading(useStorage(), {
    key: `members of ${school}`,
    read: async (database) => {
      const records = await database.records.where({ school, kind: 'member' }).toArray();
      return present(records)
        .flatMap(memberOf)
        .toSorted((a, b) => a.name.localeCompare(b.name));
    },
  });
}

/** The cycles of a school, newest year first. */
export function useCycles(school: string): readonly Cycle[] | undefined {
  return useReading(useStorage(), {
    key: `cycles of ${school}`,
    read: async (database) =>
      cyclesOf(await database.records.where({ school, kind: 'cycle' }).toArray()),
  });
}

/** The cycles of all schools, newest year first. */
export function useCyclesOfAllSchools(): readonly Cycle[] | undefined {
  return useReading(useStorage(), {
    key: 'cycles',
    read: async (database) =>
      cyclesOf(await database.records.where('kind').equals('cycle').toArray()),
  });
}

/** One cycle; null when there is none of that id. */
export function useCycle(id: string): Cycle | null | undefined {
  return useReading(useStorage(), {
    key: `cycle ${id}`,
    read: async (database) => onlyOne(await database.records.get(id), cycleOf),
  });
}

/** A cycle (null when there is none of that id) with its agreed ratings. */
export interface RatedCycle {
  readonly cycle: Cycle | null;
  /** By indicator code; an indicator without any record is absent. */
  readonly ratings: ReadonlyMap<string, AgreedRating>;
}

/** A cycle and its agreed ratings, which are the same moment’s. */
export function useRatedCycle(id: string): RatedCycle | undefined {
  return useReading(useStorage(), ratedCycle(id));
}

/** The agreed ratings of a cycle by indicator code; an indicator without any record is absent. */
export function useRatings(cycle: string): ReadonlyMap<string, AgreedRating> | undefined {
  return useRatedCycle(cycle)?.ratings;
}

/** All records of a cycle, tombstones included. Others' ratings in it are sealed: read them by `sealedView`. */
export function useCycleRecords(cycle: string): readonly StoredRecord[] | undefined {
  return useReading(useStorage(), {
    key: `records of ${cycle}`,
    read: (database) => database.records.where({ cycle }).toArray(),
  });
}

/** Reads the school and the cycle that an address names, so that the first screen finds them there. */
export async function readAhead(
  storage: Storage,
  { school, cycle }: { readonly school?: string | undefined; readonly cycle?: string | undefined },
): Promise<void> {
  await Promise.all([
    school !== undefined && liveReading(storage, schoolOfId(school)).answered,
    cycle !== undefined && liveReading(storage, ratedCycle(cycle)).answered,
    school === undefined && liveReading(storage, allSchools).answered,
  ]);
}

const allSchools: Reading<readonly School[]> = {
  key: 'schools',
  read: async (database) => {
    const records = await database.records.where('kind').equals('school').toArray();
    return present(records)
      .flatMap(schoolOf)
      .toSorted((a, b) => a.name.localeCompare(b.name));
  },
};

function schoolOfId(id: string): Reading<School | null> {
  return {
    key: `school ${id}`,
    read: async (database) => onlyOne(await database.records.get(id), schoolOf),
  };
}

/** The cycle's own record is one of its records: one request gives both. */
function ratedCycle(id: string): Reading<RatedCycle> {
  return {
    key: `ratings of ${id}`,
    read: async (database) => {
      const records = await database.records.where({ cycle: id }).toArray();
      const own = records.find((record) => record.id === id);
      return { cycle: onlyOne(own, cycleOf), ratings: ratingsByIndicator(records) };
    },
  };
}

function cyclesOf(records: readonly StoredRecord[]): readonly Cycle[] {
  return present(records)
    .flatMap(cycleOf)
    .toSorted((a, b) => b.schoolYear - a.schoolYear);
}

/** What a record says when it fits its kind; a list, so that a misfit simply drops out. */
function schoolOf({ id, kind, body }: StoredRecord): readonly School[] {
  const school = kind === 'school' ? schoolIn(body) : undefined;
  return school ? [{ ...school, id }] : [];
}

function memberOf({ id, kind, body }: StoredRecord): readonly Member[] {
  const member = kind === 'member' ? memberIn(body) : undefined;
  return member ? [{ ...member, id }] : [];
}

function cycleOf({ id, kind, school, body }: StoredRecord): readonly Cycle[] {
  const cycle = kind === 'cycle' ? cycleIn(body) : undefined;
  return cycle ? [{ ...cycle, id, school }] : [];
}

function onlyOne<T>(
  record: StoredRecord | undefined,
  read: (record: StoredRecord) => readonly T[],
): T | null {
  return present(record === undefined ? [] : [record]).flatMap(read)[0] ?? null;
}

function present(records: readonly StoredRecord[]): readonly StoredRecord[] {
  return records.filter((record) => record.deleted !== true);
}
