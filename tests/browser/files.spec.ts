import { readFileSync, writeFileSync } from 'node:fs';

import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';

test.beforeEach(async ({ context }) => {
  // Without the browser's own dialog, which no test can answer, a file is a download.
  await context.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
  });
});

test('a colleague opens the file in another browser, and the At-A-Glance there is the same', async ({
  page,
  browser,
  appServer,
}, info) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.snapshot}`);
  const hash = await page
    .getByText(/^[0-9a-f]{4}(?: [0-9a-f]{4})+/)
    .first()
    .innerText();
  await page.goto(`./${sample.school}`);
  await page.getByRole('link', { name: 'Save a file' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Save a file' })).toBeFocused();
  await expectAxeClean(page);
  const path = info.outputPath('a.icmap');
  const name = await saved(page, path);
  expect(name).toMatch(/^Pine Hollow Elementary \(sample\) for a colleague [\d-]+\.icmap$/);

  const theirs = await browser.newContext({ locale: 'en-US', baseURL: appServer.url });
  const other = await theirs.newPage();
  await other.goto('./');
  await other.getByRole('link', { name: 'Open a file' }).click();
  await choose(other, path);
  await expect(other.getByText(/records are new/)).toBeVisible();
  await expectAxeClean(other);
  await shoot(other, 'open-file-preview');
  await other.getByRole('button', { name: 'Bring it in' }).click();
  await expect(other.getByRole('heading', { name: 'a.icmap was brought in' })).toBeFocused();
  await expectAxeClean(other);
  await other.goto(`./${sample.snapshot}`);
  await expect(other.getByText(hash)).toBeVisible();

  await other.goto('./#/files/open');
  await choose(other, path);
  await expect(other.getByText('Everything in this file is here already.')).toBeVisible();
  await theirs.close();
});

test('a file for a coach has the At-A-Glances and nothing else', async ({ page }, info) => {
  await addSampleSchool(page);
  await page.goto('./#/files/save');
  await page.getByLabel('A coach').check();
  await expect(page.getByRole('row')).toHaveText([/What/, /School facts/, /At-A-Glances/]);
  const path = info.outputPath('coach.icmap');
  await saved(page, path);
  await page.goto('./#/files/open');
  await choose(page, path);
  await expect(page.getByText(/A file for a coach, made on/)).toBeVisible();
});

test('a sealed file opens with its passphrase only', async ({ page }, info) => {
  await addSampleSchool(page);
  await page.goto('./#/files/save');
  await page.getByLabel('Passphrase').fill('short');
  await page.getByRole('button', { name: 'Save the file' }).click();
  await expect(page.getByText('At least 10 characters, please')).toBeVisible();
  await page.getByLabel('Passphrase').fill('river stones 2027');
  const path = info.outputPath('sealed.icmap');
  await saved(page, path);
  expect(readFileSync(path).subarray(0, 15).toString()).toBe('ContinuumSealed');

  await page.goto('./#/files/open');
  await choose(page, path);
  await expect(page.getByLabel('Passphrase')).toBeFocused();
  await page.getByLabel('Passphrase').fill('river stones 2028');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('The file does not open with this passphrase.')).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'open-file-sealed');
  await page.getByLabel('Passphrase').fill('river stones 2027');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('Everything in this file is here already.')).toBeVisible();
});

test('a file that was damaged on the way is refused in a sentence', async ({ page }, info) => {
  await addSampleSchool(page);
  await page.goto('./#/files/save');
  const path = info.outputPath('damaged.icmap');
  await saved(page, path);
  const bytes = readFileSync(path);
  bytes[600] = (bytes[600] ?? 0) ^ 255;
  writeFileSync(path, bytes);
  await page.goto('./#/files/open');
  await choose(page, path);
  const alert = page.getByRole('alert').filter({ hasText: 'was not opened' });
  await expect(alert).toContainText('damaged.icmap was not opened. Nothing was changed.');
  await expect(alert).toContainText('The file is not as it was written');
  await expectAxeClean(page);
});

async function saved(page: Page, path: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const file = await download;
  await file.saveAs(path);
  await expect(page.getByText(/^The file is saved: /)).toBeVisible();
  return file.suggestedFilename();
}

async function choose(page: Page, path: string): Promise<void> {
  await page.getByLabel('Choose a file, or drop it anywhere on this page').setInputFiles(path);
}
