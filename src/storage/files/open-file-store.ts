import { systemClock } from '#platform/clock.ts';
import { notePendingFile } from '#platform/pending-files.ts';
import { startOpfs } from '#storage/opfs/opfs-client.ts';

import { databaseFiles } from './database-files.ts';
import type { FileStore } from './file-store.ts';
import { layeredFiles } from './layered-files.ts';
import { opfsFiles } from './opfs-files.ts';

/** The name of the database that holds files where there is no private file system. */
export const FILES_DATABASE_NAME = 'continuum-files';

let opening: Promise<FileStore> | undefined;

/** The files of evidence on this device: opened once a tab, when they are first needed. Never rejects. */
export function openFileStore(): Promise<FileStore> {
  opening ??= open();
  return opening;
}

async function open(): Promise<FileStore> {
  const inDatabase = databaseFiles(FILES_DATABASE_NAME, systemClock);
  const ask = await startOpfs();
  const store = ask === undefined ? inDatabase : layeredFiles(opfsFiles(ask), inDatabase);
  return { ...store, put: (bytes) => putAndNote(store, bytes) };
}

/** Its record comes after the file: until then, the file is nobody's. */
async function putAndNote(store: FileStore, bytes: ArrayBuffer): ReturnType<FileStore['put']> {
  const stored = await store.put(bytes);
  if (stored.ok) notePendingFile({ hash: stored.value.hash, storedAt: systemClock() });
  return stored;
}
