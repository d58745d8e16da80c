import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Page } from '@playwright/test';

import { aDelivery, aZip } from '#tests/support/deliveries.ts';

import { expectAxeClean } from './support/axe.ts';
import { expect, test } from './support/app.ts';
import { asInstalled, launch } from './support/launch.ts';

test('a coach opens what schools handed over: in numbers first, refused by name, taken back as one', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'continuum-deliveries-'));
  const paths: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    const path = join(folder, `school ${at}.icmap`);
    writeFileSync(path, new Uint8Array(await (await aDelivery(at)).arrayBuffer()));
    paths.push(path);
  }
  const letter = join(folder, 'letter.icmap');
  writeFileSync(letter, 'Dear coach');
  await page.goto('#/files/open');
  await page.getByLabel(/Choose a file/).setInputFiles([...paths, letter]);

  await expect(page.getByRole('heading', { name: '5 files were read' })).toBeFocused();
  await expect(page.getByText('4 new schools')).toBeVisible();
  const refused = page.getByRole('table', { name: /One file was not opened/ });
  await expect(refused.getByRole('row', { name: /letter.icmap It is no file of/ })).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Take in 4 schools' }).click();
  await expect(page.getByRole('heading', { name: '4 schools were taken in' })).toBeFocused();
  await expect(refused.getByRole('row', { name: /letter.icmap It is no file of/ })).toBeVisible();

  // The same files once more bring nothing.
  await page.getByLabel(/Choose files or a ZIP/).setInputFiles(paths);
  await expect(page.getByText('4 schools with nothing new')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByLabel(/Choose files or a ZIP/).setInputFiles(await anotherSchool(folder));
  await page.getByRole('button', { name: 'Take in one school' }).click();
  await page.getByRole('button', { name: 'Undo this opening' }).click();
  await expect(page.getByRole('heading', { name: 'One school was taken back' })).toBeFocused();
  await page.getByRole('link', { name: 'See the schools' }).click();
  await expect(page.getByRole('heading', { name: 'Schools side by side' })).toBeFocused();
  await page.goto('#/');
  await expect(page.getByRole('main')).toContainText('Lincoln Elementary');
  await expect(page.getByRole('main')).not.toContainText('Washington Elementary');
});

test('a coach who double-clicks the files of several schools opens them together', async ({
  page,
}) => {
  await asInstalled(page);
  await page.goto('#/library');
  const files = await Promise.all(
    [0, 1, 2].map(async (at) => {
      const bytes = new Uint8Array(await (await aDelivery(at, 1)).arrayBuffer());
      return [Buffer.from(bytes).toString('latin1'), `school ${at}.icmap`] as const;
    }),
  );
  await launch(page, files);
  await expect(page.getByText(/^2 files are waiting to be opened/)).toBeVisible();
  await page.getByRole('button', { name: 'Open all 3 as files of schools' }).click();
  await expect(page.getByRole('heading', { name: '3 files were read' })).toBeFocused();
  await expect(page.getByText('3 new schools')).toBeVisible();
  await page.goto('#/files/open');
  await expect(page.getByText(/waiting to be opened/)).toBeHidden();
});

test('an opening that is stopped, or cut off by a reload, leaves whole schools; one backup was made before, and all of it can be taken back later', async ({
  page,
  context,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'continuum-district-'));
  const files: Record<string, Blob> = {};
  for (let at = 0; at < SCHOOLS; at += 1) files[`school ${at}.icmap`] = await aDelivery(at, 1);
  const zip = join(folder, 'district.zip');
  writeFileSync(zip, new Uint8Array(await (await aZip(files)).arrayBuffer()));
  const first = join(folder, 'first');
  mkdirSync(first);
  writeFileSync(join(first, 'notes.txt'), 'not of a school');
  writeFileSync(
    join(first, 'one.icmap'),
    new Uint8Array(await (await aDelivery(0, 1)).arrayBuffer()),
  );
  // Whatever is written waits while this one says so.
  const other = await context.newPage();
  await other.goto('#/about');
  await page.goto('#/schools/open');
  page.on('dialog', (dialog) => void dialog.accept());
  // Nobody drops anything on a page that is not there yet.
  await expect(page.getByLabel(/Choose files or a ZIP/)).toBeVisible();

  // A folder that is dropped: what is in it and of no school is not named.
  await drop(page, first);
  await expect(page.getByRole('heading', { name: 'One file was read' })).toBeFocused();
  await page.getByRole('button', { name: 'Take in one school' }).click();
  await expect(page.getByRole('heading', { name: 'One school was taken in' })).toBeFocused();
  expect(await backupsBeforeImport(page)).toBe(0);

  // A ZIP that is dropped, and stopped while the first schools are being written.
  await drop(page, zip);
  await expect(page.getByText(`${SCHOOLS - 1} new schools`)).toBeVisible();
  await holdWrites(other);
  await page.getByRole('button', { name: `Take in ${SCHOOLS - 1} schools` }).click();
  await page.getByRole('button', { name: 'Stop here' }).click();
  await letWrite(other);
  const outcome = page.getByRole('heading', { name: /schools were taken in$/ });
  await expect(outcome).toBeFocused();
  const taken = Number.parseInt((await outcome.textContent()) ?? '', 10);
  expect(taken).toBeGreaterThan(0);
  const left = SCHOOLS - 1 - taken;
  await expect(page.getByText(`You stopped before ${left} schools`)).toBeVisible();
  expect(await backupsBeforeImport(page)).toBe(1);

  // What is left, cut off by a reload before it is written: nothing of it is here, and no half school.
  await page.getByLabel(/Choose files or a ZIP/).setInputFiles(zip);
  await expect(page.getByText(`${taken + 1} schools with nothing new`)).toBeVisible();
  await expect(page.getByText(`${left} new schools`)).toBeVisible();
  await holdWrites(other);
  await page.getByRole('button', { name: `Take in ${left} schools` }).click();
  await expect(page.getByText(`Taking in ${left} files…`)).toBeVisible();
  await page.reload();
  await letWrite(other);
  await expect(page.getByText(`${taken} schools were taken in on`)).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Undo this opening' }).click();
  await expect(
    page.getByRole('heading', { name: `${taken} schools were taken back` }),
  ).toBeFocused();
  await page.goto('#/schools');
  await expect(page.getByRole('main')).toContainText('Lincoln Elementary');
});

/** Two workers with twenty-four schools a write, and some more. */
const SCHOOLS = 55;

/** Drops a file or folder of the disk on the page, as a hand does. */
async function drop(page: Page, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
  await session.detach();
}

async function holdWrites(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((held) => {
        void navigator.locks.request('continuum/write', () => {
          held();
          return new Promise<void>((release) => Object.assign(globalThis, { release }));
        });
      }),
  );
}

async function letWrite(page: Page): Promise<void> {
  await page.evaluate(() => (globalThis as unknown as { release: () => void }).release());
}

function backupsBeforeImport(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root
      .getDirectoryHandle('continuum')
      .then((ours) => ours.getDirectoryHandle('backups'))
      .catch(() => undefined);
    let count = 0;
    for await (const name of folder?.keys() ?? []) if (name.includes('.before-import.')) count += 1;
    return count;
  });
}

async function anotherSchool(folder: string): Promise<string> {
  const path = join(folder, 'one more.icmap');
  writeFileSync(path, new Uint8Array(await (await aDelivery(6)).arrayBuffer()));
  return path;
}
