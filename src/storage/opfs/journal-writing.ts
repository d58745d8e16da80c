import { journalLine, type JournalLine } from '#storage/journal/journal-lines.ts';
import { journalLock } from '#storage/journal/journal-lock.ts';

import { OPFS_JOURNALS } from './opfs-calls.ts';
import { folderOf, writeWhole } from './opfs-writing.ts';

/** The journal of this worker's tab. */
interface OpenJournal {
  readonly handle: FileSystemSyncAccessHandle;
  /** In bytes. */
  end: number;
}

let opening: Promise<OpenJournal> | undefined;

/**
 * Appends a line to this tab's journal and flushes it. Where there is no room, what was begun is cut off again.
 * The journal's lock is held until the tab ends, so that others leave it alone.
 */
export async function appendToJournal(journal: string, line: JournalLine): Promise<null> {
  const open = await (opening ??= begin(journal));
  const bytes = journalLine(line);
  try {
    writeWhole(open.handle, bytes, open.end);
    open.handle.flush();
  } catch (error) {
    open.handle.truncate(open.end);
    throw error;
  }
  open.end += bytes.byteLength;
  return null;
}

async function begin(journal: string): Promise<OpenJournal> {
  await new Promise<void>((resolve, reject) => {
    const untilTheEnd = () => {
      resolve();
      return new Promise<never>(() => {});
    };
    navigator.locks.request(journalLock(journal), untilTheEnd).catch(reject);
  });
  const folder = await folderOf(OPFS_JOURNALS);
  const file = await folder.getFileHandle(journal, { create: true });
  const handle = await file.createSyncAccessHandle();
  return { handle, end: handle.getSize() };
}
