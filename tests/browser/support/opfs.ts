import type { BrowserContext, Page } from '@playwright/test';

/** Every file in the app's part of the private file system, by its path, as text. */
export function opfsTexts(page: Page): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    async function walk(folder: FileSystemDirectoryHandle, path: string): Promise<void> {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === 'directory') {
          await walk(handle, `${path}${name}/`);
        } else {
          const file = await handle.getFile();
          found[`${path}${name}`] = await file.text();
        }
      }
    }
    const root = await navigator.storage.getDirectory();
    await walk(await root.getDirectoryHandle('continuum'), '');
    return found;
  });
}

/** Flips a byte in the middle of a file of a folder. */
export async function damageFile(page: Page, folder: string, name: string): Promise<void> {
  await page.evaluate(
    async (path) => {
      const root = await navigator.storage.getDirectory();
      const ours = await root.getDirectoryHandle('continuum');
      const handle = await (await ours.getDirectoryHandle(path.folder)).getFileHandle(path.name);
      const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
      const middle = Math.floor(bytes.length / 2);
      bytes[middle] = (bytes[middle] ?? 0) ^ 255;
      const writable = await handle.createWritable();
      await writable.write(bytes);
      await writable.close();
    },
    { folder, name },
  );
}

/** What a killed browser now and then does by itself: the whole of IndexedDB is gone, all else is there. */
export async function wipeDatabases(context: BrowserContext, url: string): Promise<void> {
  const page = await context.newPage();
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(url);
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await page.close();
}
