import { FOLDER_DATABASE_NAME } from '#platform/copy-folder.ts';
import { COPY_NAME, DATABASE_NAME, type ContinuumDatabase } from '#storage/database.ts';
import { FILES_DATABASE_NAME } from '#storage/files/open-file-store.ts';
import { journalLock } from '#storage/journal/journal-lock.ts';
import { OPFS_ROOT } from '#storage/opfs/opfs-calls.ts';
import { stopOpfs } from '#storage/opfs/opfs-client.ts';

/** What became of it. */
export type RemovedAll =
  | 'removed'
  /** Other tabs hold their journals open. */
  | 'other-tabs'
  /** The browser refused; what is left can be removed once more. */
  | 'not-removed';

const TRIES = 20;
const PATIENCE_MS = 100;
/** What the app keeps in the browser's small storage, and temporary files, begin with this. */
const OURS = 'continuum';

/**
 * Removes everything that the app keeps in this browser: backups, journals and evidence first, then the databases, then
 * preferences and drafts. Stopped in the middle it leaves a database that is whole. The page must be loaded anew afterward.
 */
export async function removeEverything(database: ContinuumDatabase): Promise<RemovedAll> {
  try {
    await stopOpfs();
    if (await hasOtherTabs()) return 'other-tabs';
    await removePrivateFiles();
    database.close();
    // Where only a copy could be opened, what could not is to go as well.
    const names = [DATABASE_NAME, COPY_NAME, FILES_DATABASE_NAME, FOLDER_DATABASE_NAME];
    await Promise.all(names.map(removeDatabase));
    for (const kept of [localStorage, sessionStorage]) {
      for (const key of Object.keys(kept)) if (key.startsWith(OURS)) kept.removeItem(key);
    }
    return 'removed';
  } catch {
    return 'not-removed';
  }
}

/** Whether tabs beside this one hold a journal open; this one's was let go, a moment ago. */
async function hasOtherTabs(): Promise<boolean> {
  for (let left = TRIES; left > 0; left -= 1) {
    const { held = [] } = await navigator.locks.query();
    if (held.every(({ name }) => name?.startsWith(journalLock('')) !== true)) return false;
    await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  }
  return true;
}

async function removePrivateFiles(): Promise<void> {
  const storage = navigator.storage as StorageManager | undefined;
  if (typeof storage?.getDirectory !== 'function') return;
  const root = await storage.getDirectory();
  const names: string[] = [];
  for await (const name of root.keys()) if (name.startsWith(OPFS_ROOT)) names.push(name);
  for (const name of names) await removeOnceFree(root, name);
}

/** A worker that was ended holds its files for a moment longer. */
async function removeOnceFree(root: FileSystemDirectoryHandle, name: string): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      await root.removeEntry(name, { recursive: true });
      return;
    } catch (error) {
      if (left === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
    }
  }
}

function removeDatabase(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.addEventListener('success', () => resolve());
    request.addEventListener('error', () => reject(request.error ?? new Error('not removed')));
    request.addEventListener('blocked', () => reject(new Error('held by another tab')));
  });
}
