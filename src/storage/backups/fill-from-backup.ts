import type { IcmapFile } from '#exchange/icmap/read-icmap.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { fillDerived } from '#storage/fill-derived.ts';

import { rowsOf, type DatabaseRows } from './database-rows.ts';

/**
 * Fills a database that was found empty with a backup, row by row as it was: records, the numbered history, what can be
 * taken back, and which lines of the journals it has, so that the journals go on from there. One transaction.
 * @param writes at least so many writes the database shall have had: as the newest of its backups says
 * @returns false where the database is no longer empty, so that nothing was done
 */
export async function fillFromBackup(
  database: ContinuumDatabase,
  file: Pick<IcmapFile, 'records' | 'device'>,
  writes: number,
): Promise<boolean> {
  const rows = rowsOf(file);
  if (rows === undefined) return false;
  return database.transaction('rw', database.tables, async () => {
    if ((await database.meta.count()) > 0) return false;
    await fillEmpty(database, {
      ...rows,
      meta: rows.meta.map((row) =>
        row.key === 'writes' ? { ...row, value: Math.max(row.value, writes) } : row,
      ),
    });
    return true;
  });
}

/** Writes rows as they are, and what follows from them, into empty tables, inside the caller's transaction. */
export async function fillEmpty(database: ContinuumDatabase, rows: DatabaseRows): Promise<void> {
  await database.records.bulkAdd(rows.records);
  await database.history.bulkAdd(rows.history);
  await fillDerived(database);
  await database.takeBacks.bulkAdd(rows.takeBacks);
  await database.meta.bulkPut(rows.meta);
}
