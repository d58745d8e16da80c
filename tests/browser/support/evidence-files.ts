import { expect, type Page } from '@playwright/test';

import { startSchoolAndYear } from './new-year.ts';

/** A file to choose, as Playwright takes it. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Starts a school and a year and opens the page where evidence is added; gives the school’s address. */
export async function openAdding(page: Page): Promise<string> {
  const matrix = await startSchoolAndYear(page);
  const school = matrix.split('/').slice(0, 3).join('/');
  await page.goto(`./${school}/evidence/add`);
  await expect(page.getByRole('heading', { level: 1, name: 'Add evidence' })).toBeVisible();
  return school;
}

/** Chooses files as the picker of the page would. */
export async function pick(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page.locator('input[data-way="picker"]').setInputFiles([...files]);
}

/** So many pieces were added on this page. */
export async function expectAdded(page: Page, count: number): Promise<void> {
  const name = count === 1 ? 'Added just now' : `Added just now: ${count} pieces`;
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

/** A JPEG to choose. */
export function jpeg(name: string, buffer: Buffer): GivenFile {
  return { name, mimeType: 'image/jpeg', buffer };
}

/** A file of letters, a byte each. */
export function textFile(name: string, content: string, mimeType: string): GivenFile {
  return { name, mimeType, buffer: Buffer.from(content, 'latin1') };
}

/** A JPEG of one color, drawn by the browser. */
export async function drawn(page: Page, color: string, width = 60, height = 40): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([fill, w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = fill;
      context.fillRect(0, 0, w, h);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
      let letters = '';
      for (const byte of new Uint8Array(await blob.arrayBuffer())) {
        letters += String.fromCharCode(byte);
      }
      return btoa(letters);
    },
    [color, width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** The files of evidence on the disk, each as letters. */
export async function storedBytes(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const ours = await root.getDirectoryHandle('continuum');
    const folder = await ours.getDirectoryHandle('evidence');
    const all: string[] = [];
    for await (const handle of folder.values()) {
      if (!(handle instanceof FileSystemFileHandle)) continue;
      all.push(new TextDecoder('latin1').decode(await (await handle.getFile()).arrayBuffer()));
    }
    return all;
  });
}
