import type { Manifest } from '#exchange/icmap/manifest.ts';
import { MOST_ICMAP } from '#exchange/icmap/most.ts';
import { proveIcmap, type ProvedIcmap } from '#exchange/icmap/prove-icmap.ts';
import { writeIcmap, writeIcmapInPieces } from '#exchange/icmap/write-icmap.ts';
import type { Bytes } from '#exchange/zip-stream.ts';
import { OPFS_BACKUPS } from '#storage/opfs/opfs-calls.ts';
import { folderOf, writeWhole } from '#storage/opfs/opfs-writing.ts';

import { aboutBackup, backupContents, linesIn, stateIn } from './backup-contents.ts';
import {
  backupName,
  backupNamed,
  newestFirst,
  type Backup,
  type BackupReason,
} from './backup-name.ts';
import {
  backupsWithinRoom,
  isBackupDue,
  staleBackups,
  type DatabaseState,
} from './backup-schedule.ts';
import { removeCoveredJournals } from './covered-journals.ts';
import {
  inMemory,
  openInPieces,
  WrittenMeanwhile,
  type DatabaseInPieces,
} from './database-in-pieces.ts';
import { readReadable, readWholeDatabase, type WholeDatabase } from './read-whole-database.ts';
import { tooLarge } from './too-large.ts';

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
 * Takes a backup, if it is due: reads the database a few rows at a time, writes the file, flushes it, reads it back
 * and proves it, and only then gives it the name of a backup. Then removes backups that are no longer kept and the
 * journals that two backups hold. One tab does this at a time.
 */
export function takeBackup(asked: BackupAsked): Promise<BackupTaken> {
  return navigator.locks.request('continuum/backups', () => take(asked));
}

/** Where people go on saving, what is read a few rows at a time is begun anew. */
const TRIES = 3;

async function take(asked: BackupAsked): Promise<BackupTaken> {
  for (let left = TRIES; left > 0; left -= 1) {
    try {
      return await takeFrom(asked, openInPieces);
    } catch (error) {
      if (!(error instanceof WrittenMeanwhile)) throw error;
    }
  }
  return takeFrom(asked, openWhole);
}

type Open = (
  name: string,
  isWanted: (meta: DatabaseInPieces['meta']) => boolean,
) => Promise<DatabaseInPieces | undefined>;

async function takeFrom({ database, why, at }: BackupAsked, open: Open): Promise<BackupTaken> {
  const folder = await folderOf(OPFS_BACKUPS);
  const names = await namesIn(folder);
  const before = names.flatMap((name) => backupNamed(name) ?? []);
  const [newest] = newestFirst(before);
  const bytes = newest === undefined ? 0 : await sizeOf(folder, newest.name);
  let state: DatabaseState = { writes: 0, forgetting: '' };
  const isWanted: Parameters<Open>[1] = (meta) => {
    state = stateIn(meta);
    return isBackupDue(before, { state, at, why, bytes });
  };
  const found = await (why === 'before-repair' ? openReadable : open)(database, isWanted);
  if (found === undefined) return { is: 'not-due' };
  try {
    const unfinished = names.filter((name) => name.endsWith(UNFINISHED));
    await Promise.all(unfinished.map((name) => folder.removeEntry(name)));
    const facts = { takenAt: at, why, ...state };
    const backup: Backup = { name: backupName(facts), ...facts };
    const contents = { ...aboutBackup(found.schools, at), files: found.files };
    if (contents.schools.length > MOST_ICMAP.schools) throw tooLarge();
    const meta = await write(folder, backup, (into) => writeIcmapInPieces(contents, into));
    // A database that knows less than its backups may have lost something: all of them stay.
    const isBehind = before.some(({ writes }) => writes > state.writes);
    if (isBehind && why !== 'forgotten') return { is: 'taken', backup, journals: [] };
    const present = [backup, ...before.filter(({ name }) => name !== backup.name)];
    const stale = new Set(staleBackups(present, state));
    const sizes = new Map<Backup, number>();
    for (const one of present) sizes.set(one, await sizeOf(folder, one.name));
    const kept = backupsWithinRoom(
      present.filter((one) => !stale.has(one)),
      (one) => sizes.get(one) ?? 0,
    );
    await remove(
      folder,
      present.filter((one) => !kept.includes(one)),
    );
    const [, earlier] = kept;
    const second = earlier && (await proveBackup(folder, earlier.name));
    const lines = [linesIn(meta), linesIn(second?.meta ?? [])];
    return { is: 'taken', backup, journals: await removeCoveredJournals(lines) };
  } catch (error) {
    // What is forgotten goes, be there a fresh backup or not: the database and the journals hold the rest.
    if (why === 'forgotten') await remove(folder, staleBackups(before, state));
    throw error;
  } finally {
    found.close();
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
    const contents = backupContents(whole, madeAt);
    await write(await folderOf(OPFS_BACKUPS), backup, (into) => writeIcmap(contents, into));
    return backup;
  });
}

const openWhole: Open = async (database, isWanted) =>
  inMemory(await readWholeDatabase(database, isWanted));

/** Of a damaged database, what can be read. */
const openReadable: Open = async (database, isWanted) => {
  const readable = await readReadable(database);
  return readable !== undefined && isWanted(readable.meta) ? inMemory(readable) : undefined;
};

/** Writes the file of a backup, reads every row of it back, and gives it its name; gives what it knows of its device. */
async function write(
  folder: FileSystemDirectoryHandle,
  { name }: Backup,
  writeInto: (write: (chunk: Bytes) => Promise<void>) => Promise<Manifest>,
): Promise<ProvedIcmap['meta']> {
  const part = `${name}${UNFINISHED}`;
  const file = await folder.getFileHandle(part, { create: true });
  try {
    const handle = await file.createSyncAccessHandle();
    let written: Manifest;
    try {
      let end = 0;
      handle.truncate(0);
      written = await writeInto(async (chunk) => {
        writeWhole(handle, chunk, end);
        end += chunk.byteLength;
      });
      handle.flush();
    } finally {
      handle.close();
    }
    const read = await proveIcmap(await file.getFile());
    if (!read.ok && read.error.tag === 'too-large') throw tooLarge();
    // The manifest has the hash of every file’s bytes, made of them before they were written.
    const isSame = read.ok && JSON.stringify(read.value.manifest) === JSON.stringify(written);
    if (!isSame) throw new Error('it reads back otherwise');
    await rename(folder, file, name);
    return read.value.meta;
  } catch (error) {
    await folder.removeEntry(part).catch(() => undefined);
    throw error;
  }
}

async function proveBackup(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<ProvedIcmap | undefined> {
  const read = await proveIcmap(await (await folder.getFileHandle(name)).getFile());
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

async function sizeOf(folder: FileSystemDirectoryHandle, name: string): Promise<number> {
  return (await (await folder.getFileHandle(name)).getFile()).size;
}

async function namesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

async function remove(folder: FileSystemDirectoryHandle, gone: readonly Backup[]): Promise<void> {
  await Promise.all(gone.map(({ name }) => folder.removeEntry(name)));
}
