import type { IcmapFile } from '#exchange/icmap/read-icmap.ts';
import type { ContinuumDatabase, HistoryRow, MetaRow, TakeBackRow } from '#storage/database.ts';
import { fillSteps } from '#storage/history-rows.ts';
import { fillFacts } from '#storage/record-rows.ts';

/**
 * Fills a database that was found empty with a backup, row by row as it was: records, the numbered history, what can be
 * taken back, and which lines of the journals it has, so that the journals go on from there. One transaction.
 * @param writes at least so many writes the database shall have had: as the newest of its backups says
 * @returns false where the database is no longer empty, so that nothing was done
 */
export async function fillFromBackup(
  database: ContinuumDatabase,
  { records, device }: Pick<IcmapFile, 'records' | 'device'>,
  writes: number,
): Promise<boolean> {
  if (device === undefined) return false;
  // A backup is this app's own, and every byte of it was proved by its hash.
  const history = device.history as unknown as readonly HistoryRow[];
  const undo = device.undo as unknown as readonly TakeBackRow[];
  const meta = device.meta as unknown as readonly MetaRow[];
  return database.transaction('rw', database.tables, async () => {
    if ((await database.meta.count()) > 0) return false;
    await database.records.bulkAdd(records);
    await fillFacts(database.records, database.snapshotFacts);
    await database.history.bulkAdd(history);
    await fillSteps(database.history, database.steps);
    await database.takeBacks.bulkAdd(undo);
    await database.meta.bulkPut(
      meta.map((row) =>
        row.key === 'writes' ? { ...row, value: Math.max(row.value, writes) } : row,
      ),
    );
    return true;
  });
}
