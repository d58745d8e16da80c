import type { IcmapFile } from '#exchange/icmap/read-icmap.ts';
import { OPFS_BACKUPS } from '#storage/opfs/opfs-calls.ts';
import { opfsFolder, orAbsent } from '#storage/opfs/opfs-folder.ts';

import { backupNamed, newestFirst, type Backup } from './backup-name.ts';

/** The backups on this device, the newest first; none where the browser has no place for them. */
export async function listBackups(): Promise<readonly Backup[]> {
  const folder = await opfsFolder(OPFS_BACKUPS);
  const backups: Backup[] = [];
  for await (const name of folder?.keys() ?? []) {
    const backup = backupNamed(name);
    if (backup !== undefined) backups.push(backup);
  }
  return newestFirst(backups);
}

/** The file of a backup as it lies on the device; undefined where it is gone. */
export async function backupFile(name: string): Promise<File | undefined> {
  const folder = await opfsFolder(OPFS_BACKUPS);
  return folder && orAbsent(async () => (await folder.getFileHandle(name)).getFile());
}

/** What the newest backup takes; nothing where there is none. */
export async function newestBackupBytes(backups?: readonly Backup[]): Promise<number> {
  const [newest] = backups ?? (await listBackups());
  return (newest && (await backupFile(newest.name)))?.size ?? 0;
}

/** Opens a backup and proves all of it; undefined where it is damaged or gone. */
export async function openBackup(name: string): Promise<IcmapFile | undefined> {
  const file = await backupFile(name);
  // To list backups takes little code; to prove one takes much.
  const { readIcmap } = await import('#exchange/icmap/read-icmap.ts');
  const read = file && (await readIcmap(file));
  return read?.ok === true ? read.value : undefined;
}
