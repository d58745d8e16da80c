import { decisionsByIndicator } from '#domain/assessment/decisions.ts';
import { cycleIn } from '#domain/assessment/stored-bodies.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import type { ContinuumDatabase } from './database.ts';
import { readSnapshotsOf } from './school-snapshots.ts';

const AT_ONCE = 2000;

/** What is here under these ids, tombstones included; read in pieces, so that the page answers in between. */
export async function readRecordsHere(
  { records }: ContinuumDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const here = new Map<string, StoredRecord>();
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const record of await records.bulkGet(ids.slice(from, from + AT_ONCE))) {
      if (record !== undefined) here.set(record.id, record);
    }
  }
  return here;
}

/**
 * Which of these tombstones of a school the history can tell of: somebody removed what was here, and it may come
 * back. What was forgotten for good is in no step, and stays away.
 */
export async function removedByPeople(
  { records, history }: ContinuumDatabase,
  school: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const stamps = new Map(
    (await records.bulkGet([...ids])).flatMap((record) =>
      record?.deleted === true ? [[record.id, record.stamp] as const] : [],
    ),
  );
  const removed = new Set<string>();
  await history.where({ school }).each(({ changes }) => {
    for (const { before, after } of changes) {
      const isIt = after.deleted === true && stamps.get(after.id) === after.stamp;
      if (isIt && before !== undefined && before.deleted !== true) removed.add(after.id);
    }
  });
  return removed;
}

/** What people have to settle in a school after its records came from several devices. */
export interface ToSettle {
  /** Years in which two decisions follow the same one, with the codes of their indicators. */
  readonly decisions: readonly { readonly cycle: Cycle; readonly codes: readonly string[] }[];
  /** Recorded At-A-Glances that know nothing of each other, oldest first; fewer than two are no fork. */
  readonly heads: readonly RecordedHead[];
}

/** A recorded At-A-Glance that no other follows. */
export interface RecordedHead {
  readonly id: string;
  readonly schoolYear: number;
  /** Milliseconds since 1970: two of one year, and often of one day, are told apart by it. */
  readonly recordedAt: number;
  /** Its year, where that is here: a record of it can follow all of them. */
  readonly cycle: Cycle | undefined;
}

/** Looks for decisions and records of a school that were made beside each other. */
export async function readToSettle(database: ContinuumDatabase, school: string): Promise<ToSettle> {
  const cycles = await database.records.where({ school, kind: 'cycle' }).toArray();
  const decisions: { cycle: Cycle; codes: readonly string[] }[] = [];
  const known = new Map<string, Cycle>();
  for (const { id, deleted, body } of cycles) {
    const cycle = deleted === true ? undefined : cycleIn(body);
    if (cycle === undefined) continue;
    known.set(id, { ...cycle, id, school });
    const said = decisionsByIndicator(await database.records.where({ cycle: id }).toArray());
    const codes = [...said].flatMap(([code, { existing, desired }]) =>
      existing.is === 'conflict' || desired.is === 'conflict' ? [code] : [],
    );
    if (codes.length > 0) decisions.push({ cycle: { ...cycle, id, school }, codes });
  }
  const { chain } = await readSnapshotsOf(database, school);
  const heads = chain.heads.map(({ id, content: { schoolYear, recordedAt, cycle } }) => ({
    id,
    schoolYear,
    recordedAt: Date.parse(recordedAt),
    cycle: known.get(cycle),
  }));
  return { decisions, heads };
}
