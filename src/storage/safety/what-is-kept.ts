import type { ContinuumDatabase } from '#storage/database.ts';
import type { ListedFile } from '#storage/files/file-store.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import { OPFS_BACKUPS, OPFS_JOURNALS } from '#storage/opfs/opfs-calls.ts';
import { startOpfs } from '#storage/opfs/opfs-client.ts';
import { opfsFolder } from '#storage/opfs/opfs-folder.ts';

/** Files of one kind on this device. */
export interface FilesKept {
  readonly files: number;
  readonly bytes: number;
}

/** What the app keeps on this device, and how much of it. */
export interface WhatIsKept {
  /** Whether the browser has a place for files beside the database. */
  readonly hasPrivateFiles: boolean;
  /** What people have made and what is left of what they removed. */
  readonly records: number;
  readonly steps: number;
  readonly journals: FilesKept;
  readonly backups: FilesKept;
  readonly evidence: FilesKept;
  /** Bytes that the browser says this site takes; a hint, as browsers round and guess. */
  readonly estimated: number | undefined;
}

/** Counts what is kept on this device. */
export async function whatIsKept(database: ContinuumDatabase): Promise<WhatIsKept> {
  const [opfs, records, steps, journals, backups, evidence, estimated] = await Promise.all([
    startOpfs(),
    database.records.count(),
    database.history.count(),
    filesIn(OPFS_JOURNALS),
    filesIn(OPFS_BACKUPS),
    listedFiles(),
    estimatedBytes(),
  ]);
  return {
    hasPrivateFiles: opfs !== undefined,
    records,
    steps,
    journals,
    backups,
    evidence: {
      files: evidence.length,
      bytes: evidence.reduce((sum, { size }) => sum + size, 0),
    },
    estimated,
  };
}

async function listedFiles(): Promise<readonly ListedFile[]> {
  return (await openFileStore()).list();
}

async function filesIn(name: string): Promise<FilesKept> {
  let files = 0;
  let bytes = 0;
  const folder = await opfsFolder(name);
  for await (const handle of folder?.values() ?? []) {
    if (handle.kind !== 'file') continue;
    files += 1;
    bytes += (await handle.getFile()).size;
  }
  return { files, bytes };
}

async function estimatedBytes(): Promise<number | undefined> {
  try {
    return (await navigator.storage.estimate()).usage;
  } catch {
    return undefined;
  }
}
