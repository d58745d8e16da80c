import type { ContinuumDatabase } from '#storage/database.ts';
import { readLeftJournals } from '#storage/journal/left-journals.ts';

import { askForBackup } from './ask-for-backup.ts';
import { stateIn } from './backup-contents.ts';
import { listBackups, openBackup } from './backup-files.ts';
import { forgettingMark, type Backup } from './backup-name.ts';
import { rowsOf, type DatabaseRows } from './database-rows.ts';
import { buildAnew } from './build-anew.ts';
import { readReadable, type ReadableDatabase } from './read-whole-database.ts';

/** What a database was built anew from. */
export interface Rebuilt {
  /** When the backup was taken that came first (ms since 1970); undefined where the journals have it all. */
  readonly backupOf: number | undefined;
  /** Steps that came from journals. */
  readonly steps: number;
  /** Newer backups that could not be read. */
  readonly unreadable: number;
  /** Records that could not be read and were found nowhere else. */
  readonly lost: number;
}

/**
 * Builds a database anew that has fewer writes than its newest backup, or has rows that can't be read: what can be read of
 * it is first put aside as a backup, read back; then, in one transaction, it is emptied and filled from the newest backup
 * that can be read, from the journals, and from what it had beside those. Stopped in the middle, it is as it was.
 * Undefined where there is nothing to build it from that it does not have.
 */
export async function rebuildDatabase(database: ContinuumDatabase): Promise<Rebuilt | undefined> {
  const found = await readTwice(database.name);
  if (found === undefined) return undefined;
  const base = await newestBase(found);
  const isBehind = base.writes > stateIn(found.meta).writes;
  if (!isBehind && found.unreadable === 0) return undefined;
  if (isBehind && base.rows === undefined && found.unreadable === 0) return undefined;
  // Without a place for a copy of what is there, it is not touched.
  if ((await askForBackup(database, 'before-repair')) === undefined) return undefined;
  const { behind } = await readLeftJournals(journalsOf(base.rows), 'all');
  const built = await buildAnew(database, { found, base, journals: behind });
  // So that what was built lies in a file of its own, whatever becomes of the journals.
  await askForBackup(database, 'after-repair').catch(() => undefined);
  return { ...built, backupOf: base.backup?.takenAt, unreadable: base.unreadable };
}

const PAUSE_MS = 500;

/** What can't be read may be read a moment later. */
async function readTwice(name: string): Promise<ReadableDatabase | undefined> {
  const found = await readReadable(name);
  if (found === undefined || found.unreadable === 0) return found;
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return readReadable(name);
}

interface Base {
  readonly backup: Backup | undefined;
  readonly rows: DatabaseRows | undefined;
  readonly unreadable: number;
  /** As many as the newest backup knows of, be it readable or not. */
  readonly writes: number;
}

/** The newest backup that can be read, and that has forgotten what the database has forgotten. */
async function newestBase({ meta }: ReadableDatabase): Promise<Base> {
  const { forgetting } = stateIn(meta);
  const backups = await listBackups();
  const writes = Math.max(0, ...backups.map((backup) => backup.writes));
  let unreadable = 0;
  for (const backup of backups) {
    const file = await openBackup(backup.name).catch(() => undefined);
    const rows = file && rowsOf(file);
    if (rows === undefined) unreadable += 1;
    else if (hasForgotten(rows, forgetting)) return { backup, rows, unreadable, writes };
  }
  return { backup: undefined, rows: undefined, unreadable, writes };
}

function hasForgotten({ history }: DatabaseRows, forgetting: string): boolean {
  return forgetting === '' || history.some(({ id }) => forgettingMark(id) === forgetting);
}

function journalsOf(rows: DatabaseRows | undefined): Readonly<Record<string, number>> {
  const row = rows?.meta.find(({ key }) => key === 'journals');
  return row?.key === 'journals' ? row.value : {};
}
