import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import type { Member } from '#domain/assessment/member.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import type { School } from '#domain/assessment/school.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import { readPastSteps, type PastStep } from './past-steps.ts';
import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';
import { readUndoable, type Undoable } from './undo.ts';

// Every hook here gives `undefined` while the database is being read, and renders again whenever a tab
// of this browser commits something that it shows.

/** All schools, by name. */
export function useSchools(): readonly School[] | undefined {
  const storage = useStorage();
  return useLive(
    storage,
    async (database) => {
      const records = await database.records.where('kind').equals('school').toArray();
      return present(records)
        .flatMap(schoolOf)
        .toSorted((a, b) => a.name.localeCompare(b.name));
    },
    [],
  );
}

/** One school; null when there is none of that id. */
export function useSchool(id: string): School | null | undefined {
  const storage = useStorage();
  return useLive(
    storage,
    async (database) => {
      const record = await database.records.get(id);
      return present(record === undefined ? [] : [record]).flatMap(schoolOf)[0] ?? null;
    },
    [id],
  );
}

/** The team of a school, by name. */
export function useMembers(school: string): readonly Member[] | undefined {
  const storage = useStorage();
  return useLive(
    storage,
    async (database) => {
      const records = await database.records.where({ school, kind: 'member' }).toArray();
      return present(records)
        .flatMap((record) => bodyOf(record, 'member'))
        .map(({ id, body }): Member => ({ ...body, id }))
        .toSorted((a, b) => a.name.localeCompare(b.name));
    },
    [school],
  );
}

/** The cycles of a school, newest year first. */
export function useCycles(school: string): readonly Cycle[] | undefined {
  const storage = useStorage();
  return useLive(
    storage,
    async (database) => {
      const records = await database.records.where({ school, kind: 'cycle' }).toArray();
      return present(records)
        .flatMap(cycleOf)
        .toSorted((a, b) => b.schoolYear - a.schoolYear);
    },
    [school],
  );
}

/** The cycles of all schools, newest year first. */
export function useCyclesOfAllSchools(): readonly Cycle[] | undefined {
  const storage = useStorage();
  return useLive(
    storage,
    async (database) => {
      const records = await database.records.where('kind').equals('cycle').toArray();
      return present(records)
        .flatMap(cycleOf)
        .toSorted((a, b) => b.schoolYear - a.schoolYear);
    },
    [],
  );
}

/** One cycle; null when there is none of that id. */
export function useCycle(id: string): Cycle | null | undefined {
  const storage = useStorage();
  return useLive(
    storage,
    async (database) => {
      const record = await database.records.get(id);
      return present(record === undefined ? [] : [record]).flatMap(cycleOf)[0] ?? null;
    },
    [id],
  );
}

/** The agreed ratings of a cycle by indicator code; an indicator without any record is absent. */
export function useRatings(cycle: string): ReadonlyMap<string, AgreedRating> | undefined {
  const storage = useStorage();
  return useLive(
    storage,
    async (database) => ratingsByIndicator(await database.records.where({ cycle }).toArray()),
    [cycle],
  );
}

/** All records of a cycle, tombstones included. Others' ratings in it are sealed: read them by `sealedView`. */
export function useCycleRecords(cycle: string): readonly StoredRecord[] | undefined {
  const storage = useStorage();
  return useLive(storage, (database) => database.records.where({ cycle }).toArray(), [cycle]);
}

/** The newest steps of the history, newest first, at most `count`. */
export function useHistory(count: number): readonly PastStep[] | undefined {
  const storage = useStorage();
  return useLive(storage, (database) => readPastSteps(database, count), [count]);
}

/** What can be taken back and done again in a school (or, without one, anywhere). */
export function useUndoable(school: string | undefined): Undoable | undefined {
  const storage = useStorage();
  return useLive(
    storage,
    (database) => readUndoable(database, school),
    [school],
    // The button stands on every page: none of them goes away because its words can't be read.
    { undo: undefined, redo: undefined },
  );
}

function schoolOf(record: StoredRecord): readonly School[] {
  return bodyOf(record, 'school').map(({ id, body }) => ({ ...body, id }));
}

function cycleOf(record: StoredRecord): readonly Cycle[] {
  return bodyOf(record, 'cycle').map(({ id, body }) => ({ ...body, id, school: record.school }));
}

function present(records: readonly StoredRecord[]): readonly StoredRecord[] {
  return records.filter((record) => record.deleted !== true);
}

/** The record's body when it fits the kind; a list, so that a misfit simply drops out. */
function bodyOf<K extends 'school' | 'member' | 'cycle'>(
  record: StoredRecord,
  kind: K,
): readonly {
  id: string;
  body: NonNullable<ReturnType<(typeof BODY_SCHEMAS)[K]['safeParse']>['data']>;
}[] {
  const body = record.kind === kind ? BODY_SCHEMAS[kind].safeParse(record.body).data : undefined;
  return body ? [{ id: record.id, body }] : [];
}
