import { err, ok } from '#domain/result.ts';
import { OPFS_EVIDENCE } from '#storage/opfs/opfs-calls.ts';
import type { AskOpfs } from '#storage/opfs/opfs-client.ts';
import { opfsFolder, orAbsent } from '#storage/opfs/opfs-folder.ts';
import { hashBytes } from '#exchange/hash-bytes.ts';

import { fileStoreError, type FileStore, type ListedFile } from './file-store.ts';

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
      const folder = await opfsFolder(OPFS_EVIDENCE);
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
  const folder = await opfsFolder(OPFS_EVIDENCE);
  return folder && orAbsent(async () => (await folder.getFileHandle(hash)).getFile());
}
