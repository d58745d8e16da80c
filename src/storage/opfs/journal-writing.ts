import { forgetInLines, type GoneFromJournals } from '#storage/journal/forget-in-lines.ts';
import { longJournalLine, type JournalLine } from '#storage/journal/journal-lines.ts';
import { journalLock } from '#storage/journal/journal-lock.ts';

import { OPFS_JOURNALS } from './opfs-calls.ts';
import { folderOf, writeWhole } from './opfs-writing.ts';

/** The journal of this worker's tab. */
interface OpenJournal {
  readonly handle: FileSystemSyncAccessHandle;
  /** In bytes. */
  end: number;
  /** The newest line of this tab, and where it begins. */
  newest?: { readonly line: number; readonly at: number };
}

let locking: Promise<void> | undefined;
let opening: Promise<OpenJournal> | undefined;

/**
 * Appends a line to this tab's journal and flushes it. Where there is no room, what was begun is cut off again; and where
 * there is none to say that an entry was not made, the entry is cut off itself.
 * The journal's lock is held until the tab ends, so that others leave it alone.
 */
export async function appendToJournal(journal: string, line: JournalLine): Promise<null> {
  const open = await opened(journal);
  const bytes = await longJournalLine(line);
  const { end, newest } = open;
  try {
    writeWhole(open.handle, bytes, end);
    open.handle.flush();
  } catch (error) {
    const isItself = line.is === 'abort' && line.of === newest?.line;
    open.end = isItself ? newest.at : end;
    open.handle.truncate(open.end);
    if (!isItself) throw error;
    open.handle.flush();
    return null;
  }
  open.newest = { line: line.line, at: end };
  open.end = end + bytes.byteLength;
  return null;
}

/** What every tab's worker is told when something is to be forgotten: each writes its own journal anew. */
const forgetting = new BroadcastChannel('continuum/journals');

forgetting.addEventListener('message', ({ data }: MessageEvent<GoneFromJournals>) => {
  void forgetInOwn(data);
});

/** Takes what is to be forgotten out of the journals: this tab's, those of tabs that are gone, and others' by asking. */
export async function forgetInJournals(gone: GoneFromJournals): Promise<null> {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin argument
  forgetting.postMessage(gone);
  await forgetInOwn(gone);
  const folder = await folderOf(OPFS_JOURNALS);
  for await (const file of folder.values()) {
    if (file.kind !== 'file') continue;
    // A tab that lives holds its lock, and has been told.
    await navigator.locks.request(journalLock(file.name), { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      const handle = await file.createSyncAccessHandle();
      try {
        rewrite(handle, gone);
      } finally {
        handle.close();
      }
    });
  }
  return null;
}

async function forgetInOwn(gone: GoneFromJournals): Promise<void> {
  const open = await opening?.catch(() => undefined);
  if (open === undefined) return;
  open.end = rewrite(open.handle, gone);
  delete open.newest;
}

/** @returns the journal's length in bytes */
function rewrite(handle: FileSystemSyncAccessHandle, gone: GoneFromJournals): number {
  const bytes = new Uint8Array(handle.getSize());
  handle.read(bytes, { at: 0 });
  const left = forgetInLines(bytes, gone);
  if (left === undefined) return bytes.byteLength;
  handle.truncate(0);
  writeWhole(handle, left, 0);
  handle.flush();
  return left.byteLength;
}

/** One that could not be opened, on a full device for one, is opened with the next line: its lock is held already. */
async function opened(journal: string): Promise<OpenJournal> {
  await (locking ??= locked(journal));
  opening ??= begin(journal);
  try {
    return await opening;
  } catch (error) {
    opening = undefined;
    throw error;
  }
}

function locked(journal: string): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    const untilTheEnd = () => {
      resolve();
      return new Promise<never>(() => {});
    };
    navigator.locks.request(journalLock(journal), untilTheEnd).catch(reject);
  });
}

async function begin(journal: string): Promise<OpenJournal> {
  const folder = await folderOf(OPFS_JOURNALS);
  const file = await folder.getFileHandle(journal, { create: true });
  const handle = await file.createSyncAccessHandle();
  return { handle, end: handle.getSize() };
}
