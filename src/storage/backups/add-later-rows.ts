import { mergeRecords } from '#domain/records/merge.ts';
import { laterStamp } from '#domain/records/stamp.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { ContinuumDatabase, MetaRow, NumberedRow, TakeBackRow } from '#storage/database.ts';
import { addHistoryRow, putHistoryRows } from '#storage/history-rows.ts';
import { putRecords } from '#storage/record-rows.ts';

import type { DatabaseRows } from './database-rows.ts';

/**
 * Adds to a database that was just filled from a backup and the journals what another state of it had beside that:
 * steps that neither knows, with their records and what can be taken back. What the backup had known and forgotten stays
 * forgotten. Inside the caller's transaction.
 */
export async function addLaterRows(
  database: ContinuumDatabase,
  later: DatabaseRows,
): Promise<void> {
  const filled = await database.history.toArray();
  const known = new Map(filled.map((row) => [row.id, row]));
  const added = later.history.filter(({ id }) => !known.has(id));
  for (const { seq: _, ...row } of added.toSorted((a, b) => a.seq - b.seq)) {
    await addHistoryRow(database, row);
  }
  await putHistoryRows(
    database,
    later.history.flatMap((row) => wentOn(row, known.get(row.id))),
  );
  await addRecords(database, { filled, added, records: later.records });
  await takeStacks(database, { schools: new Set(added.map(({ school }) => school)), later });
  await joinMeta(database, later.meta);
}

/** A run of edits is one step, which may have gone on. */
function wentOn(
  row: NumberedRow,
  filled: { readonly seq?: number; readonly at: number } | undefined,
): readonly NumberedRow[] {
  if (filled?.seq === undefined || row.at <= filled.at) return [];
  return [{ ...row, seq: filled.seq }];
}

async function addRecords(
  database: ContinuumDatabase,
  {
    filled,
    added,
    records,
  }: {
    readonly filled: readonly Pick<NumberedRow, 'changes'>[];
    readonly added: readonly Pick<NumberedRow, 'changes'>[];
    readonly records: readonly StoredRecord[];
  },
): Promise<void> {
  const idsOf = (rows: readonly Pick<NumberedRow, 'changes'>[]) =>
    new Set(rows.flatMap(({ changes }) => changes.map(({ after }) => after.id)));
  const [knownIds, addedIds] = [idsOf(filled), idsOf(added)];
  const present = await database.records.bulkGet(records.map(({ id }) => id));
  const merged = records.flatMap((record, index) => {
    const found = present[index];
    if (found !== undefined) return [mergeRecords(found, record)];
    // One that the backup knew of and has no more was put away on purpose.
    return addedIds.has(record.id) || !knownIds.has(record.id) ? [record] : [];
  });
  await putRecords(database, merged);
}

/** In a school that had gone on, what can be taken back is what could be taken back there. */
async function takeStacks(
  database: ContinuumDatabase,
  { schools, later }: { readonly schools: ReadonlySet<string>; readonly later: DatabaseRows },
): Promise<void> {
  if (schools.size === 0) return;
  const steps = new Map((await database.history.toArray()).map(({ id, seq }) => [id, seq]));
  const renumbered = (row: TakeBackRow): readonly TakeBackRow[] => {
    const seq = steps.get(row.id);
    if (seq === undefined) return [];
    const { reopens, ...rest } = row;
    const [opened] = reopens === undefined ? [] : renumbered(reopens);
    return [{ ...rest, seq, ...(opened === undefined ? {} : { reopens: opened }) }];
  };
  for (const school of schools) {
    for (const way of ['undo', 'redo'] as const) {
      await database.takeBacks.where({ school, way }).delete();
    }
  }
  const rows = later.takeBacks.filter(({ school }) => schools.has(school));
  await database.takeBacks.bulkPut(rows.flatMap(renumbered));
}

async function joinMeta({ meta }: ContinuumDatabase, later: readonly MetaRow[]): Promise<void> {
  for (const row of later) {
    const here = await meta.get(row.key);
    await meta.put(here === undefined ? row : joined(here, row));
  }
}

function joined(here: MetaRow, row: MetaRow): MetaRow {
  if (here.key === 'newestStamp' && row.key === 'newestStamp') {
    return { ...here, value: laterStamp(here.value, row.value) };
  }
  if (here.key === 'journals' && row.key === 'journals') {
    const value = { ...here.value };
    for (const [journal, line] of Object.entries(row.value)) {
      value[journal] = Math.max(value[journal] ?? 0, line);
    }
    return { ...here, value };
  }
  if (here.key === 'writes' && row.key === 'writes') {
    return { ...here, value: Math.max(here.value, row.value) };
  }
  if (here.key === 'minReaderVersion' && row.key === 'minReaderVersion') {
    return { ...here, value: Math.max(here.value, row.value) };
  }
  // The device, and what was forgotten last, are as the backup and the journals say.
  return here;
}
