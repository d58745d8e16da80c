import { hashBytes } from '#exchange/hash-bytes.ts';

import { OPFS_EVIDENCE, OPFS_ROOT } from './opfs-calls.ts';

/**
 * Finds out whether files can be written: some private windows have the folder and refuse the handle. A device that is
 * full has a place for files all the same, and room can be made in it.
 */
export async function tryOut(): Promise<null> {
  try {
    const folder = await folderOf();
    // A name of its own a tab, since a handle is exclusive.
    const name = `try-${crypto.randomUUID()}`;
    try {
      await writeOneByte(await folder.getFileHandle(name, { create: true }));
    } finally {
      await folder.removeEntry(name).catch(() => undefined);
    }
  } catch (error) {
    if (!isNoRoom(error)) throw error;
  }
  return null;
}

async function writeOneByte(file: FileSystemFileHandle): Promise<void> {
  const handle = await file.createSyncAccessHandle();
  try {
    handle.write(new Uint8Array([1]), { at: 0 });
    handle.flush();
  } finally {
    handle.close();
  }
}

/** Whether that is what browsers say where the device is full. */
export function isNoRoom(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/**
 * Writes a file under its hash, flushes it and reads it back. Whole before: nothing is written. Whatever goes
 * wrong, a half-written file is taken away again.
 */
export function keepFile(hash: string, bytes: ArrayBuffer): Promise<{ readonly wasHere: boolean }> {
  return alone(hash, async () => {
    const folder = await folderOf(OPFS_EVIDENCE);
    const file = await folder.getFileHandle(hash, { create: true });
    let isWhole = false;
    let isShort = false;
    try {
      const handle = await file.createSyncAccessHandle();
      try {
        const wasHere = (await hashIn(handle)) === hash;
        if (!wasHere) {
          handle.truncate(0);
          writeWhole(handle, new Uint8Array(bytes), 0);
          handle.flush();
        }
        isWhole = wasHere || (await hashIn(handle)) === hash;
        isShort = handle.getSize() < bytes.byteLength;
        if (isWhole) return { wasHere };
      } finally {
        handle.close();
      }
    } finally {
      if (!isWhole) await folder.removeEntry(hash).catch(() => undefined);
    }
    // Chromium may say that all was written, and keep less of it, where the room ends.
    if (isShort) throw new DOMException('no room', 'QuotaExceededError');
    throw new Error('the file reads back otherwise');
  });
}

/** Takes a file away; none there is no fault. */
export function removeFile(hash: string): Promise<null> {
  return alone(hash, async () => {
    const folder = await folderOf(OPFS_EVIDENCE);
    try {
      await folder.removeEntry(hash);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error;
    }
    return null;
  });
}

/** A handle is exclusive over all tabs: whoever wants the same file waits. */
function alone<T>(hash: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(`${OPFS_ROOT}/${OPFS_EVIDENCE}/${hash}`, work);
}

/** A folder of ours, made where there is none. */
export async function folderOf(name?: string): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle(OPFS_ROOT, { create: true });
  return name === undefined ? ours : ours.getDirectoryHandle(name, { create: true });
}

/** Writes all bytes from a place on, or throws. */
export function writeWhole(
  handle: FileSystemSyncAccessHandle,
  bytes: Uint8Array<ArrayBuffer>,
  from: number,
): void {
  let done = 0;
  while (done < bytes.byteLength) {
    const rest = bytes.byteLength - done;
    const written = handle.write(bytes.subarray(done), { at: from + done });
    // A full disk throws by the book only: Firefox writes less, then nothing, and Chromium gives 4,294,967,288
    // (its -8, "no space", without the sign).
    if (written <= 0 || written > rest) throw new DOMException('no room', 'QuotaExceededError');
    done += written;
  }
}

async function hashIn(handle: FileSystemSyncAccessHandle): Promise<string> {
  const size = handle.getSize();
  if (size === 0) return '';
  const bytes = new Uint8Array(size);
  handle.read(bytes, { at: 0 });
  return hashBytes(bytes);
}
