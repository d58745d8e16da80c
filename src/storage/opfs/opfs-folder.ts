import { OPFS_ROOT } from './opfs-calls.ts';

/** A folder of ours in the private file system, for reading; undefined while nothing was ever stored in it. */
export async function opfsFolder(name?: string): Promise<FileSystemDirectoryHandle | undefined> {
  // Not as the types say: absent outside secure contexts.
  const storage = navigator.storage as StorageManager | undefined;
  if (typeof storage?.getDirectory !== 'function') return undefined;
  return orAbsent(async () => {
    const ours = await (await storage.getDirectory()).getDirectoryHandle(OPFS_ROOT);
    return name === undefined ? ours : ours.getDirectoryHandle(name);
  });
}

/** Undefined where the file or folder that is looked for is not there. */
export async function orAbsent<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}
