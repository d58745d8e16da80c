import { ok, type Result } from '#domain/result.ts';
import { newId } from '#platform/random-ids.ts';

import { DATABASE_NAME, type ContinuumDatabase } from './database.ts';
import { tabJournal } from './journal/tab-journal.ts';
import { startOpfs } from './opfs/opfs-client.ts';
import { opfsFolder } from './opfs/opfs-folder.ts';
import type { OpenError } from './open-database.ts';
import { openStorage, type Storage, type StorageOptions } from './storage.ts';

/** What was lost, and what was brought back. */
export interface BroughtBack {
  /**
   * `wiped`: the database was empty. `behind`: a tab ended before the database had all that it put down. `not`: the
   * database was empty, something is kept elsewhere on this device, and it could not be brought back.
   */
  readonly from: 'wiped' | 'behind' | 'not';
  /** From journals. */
  readonly steps: number;
  /** When the backup was taken that came first (ms since 1970). */
  readonly backupOf?: number | undefined;
  /** Newer backups that could not be read. */
  readonly unreadable?: number | undefined;
}

/** A tab's storage with its journal. */
export interface TabStorage {
  readonly storage: Storage;
  /** Never rejects. Of a database that was found empty it is settled already. */
  readonly broughtBack: Promise<BroughtBack | undefined>;
}

/**
 * Opens the storage as a tab of the app has it: with a journal in the private file system, and with what the
 * journals of earlier tabs hold. A database that is found empty is filled from the newest backup and the journals before
 * it is given, so that nobody is welcomed as if there had been nothing; any other is given at once.
 */
export async function openTabStorage(
  options: Omit<StorageOptions, 'journal'>,
): Promise<Result<TabStorage, OpenError>> {
  const names = { journal: newId(), database: options.name ?? DATABASE_NAME };
  const journal = tabJournal(names, startOpfs);
  const opened = await openStorage({ ...options, journal });
  if (!opened.ok) return opened;
  const storage = opened.value;
  if (storage.access.mode !== 'full') {
    return ok({ storage, broughtBack: Promise.resolve(undefined) });
  }
  const isEmpty = (await storage.database.meta.count()) === 0;
  const broughtBack = bringBack(storage.database, isEmpty ? 'wiped' : 'behind');
  if (isEmpty) await broughtBack;
  return ok({ storage, broughtBack });
}

/** The first screen comes first: reading journals takes code that a slow computer needs a while for. */
const behindWaitsMs = 1000;

async function bringBack(
  database: ContinuumDatabase,
  from: 'wiped' | 'behind',
): Promise<BroughtBack | undefined> {
  try {
    if (from === 'behind') await new Promise((resolve) => setTimeout(resolve, behindWaitsMs));
    if ((await opfsFolder()) === undefined) return undefined;
    if (from === 'wiped') {
      const { recoverWiped } = await import('./backups/recover-wiped.ts');
      const { steps, backupOf, unreadable } = await recoverWiped(database);
      if (steps > 0 || backupOf !== undefined) return { from, steps, backupOf, unreadable };
      return unreadable > 0 ? { from: 'not', steps: 0 } : undefined;
    }
    const { recoverFromJournals } = await import('./journal/recover.ts');
    const { steps } = await recoverFromJournals(database);
    return steps > 0 ? { from, steps } : undefined;
  } catch {
    // What journals and backups hold stays there, for the next start.
    return from === 'wiped' ? { from: 'not', steps: 0 } : undefined;
  }
}
