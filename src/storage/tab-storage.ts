import { err, ok, type Result } from '#domain/result.ts';
import { newId } from '#platform/random-ids.ts';
import { wasDamageTold } from '#platform/told-damage.ts';

import { DATABASE_NAME, type ContinuumDatabase } from './database.ts';
import type { DamagedJournal } from './journal/left-journals.ts';
import { tabJournal } from './journal/tab-journal.ts';
import { OPFS_BACKUPS } from './opfs/opfs-calls.ts';
import { startOpfs } from './opfs/opfs-client.ts';
import { opfsFolder } from './opfs/opfs-folder.ts';
import type { OpenError } from './open-database.ts';
import { openStorage, type Storage, type StorageOptions } from './storage.ts';

/** What was lost and was brought back; `not`: the copies that this device holds could not bring it back. */
export type BroughtBack = Mended | { readonly from: 'not'; readonly steps: 0 };

/** What was brought back. */
export interface Mended {
  /**
   * `wiped`: the database was empty. `broken`: it could not be opened, and was made anew. `rolled-back`: it was older than
   * its backups. `file`: the database was empty, and what had last been brought back from a file is there: the browser was
   * ended before it had been written, or emptied the database later, which nothing tells apart. `unreadable`: some of it could not be read. `behind`: a tab ended before the database had all that it put
   * down. `damaged`: nothing was brought back, but a journal has lines that can't be read.
   */
  readonly from: 'wiped' | 'broken' | 'file' | 'rolled-back' | 'unreadable' | 'behind' | 'damaged';
  /** From journals. */
  readonly steps: number;
  /** When the backup was taken that came first (ms since 1970). */
  readonly backupOf?: number | undefined;
  /** Newer backups that could not be read. */
  readonly unreadable?: number | undefined;
  /** Records that could not be read and were found nowhere else. */
  readonly lost?: number | undefined;
  /** Journals with lines that can't be read, and that may have held what is missing. */
  readonly damaged?: readonly DamagedJournal[] | undefined;
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
  options: Omit<StorageOptions, 'journal' | 'onUnreadable'> & {
    /** Called when something that could not be read in mid-session is back. */
    readonly onMended?: (broughtBack: BroughtBack) => void;
  },
): Promise<Result<TabStorage, OpenError>> {
  const names = { journal: newId(), database: options.name ?? DATABASE_NAME };
  const journal = tabJournal(names, startOpfs);
  let isMending = false;
  async function mendOnce(database: ContinuumDatabase): Promise<void> {
    if (isMending) return;
    isMending = true;
    const mended = await mend(database, 'unreadable');
    if (mended !== undefined) options.onMended?.(mended);
  }
  const asked: StorageOptions = {
    ...options,
    journal,
    onUnreadable: (database) => void mendOnce(database),
  };
  const opened = await openStorage(asked);
  if (!opened.ok && opened.error.tag === 'broken-database') return openAnew(asked, opened.error);
  return opened.ok ? withWhatWasLost(opened.value) : opened;
}

/** A database that opens: filled at once where it is empty, looked at a moment later where it is not. */
async function withWhatWasLost(
  storage: Storage,
  emptyAs: 'wiped' | 'broken' = 'wiped',
): Promise<Result<TabStorage, OpenError>> {
  if (storage.access.mode !== 'full') {
    return ok({ storage, broughtBack: Promise.resolve(undefined) });
  }
  const { database } = storage;
  const isEmpty = (await database.meta.count().catch(() => 1)) === 0;
  const broughtBack = isEmpty ? fill(database, emptyAs) : catchUp(database);
  if (isEmpty) await broughtBack;
  return ok({ storage, broughtBack });
}

/** A database that never opens is removed once all that can be had of it was proved, and is filled from that. */
async function openAnew(
  options: StorageOptions,
  error: OpenError,
): Promise<Result<TabStorage, OpenError>> {
  try {
    const { removeBroken } = await import('./backups/remove-broken.ts');
    if (!(await removeBroken(options.name ?? DATABASE_NAME))) return err(error);
  } catch {
    return err(error);
  }
  const opened = await openStorage(options);
  return opened.ok ? withWhatWasLost(opened.value, 'broken') : opened;
}

/** The first screen comes first: reading journals takes code that a slow computer needs a while for. */
const BEHIND_WAITS_MS = 1000;

async function fill(
  database: ContinuumDatabase,
  from: 'wiped' | 'broken',
): Promise<BroughtBack | undefined> {
  try {
    if ((await opfsFolder()) === undefined) return undefined;
    const { recoverWiped } = await import('./backups/recover-wiped.ts');
    const { steps, backupOf, unreadable, isFromFile, damaged } = await recoverWiped(database);
    if (isFromFile === true && from === 'wiped') {
      return { from: 'file', steps, backupOf, unreadable, damaged };
    }
    if (steps > 0 || backupOf !== undefined) return { from, steps, backupOf, unreadable, damaged };
    return unreadable > 0 || damaged.length > 0 ? { from: 'not', steps: 0 } : undefined;
  } catch {
    // What journals and backups hold stays there, for the next start.
    return { from: 'not', steps: 0 };
  }
}

async function catchUp(database: ContinuumDatabase): Promise<BroughtBack | undefined> {
  await new Promise((resolve) => setTimeout(resolve, BEHIND_WAITS_MS));
  const rolledBack = await mend(database, 'rolled-back');
  if (rolledBack !== undefined) return rolledBack;
  try {
    if ((await opfsFolder()) === undefined) return undefined;
    const { recoverFromJournals } = await import('./journal/recover.ts');
    const { steps, damaged } = await recoverFromJournals(database);
    const untold = damaged.filter(({ journal }) => !wasDamageTold(journal));
    if (steps > 0) return { from: 'behind', steps, damaged: untold };
    return untold.length > 0 ? { from: 'damaged', steps, damaged: untold } : undefined;
  } catch {
    return undefined;
  }
}

/** Builds anew what is older than its backups, or can't be read in part. */
async function mend(
  database: ContinuumDatabase,
  from: 'rolled-back' | 'unreadable',
): Promise<Mended | undefined> {
  try {
    if (from === 'rolled-back' && !(await isOlderThanBackups(database))) return undefined;
    const { rebuildDatabase } = await import('./backups/rebuild-database.ts');
    const rebuilt = await rebuildDatabase(database);
    return rebuilt && { from, ...rebuilt };
  } catch {
    // What is there stays as it is, for the next start.
    return undefined;
  }
}

async function isOlderThanBackups(database: ContinuumDatabase): Promise<boolean> {
  if ((await opfsFolder(OPFS_BACKUPS)) === undefined) return false;
  const { listBackups } = await import('./backups/backup-files.ts');
  const [row, backups] = await Promise.all([database.meta.get('writes'), listBackups()]);
  const writes = row?.key === 'writes' ? row.value : 0;
  return backups.some((backup) => backup.writes > writes);
}
