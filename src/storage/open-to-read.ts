import { rowsIn, type DatabaseRows } from './backups/database-rows.ts';
import { fillEmpty } from './backups/fill-from-backup.ts';
import { latestRows } from './backups/latest-copy.ts';
import { readWholeDatabase } from './backups/read-whole-database.ts';
import { COPY_NAME, ContinuumDatabase, DATABASE_NAME } from './database.ts';
import { storageOfCopy, type Storage } from './storage.ts';

/**
 * Opens what this device holds to be read, where the database itself can't be opened or is not to be touched: a second
 * one is filled with what can be read of it, or with the newest backup and the journals. Undefined where there is nothing.
 * Rejects with the browser's error, where there is no room for one. The next start that succeeds removes it.
 * @param onLost called when another tab removes it, since it has the database itself open
 */
export async function openToRead(
  onLost: () => void,
  name: string = DATABASE_NAME,
): Promise<Storage | undefined> {
  const rows = (await rowsOfDatabase(name)) ?? (await latestRows());
  if (rows === undefined) return undefined;
  const database = new ContinuumDatabase(COPY_NAME);
  database.on('versionchange', () => {
    onLost();
    database.close();
    return false;
  });
  await database.open();
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) await table.clear();
    await fillEmpty(database, rows);
  });
  return storageOfCopy(database);
}

/** Undefined where it can't be read, or is empty. */
async function rowsOfDatabase(name: string): Promise<DatabaseRows | undefined> {
  const whole = await readWholeDatabase(name, () => true).catch(() => undefined);
  return whole === undefined || whole.meta.length === 0 ? undefined : rowsIn(whole);
}
