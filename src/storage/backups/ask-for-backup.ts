import { systemClock } from '#platform/clock.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { startOpfs } from '#storage/opfs/opfs-client.ts';

import type { BackupReason } from './backup-name.ts';
import { backupTroubleOver, noteBackupTrouble, whyNotMade } from './backup-trouble.ts';
import type { BackupTaken } from './backup-writing.ts';

/**
 * Asks the worker for a backup; undefined where this browser has no place for one. Rejects with the browser's error
 * when it can't be written or does not read back.
 */
export async function askForBackup(
  database: ContinuumDatabase,
  why: BackupReason,
): Promise<BackupTaken | undefined> {
  const ask = await startOpfs();
  if (ask === undefined) return undefined;
  const at = systemClock();
  const backup = { database: database.name, why, at };
  const taken = await ask({ ask: 'take-backup', backup }).catch((error: unknown) => {
    noteBackupTrouble(whyNotMade(error), at);
    throw error;
  });
  if (taken.is === 'not-due') return taken;
  backupTroubleOver();
  await dropLines(database, taken.journals);
  return taken;
}

/** Journals that are gone need no place in the database's list of their lines, which every write writes anew. */
async function dropLines(database: ContinuumDatabase, gone: readonly string[]): Promise<void> {
  if (gone.length === 0) return;
  await database.transaction('rw', database.meta, async () => {
    const row = await database.meta.get('journals');
    if (row?.key !== 'journals') return;
    const left = Object.entries(row.value).filter(([journal]) => !gone.includes(journal));
    await database.meta.put({ key: 'journals', value: Object.fromEntries(left) });
  });
}
