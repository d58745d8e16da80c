import { err, ok } from '#domain/result.ts';
import { OPFS_EVIDENCE, OPFS_ROOT } from '#storage/opfs/opfs-calls.ts';
import type { AskOpfs } from '#storage/opfs/opfs-client.ts';

import { fileStoreError, type FileStore, type ListedFile } from './file-store.ts';
import { hashBytes } from './hash-bytes.ts';

/**
 * Files in the origin's private file system, which outlives a database that a killed browser has wiped. The
 * worker writes; the page reads, since what it gets lies on the disk and not in memory.
 */
export function opfsFiles(ask: AskOpfs): FileStore {
  return {
    async put(bytes) {
      try {
        const size = bytes.byteLength;
        const hash = await hashBytes(bytes);
        // The worker takes the bytes over; the caller keeps its own.
        const { wasHere } = await ask({ ask: 'keep-file', hash, bytes: bytes.slice(0) });
        return ok({ hash, size, wasHere });
      } catch (error) {
        return err(fileStoreError(error));
      }
    },
    async has(hash) {
      try {
        return ((await fileOf(hash))?.size ?? 0) > 0;
      } catch {
        return false;
      }
    },
    async read(hash) {
      try {
        const file = await fileOf(hash);
        if (file === undefined) return { is: 'absent' };
        if ((await hashBytes(await file.arrayBuffer())) !== hash) return { is: 'damaged' };
        return { is: 'present', blob: file.slice() };
      } catch (error) {
        return { is: 'unreadable', detail: String(error) };
      }
    },
    async remove(hash) {
      try {
        await ask({ ask: 'remove-file', hash });
        return ok(undefined);
      } catch (error) {
        return err(fileStoreError(error));
      }
    },
    async list() {
      const files: ListedFile[] = [];
      const folder = await folderOf();
      for await (const handle of folder?.values() ?? []) {
        if (handle.kind !== 'file') continue;
        const { size, lastModified } = await handle.getFile();
        files.push({ hash: handle.name, size, storedAt: lastModified });
      }
      return files;
    },
  };
}

async function fileOf(hash: string): Promise<File | undefined> {
  const folder = await folderOf();
  return folder && orAbsent(async () => (await folder.getFileHandle(hash)).getFile());
}

/** The folder; undefined while nothing was ever stored. */
function folderOf(): Promise<FileSystemDirectoryHandle | undefined> {
  return orAbsent(async () => {
    const root = await navigator.storage.getDirectory();
    const ours = await root.getDirectoryHandle(OPFS_ROOT);
    return ours.getDirectoryHandle(OPFS_EVIDENCE);
  });
}

async function orAbsent<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}
