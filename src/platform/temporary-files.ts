import type { FileSink } from './file-sink.ts';

/** Apart from what the app keeps: whatever lies here may go. */
const FOLDER = 'continuum-unfinished';

/** How long a finished file is kept for the browser to copy it to the downloads. */
const COPYING = 10 * 60_000;

/**
 * A file in the origin’s private file system, to be written piece by piece and then downloaded; undefined where
 * the browser has none that a page can write to.
 */
export async function temporaryFile(name: string, type: string): Promise<FileSink | undefined> {
  try {
    const folder = await openFolder();
    // When it was begun, so that another visit knows when it may be cleared away.
    const own = `${Date.now()}-${crypto.randomUUID()}`;
    const handle = await folder.getFileHandle(own, { create: true });
    const remove = () => folder.removeEntry(own).catch(() => undefined);
    if (typeof handle.createWritable !== 'function') {
      await remove();
      return undefined;
    }
    const writable = await handle.createWritable();
    return {
      most: undefined,
      write: (chunk) => writable.write(chunk),
      async finish() {
        await writable.close();
        setTimeout(() => void remove(), COPYING);
        const file = await handle.getFile();
        // Another name for the same bytes on the disk; nothing is read.
        return new File([file], name, { type });
      },
      async abandon() {
        await writable.abort().catch(() => undefined);
        await remove();
      },
    };
  } catch {
    return undefined;
  }
}

/** Removes what earlier visits left: files that were begun before the time that copying takes. Never rejects. */
export async function clearTemporaryFiles(now: number): Promise<void> {
  try {
    const folder = await openFolder();
    const old: string[] = [];
    for await (const name of folder.keys()) {
      const begunAt = Number(name.split('-')[0]);
      if (!(now - begunAt < COPYING)) old.push(name);
    }
    // One that another tab still writes is locked, and stays.
    await Promise.allSettled(old.map((name) => folder.removeEntry(name)));
  } catch {
    // No private file system, so nothing lies in it.
  }
}

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}
