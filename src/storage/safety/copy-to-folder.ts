import { keptCopyFolder, mayWriteUnasked, type CopyFolder } from '#platform/copy-folder.ts';
import { sinkFaultOf } from '#platform/file-sink.ts';
import { folderSink } from '#platform/folder-sink.ts';
import { lastCopy } from '#platform/last-copy.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import { newestBackupBytes } from '#storage/backups/backup-files.ts';
import { readInWorker } from '#storage/reading/read-in-worker.ts';
import type { Storage } from '#storage/storage.ts';

import { useCopyTrouble } from './copy-trouble.ts';
import { copyName, makeCopy } from './make-copy.ts';
import type { ExportFault } from './make-file.ts';

/** Beyond this a copy is written once a day by itself, and not with every backup. */
const LARGE_BYTES = 50_000_000;
const DAY_MS = 86_400_000;

/**
 * Writes a copy of everything into the folder that a person has picked, by itself, where the browser still allows that
 * without asking; reads it back, and notes it, or why there is none.
 */
export async function copyToFolder(storage: Storage, at: number): Promise<void> {
  const folder = await keptCopyFolder();
  if (folder === undefined || !(await mayWriteUnasked(folder))) return;
  if (!(await isDue(at))) return;
  let fault: ExportFault | undefined;
  try {
    const name = copyName(at);
    const made = await makeCopy(storage, at, { sink: await folderSink(folder, name) });
    if (!made.ok) fault = made.error;
    else if (!(await readsBack(folder, name))) fault = { tag: 'failed' };
    else if (made.value.copy !== undefined) lastCopy.note(made.value.copy);
  } catch (error) {
    fault = { tag: sinkFaultOf(error) };
    throw error;
  } finally {
    useCopyTrouble.setState({ fault });
  }
}

async function isDue(at: number): Promise<boolean> {
  const files = await (await openFileStore()).list();
  const evidence = files.reduce((sum, { size }) => sum + size, 0);
  const bytes = evidence + (await newestBackupBytes());
  const last = lastCopy.getSnapshot()?.at ?? 0;
  return bytes < LARGE_BYTES || Math.abs(at - last) >= DAY_MS;
}

async function readsBack({ handle }: CopyFolder, name: string): Promise<boolean> {
  const file = await (await handle.getFileHandle(name)).getFile();
  return (await readInWorker(file)) !== undefined;
}
