import type { StoredRecord } from '#domain/records/record.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { replayJournals, type JournalToReplay } from '#storage/journal/replay.ts';
import { noteWrite, readMeta } from '#storage/meta.ts';
import { putRecords } from '#storage/record-rows.ts';

import { addLaterRows } from './add-later-rows.ts';
import { stateIn } from './backup-contents.ts';
import { rowsIn, type DatabaseRows } from './database-rows.ts';
import { fillEmpty } from './fill-from-backup.ts';
import type { ReadableDatabase } from './read-whole-database.ts';

/** From what a database is built anew. */
export interface BuildFrom {
  /** What could be read of the database itself. */
  readonly found: ReadableDatabase;
  readonly base: {
    /** The rows of a backup; undefined where there is none, and the journals have it all. */
    readonly rows: DatabaseRows | undefined;
    /** As many writes as the newest backup knows of. */
    readonly writes: number;
  };
  readonly journals: readonly JournalToReplay[];
}

/**
 * Empties a database and fills it from a backup, from the journals, and from what could be read of it beside those. In one
 * transaction, so that it is as it was where that is stopped or another tab wrote in between.
 */
export async function buildAnew(
  database: ContinuumDatabase,
  { found, base: { rows, writes }, journals }: BuildFrom,
): Promise<{ readonly steps: number; readonly lost: number }> {
  return database.transaction('rw', database.tables, async () => {
    const meta = await database.meta.toArray().catch(() => undefined);
    const now = meta && stateIn(meta.map((row) => ({ ...row }))).writes;
    if (now !== undefined && now !== stateIn(found.meta).writes) {
      throw new DOMException('another tab wrote meanwhile', 'AbortError');
    }
    for (const table of database.tables) await table.clear();
    if (rows !== undefined) await fillEmpty(database, rows);
    const steps = await replayJournals(database, journals);
    await addLaterRows(database, rowsIn(found));
    const lost = await versionsFromHistory(database, found.unreadableRecords);
    const after = await readMeta(database);
    await noteWrite(database, Math.max(after.writes, writes) + 1, after.journals);
    return { steps, lost };
  });
}

/** Of records that nothing else holds, the newest version that a step of the history holds. How many it has not. */
async function versionsFromHistory(
  database: ContinuumDatabase,
  ids: readonly string[],
): Promise<number> {
  const present = await database.records.bulkGet([...ids]);
  const missing = new Set(ids.filter((_, index) => present[index] === undefined));
  if (missing.size === 0) return 0;
  const versions = new Map<string, StoredRecord>();
  await database.history.each(({ changes }) => {
    for (const { after } of changes) {
      const known = versions.get(after.id);
      const isNewer = known === undefined || after.stamp > known.stamp;
      if (missing.has(after.id) && isNewer) versions.set(after.id, after);
    }
  });
  await putRecords(database, [...versions.values()]);
  return missing.size - versions.size;
}
