import type { IcmapFile } from '#exchange/icmap/read-icmap.ts';
import { lastCopy } from '#platform/last-copy.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { recoverFromJournals, type Recovered } from '#storage/journal/recover.ts';
import { readMeta } from '#storage/meta.ts';

import { listBackups, openBackup } from './backup-files.ts';
import { fillFromBackup } from './fill-from-backup.ts';

/** What an empty database was filled with. */
export interface RecoveredWhole extends Recovered {
  /** That backup is what was brought back from a file, and nothing came after it. */
  readonly isFromFile?: boolean | undefined;
  /** When the backup was taken that came first (ms since 1970); undefined where there was none. */
  readonly backupOf?: number | undefined;
  /** Newer backups that could not be read. */
  readonly unreadable: number;
}

/**
 * Brings back a database that was found empty: the newest backup that can be read, and on top of it what the journals
 * have since. Where no backup can be read the journals come alone.
 */
export async function recoverWiped(database: ContinuumDatabase): Promise<RecoveredWhole> {
  const backups = await listBackups();
  const writes = Math.max(0, ...backups.map((backup) => backup.writes));
  let unreadable = 0;
  for (const { name, takenAt, why } of backups) {
    // One that can't be read leads to the one before it.
    const file = await openBackup(name).catch(() => undefined);
    if (file?.device !== undefined) {
      await fillFromBackup(database, file, writes);
      const since = await recoverFromJournals(database);
      const isFromFile = why === 'restored' && since.steps === 0;
      if (isFromFile) await noteAsCopy(database, file);
      return { ...since, backupOf: takenAt, unreadable, isFromFile };
    }
    unreadable += 1;
  }
  return { ...(await recoverFromJournals(database)), unreadable };
}

/** The file that all of it came from is a copy elsewhere; the browser may have been ended before that was noted. */
async function noteAsCopy(database: ContinuumDatabase, { manifest }: IcmapFile): Promise<void> {
  const { writes } = await readMeta(database);
  if ((lastCopy.getSnapshot()?.writes ?? 0) < writes) {
    lastCopy.note({ at: Date.parse(manifest.madeAt), writes });
  }
}
