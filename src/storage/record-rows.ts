import type { Table } from 'dexie';

import type { StoredRecord } from '#domain/records/record.ts';
import { factsOfSnapshot } from '#domain/schools/facts-of-snapshot.ts';
import type { SnapshotFacts } from '#domain/schools/snapshot-facts.ts';

import type { ContinuumDatabase } from './database.ts';

// A snapshot is 50 KB of text, and views over many schools count thousands of them. So beside each stands a row of what
// it says in short, made of it in the same transaction. These are the only functions that write records, so that one
// never says what the other does not.

type Rows = Pick<ContinuumDatabase, 'records' | 'snapshotFacts'>;

/** Says the facts of a snapshot that was proved a moment ago; undefined where it was not. */
export type ProvedFacts = (record: StoredRecord) => readonly SnapshotFacts[] | undefined;

/** Writes records, new ones and those that take the place of what they were. */
export async function putRecords(
  { records, snapshotFacts }: Rows,
  rows: readonly StoredRecord[],
  proved: ProvedFacts = () => undefined,
): Promise<void> {
  await records.bulkPut(rows);
  const snapshots = rows.filter(({ kind }) => kind === 'snapshot');
  if (snapshots.length === 0) return;
  await putFacts(snapshotFacts, snapshots, proved);
  const gone = snapshots.flatMap(({ id, deleted }) => (deleted === true ? [id] : []));
  if (gone.length > 0) await snapshotFacts.bulkDelete(gone);
}

/** Takes records away, so that not even a tombstone is left. */
export async function removeRecords(
  { records, snapshotFacts }: Rows,
  ids: readonly string[],
): Promise<void> {
  await records.bulkDelete([...ids]);
  const snapshots = ids.filter((id) => HASH.test(id));
  if (snapshots.length > 0) await snapshotFacts.bulkDelete(snapshots);
}

const HASH = /^[0-9a-f]{64}$/;

/** Ten snapshots are half a megabyte. */
const AT_ONCE = 20;

/**
 * Makes the facts of all snapshots anew (of a database of before schema 3, of one out of a backup), a few at a time, inside
 * the caller's transaction.
 */
export async function fillFacts(
  records: Table<StoredRecord, string>,
  facts: Table<SnapshotFacts, string>,
): Promise<void> {
  await facts.clear();
  const ids = await records.where('kind').equals('snapshot').primaryKeys();
  for (let at = 0; at < ids.length; at += AT_ONCE) {
    const found = await records.bulkGet(ids.slice(at, at + AT_ONCE));
    const snapshots = found.flatMap((record) => (record === undefined ? [] : [record]));
    await putFacts(facts, snapshots, () => undefined);
  }
}

async function putFacts(
  table: Table<SnapshotFacts, string>,
  snapshots: readonly StoredRecord[],
  proved: ProvedFacts,
): Promise<void> {
  const rows = snapshots.flatMap((record) => proved(record) ?? factsOfSnapshot(record));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const maps = [...byId.values()].flatMap(({ is, id }) => (is === 'map' ? [id] : []));
  // The same map comes with every snapshot, and it is large.
  const known = await table.where(':id').anyOf(maps).primaryKeys();
  for (const id of known) byId.delete(id);
  await table.bulkPut([...byId.values()]);
}
