import type { Page } from '@playwright/test';

/** What to put into the files of evidence: each gives a file, random ones as many as asked for. */
export interface FilesToKeep {
  /** The side of a square picture. */
  readonly picture?: number;
  readonly text?: string;
  readonly random?: number;
  /** The size of each random file. */
  readonly bytes?: number;
}

/** Puts files where the app keeps those of evidence, as if they had been added; gives their hashes, in order. */
export async function keepFiles(page: Page, files: FilesToKeep): Promise<readonly string[]> {
  return page.evaluate(async ({ picture, text, random = 0, bytes = 0 }) => {
    const root = await navigator.storage.getDirectory();
    const ours = await root.getDirectoryHandle('continuum', { create: true });
    const folder = await ours.getDirectoryHandle('evidence', { create: true });
    const hashes: string[] = [];

    async function keep(blob: Blob) {
      const content = await blob.arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
      const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
      const handle = await folder.getFileHandle(hash, { create: true });
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
      hashes.push(hash);
    }

    if (picture !== undefined) {
      const canvas = new OffscreenCanvas(picture, picture);
      const context = canvas.getContext('2d');
      if (context !== null) {
        context.fillStyle = 'seagreen';
        context.fillRect(0, 0, picture, picture);
      }
      await keep(await canvas.convertToBlob());
    }
    if (text !== undefined) await keep(new Blob([text]));
    for (let index = 0; index < random; index += 1) {
      const content = new Uint8Array(bytes);
      for (let from = 0; from < bytes; from += 65_536) {
        crypto.getRandomValues(content.subarray(from, Math.min(from + 65_536, bytes)));
      }
      await keep(new Blob([content]));
    }
    return hashes;
  }, files);
}
