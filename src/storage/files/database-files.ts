import { Dexie, type Table } from 'dexie';

import { err, ok } from '#domain/result.ts';
import { hashBytes } from '#exchange/hash-bytes.ts';

import { fileStoreError, type FileReading, type FileStore } from './file-store.ts';

/** A file as the database holds it: an ArrayBuffer, because blobs in IndexedDB are unreliable in Safari. */
interface FileRow {
  readonly hash: string;
  readonly bytes: ArrayBuffer;
  readonly size: number;
  readonly storedAt: number;
}

/**
 * Files in a database of their own, for browsers without a private file system. Apart from the records', so
 * that no rating ever shares a transaction, an upgrade or a broken connection with a photo.
 */
export function databaseFiles(name: string, now: () => number): FileStore {
  const database = new FilesDatabase(name);
  return {
    async put(bytes) {
      try {
        const hash = await hashBytes(bytes);
        const before = await readIn(database, hash);
        if (before.is === 'present') return ok({ hash, size: bytes.byteLength, wasHere: true });
        await database.files.put({ hash, bytes, size: bytes.byteLength, storedAt: now() });
        const after = await readIn(database, hash);
        if (after.is === 'present') return ok({ hash, size: bytes.byteLength, wasHere: false });
        await database.files.delete(hash);
        return err({ tag: 'unavailable', detail: 'the file reads back otherwise' });
      } catch (error) {
        return err(fileStoreError(error));
      }
    },
    async has(hash) {
      try {
        return (await database.files.where({ hash }).count()) > 0;
      } catch {
        return false;
      }
    },
    async read(hash) {
      try {
        return await readIn(database, hash);
      } catch (error) {
        return { is: 'unreadable', detail: String(error) };
      }
    },
    async remove(hash) {
      try {
        await database.files.delete(hash);
        return ok(undefined);
      } catch (error) {
        return err(fileStoreError(error));
      }
    },
    async list() {
      const files: { hash: string; size: number; storedAt: number }[] = [];
      // One at a time: all of them together may be gigabytes.
      await database.files.each(({ hash, size, storedAt }) => {
        files.push({ hash, size, storedAt });
      });
      return files;
    },
  };
}

class FilesDatabase extends Dexie {
  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ files: 'hash' });
  }

  get files(): Table<FileRow, string> {
    return this.table('files');
  }
}

async function readIn(database: FilesDatabase, hash: string): Promise<FileReading> {
  const row = await database.files.get(hash);
  if (row === undefined) return { is: 'absent' };
  if ((await hashBytes(row.bytes)) !== hash) return { is: 'damaged' };
  return { is: 'present', blob: new Blob([row.bytes]) };
}
