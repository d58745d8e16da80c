import type { CopyFolder } from './copy-folder.ts';
import type { FileSink } from './file-sink.ts';

/** A file in a folder that was picked. The browser puts it in place when it is finished, and one of that name stays until then. */
export async function folderSink({ handle }: CopyFolder, name: string): Promise<FileSink> {
  const file = await handle.getFileHandle(name, { create: true });
  const writable = await file.createWritable();
  return {
    most: undefined,
    write: (chunk) => writable.write(chunk),
    async finish() {
      await writable.close();
      return undefined;
    },
    async abandon() {
      try {
        await writable.abort();
        if ((await file.getFile()).size === 0) await handle.removeEntry(name);
      } catch {
        // The stick was pulled out, or the folder is gone.
      }
    },
  };
}
