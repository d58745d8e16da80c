import { proveIcmap } from '#exchange/icmap/prove-icmap.ts';
import { OPFS_BACKUPS } from '#storage/opfs/opfs-calls.ts';
import { folderOf } from '#storage/opfs/opfs-writing.ts';

import { stateIn } from './backup-contents.ts';
import { backupNamed, newestFirst, type Backup } from './backup-name.ts';
import { dispensableBackups, type DatabaseState } from './backup-schedule.ts';
import { readWholeDatabase } from './read-whole-database.ts';

/** As much as one piece of what is kept aside. */
const ENOUGH_BYTES = 1_048_576;

/**
 * Removes old backups, the oldest first, until a megabyte is free: what people write now comes before how things were
 * weeks ago. The newest one that can be read, and what is newer, always stays.
 * @returns whether any was removed
 */
export function thinBackups(database: string): Promise<boolean> {
  return navigator.locks.request('continuum/backups', async () => {
    const state = await stateOf(database);
    if (state === undefined) return false;
    const folder = await folderOf(OPFS_BACKUPS);
    const backups: Backup[] = [];
    for await (const name of folder.keys()) {
      const backup = backupNamed(name);
      if (backup !== undefined) backups.push(backup);
    }
    const proven = await newestProven(folder, newestFirst(backups), state);
    if (proven === undefined) return false;
    let freed = 0;
    for (const { name } of dispensableBackups(backups, proven, state)) {
      if (freed >= ENOUGH_BYTES) break;
      freed += (await (await folder.getFileHandle(name)).getFile()).size;
      await folder.removeEntry(name);
    }
    return freed > 0;
  });
}

async function stateOf(database: string): Promise<DatabaseState | undefined> {
  let state: DatabaseState | undefined;
  await readWholeDatabase(database, (meta) => {
    state = stateIn(meta);
    return false;
  });
  return state;
}

/** The newest that can be read and holds nothing that was forgotten since. */
async function newestProven(
  folder: FileSystemDirectoryHandle,
  inOrder: readonly Backup[],
  { forgetting }: DatabaseState,
): Promise<Backup | undefined> {
  for (const backup of inOrder) {
    if (backup.forgetting !== forgetting) continue;
    const read = await proveIcmap(await (await folder.getFileHandle(backup.name)).getFile());
    if (read.ok) return backup;
  }
  return undefined;
}
