import { readIcmap, type IcmapFile } from '#exchange/icmap/read-icmap.ts';
import { writeIcmap } from '#exchange/icmap/write-icmap.ts';
import { OPFS_BACKUPS } from '#storage/opfs/opfs-calls.ts';
import { folderOf, writeWhole } from '#storage/opfs/opfs-writing.ts';

import { backupContents, linesIn, stateIn } from './backup-contents.ts';
import { backupName, backupNamed, type Backup, type BackupReason } from './backup-name.ts';
import { backupsToKeep, isBackupDue, staleBackups, type DatabaseState } from './backup-schedule.ts';
import { removeCoveredJournals } from './covered-journals.ts';
import { readReadable, readWholeDatabase, type WholeDatabase } from './read-whole-database.ts';

/** What is asked of the worker. */
export interface BackupAsked {
  /** The database's name. */
  readonly database: string;
  readonly why: BackupReason;
  /** Milliseconds since 1970, by the device's clock. */
  readonly at: number;
}

/** What became of it. */
export type BackupTaken =
  /** Nothing has changed since the last one, or it is not old enough, or there is nothing to back up. */
  | { readonly is: 'not-due' }
  | {
      readonly is: 'taken';
      readonly backup: Backup;
      /** Journals of closed tabs that are no longer needed and are gone. */
      readonly journals: readonly string[];
    };

const UNFINISHED = '.part';

/**
 * Takes a backup, if it is due: reads the whole database in one transaction, writes the file, flushes it, reads it back
 * and proves it, and only then gives it the name of a backup. Then removes backups that are no longer kept and the
 * journals that two backups hold. One tab does this at a time.
 */
export function takeBackup(asked: BackupAsked): Promise<BackupTaken> {
  return navigator.locks.request('continuum/backups', () => take(asked));
}

async function take({ database, why, at }: BackupAsked): Promise<BackupTaken> {
  const folder = await folderOf(OPFS_BACKUPS);
  const names = await namesIn(folder);
  const before = names.flatMap((name) => backupNamed(name) ?? []);
  let state: DatabaseState = { writes: 0, forgetting: '' };
  const isWanted = (meta: WholeDatabase['meta']) => {
    state = stateIn(meta);
    return isBackupDue(before, { state, at, why });
  };
  const whole =
    why === 'before-repair'
      ? await readableWhole(database, isWanted)
      : await readWholeDatabase(database, isWanted);
  if (whole === undefined) return { is: 'not-due' };
  const unfinished = names.filter((name) => name.endsWith(UNFINISHED));
  await Promise.all(unfinished.map((name) => folder.removeEntry(name)));

  const facts = { takenAt: at, why, ...state };
  const backup: Backup = { name: backupName(facts), ...facts };
  try {
    const file = await write(folder, backup, whole);
    // A database that knows less than its backups may have lost something: all of them stay.
    const isBehind = before.some(({ writes }) => writes > state.writes);
    if (isBehind && why !== 'forgotten') return { is: 'taken', backup, journals: [] };
    const present = [backup, ...before.filter(({ name }) => name !== backup.name)];
    const stale = new Set(staleBackups(present, state));
    const kept = backupsToKeep(present.filter((one) => !stale.has(one)));
    await remove(
      folder,
      present.filter((one) => !kept.includes(one)),
    );
    const [, earlier] = kept;
    const second = earlier && (await readBackup(folder, earlier.name));
    const lines = [file, second].map((one) => linesIn(one?.device?.meta ?? []));
    return { is: 'taken', backup, journals: await removeCoveredJournals(lines) };
  } catch (error) {
    // What is forgotten goes, be there a fresh backup or not: the database and the journals hold the rest.
    if (why === 'forgotten') await remove(folder, staleBackups(before, state));
    throw error;
  }
}

/** A whole database that is laid aside as a backup, before anything of it is in the database. */
export interface ToLayAside {
  readonly whole: WholeDatabase;
  /** When the file that it comes from was made (ms since 1970). */
  readonly madeAt: number;
  /** Milliseconds since 1970, by the device's clock. */
  readonly at: number;
}

/**
 * Lays what a file holds aside as a backup: written, flushed, read back and proved. From then on an empty database is
 * filled with it, at the next start at the latest.
 */
export function layAside({ whole, madeAt, at }: ToLayAside): Promise<Backup> {
  return navigator.locks.request('continuum/backups', async () => {
    const facts = { takenAt: at, why: 'restored', ...stateIn(whole.meta) } as const;
    const backup: Backup = { name: backupName(facts), ...facts };
    // Inside, it says when that file was made: it is a copy elsewhere.
    await write(await folderOf(OPFS_BACKUPS), { ...backup, takenAt: madeAt }, whole);
    return backup;
  });
}

/** Of a damaged database, what can be read. */
async function readableWhole(
  database: string,
  isWanted: (meta: WholeDatabase['meta']) => boolean,
): Promise<WholeDatabase | undefined> {
  const readable = await readReadable(database);
  return readable !== undefined && isWanted(readable.meta) ? readable : undefined;
}

async function write(
  folder: FileSystemDirectoryHandle,
  { name, takenAt }: Backup,
  whole: WholeDatabase,
): Promise<IcmapFile> {
  const part = `${name}${UNFINISHED}`;
  const file = await folder.getFileHandle(part, { create: true });
  try {
    const handle = await file.createSyncAccessHandle();
    try {
      let end = 0;
      handle.truncate(0);
      await writeIcmap(backupContents(whole, takenAt), async (chunk) => {
        writeWhole(handle, chunk, end);
        end += chunk.byteLength;
      });
      handle.flush();
    } finally {
      handle.close();
    }
    const read = await readBackup(folder, part);
    if (read === undefined || !isWhole(read, whole)) throw new Error('it reads back otherwise');
    await rename(folder, file, name);
    return read;
  } catch (error) {
    await folder.removeEntry(part).catch(() => undefined);
    throw error;
  }
}

function isWhole({ records, device }: IcmapFile, whole: WholeDatabase): boolean {
  return (
    records.length === whole.records.length &&
    device?.history.length === whole.history.length &&
    device.undo.length === whole.undo.length &&
    device.meta.length === whole.meta.length
  );
}

async function readBackup(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<IcmapFile | undefined> {
  const read = await readIcmap(await (await folder.getFileHandle(name)).getFile());
  return read.ok ? read.value : undefined;
}

/** A file that a kill cuts off never has a backup's name where the browser can rename; else it is refused when read. */
async function rename(
  folder: FileSystemDirectoryHandle,
  file: FileSystemFileHandle & { readonly move?: (name: string) => Promise<void> },
  name: string,
): Promise<void> {
  if (file.move !== undefined) {
    await file.move(name);
    return;
  }
  const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
  const target = await folder.getFileHandle(name, { create: true });
  const handle = await target.createSyncAccessHandle();
  try {
    writeWhole(handle, bytes, 0);
    handle.flush();
  } finally {
    handle.close();
  }
  await folder.removeEntry(file.name);
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function remove(folder: FileSystemDirectoryHandle, gone: readonly Backup[]): Promise<void> {
  await Promise.all(gone.map(({ name }) => folder.removeEntry(name)));
}
