import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Download } from '@playwright/test';

import { aDelivery, aTwinDelivery } from '#tests/support/deliveries.ts';

import { expectAxeClean } from './support/axe.ts';
import { expect, test } from './support/app.ts';

test('a coach goes from the files of 48 schools to the agenda of a joint training', async ({
  page,
  context,
}) => {
  test.setTimeout(120_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const folder = mkdtempSync(join(tmpdir(), 'continuum-coach-'));
  const paths = await Promise.all(
    Array.from({ length: 48 }, async (_, at) => {
      const path = join(folder, `school ${at}.icmap`);
      writeFileSync(path, new Uint8Array(await (await aDelivery(at)).arrayBuffer()));
      return path;
    }),
  );
  await page.goto('#/schools');
  await page.getByRole('link', { name: 'Open files of schools' }).click();
  await page.getByLabel(/Choose files or a ZIP/).setInputFiles(paths);
  await page.getByRole('button', { name: 'Take in 48 schools' }).click();
  await expect(page.getByRole('heading', { name: '48 schools were taken in' })).toBeFocused();

  // The home of many schools leads on, and reads none of them.
  await page.goto('#/');
  await expect(page.getByText('There are 48 schools on this device.')).toBeVisible();
  await page.getByRole('link', { name: 'See schools side by side' }).first().click();

  // One row a school, by name; a table that says how long it is.
  const table = page.getByRole('table', { name: /48 schools in 2025–26/ });
  await expect(table).toHaveAttribute('aria-rowcount', '49');
  await expect(page.getByText(/Counted here: \d+ schools with a record of 2025–26/)).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('searchbox', { name: /Find a school by name/ }).fill('lincoln');
  await expect(page.getByRole('table', { name: /1 school in 2025–26/ })).toBeVisible();
  await expect(page).toHaveURL(/q=lincoln/);
  const lincoln = page.getByRole('row', { name: /Lincoln Elementary/ });
  await expect(lincoln).toContainText(/\d+ up.*\d+ down.*\d+ the same/);

  // A group of the coach's own, taken back and done again.
  await page.getByRole('link', { name: 'Groups', exact: true }).click();
  await page.getByLabel('Name').fill('North');
  await page.getByRole('button', { name: 'Add the group' }).click();
  await page.getByText('Choose the schools of North').click();
  await page.getByRole('button', { name: /Put in the 48 found/ }).click();
  await expect(page.getByText('Tag, 48 schools')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByText('Tag, no school yet')).toBeVisible();
  await expectAxeClean(page);

  // What they share, as a draft that outlives a reload.
  await page.getByRole('link', { name: 'Shared needs' }).click();
  const agenda = page.getByRole('region', { name: 'Joint training agenda' });
  const add = page.getByRole('button', { name: /^Add to the agenda/ });
  await add.first().click();
  await add.first().click();
  await agenda
    .getByLabel(/Note on/)
    .first()
    .fill('Half a day in October.');
  const second = await agenda.getByRole('heading', { name: /^2\. / }).textContent();
  await agenda
    .getByRole('button', { name: /^Later: / })
    .first()
    .click();
  const moved = (second ?? '').replace(/^2\. /, '1. ');
  await expect(agenda.getByRole('heading', { name: moved })).toBeVisible();
  await page.reload();
  await expect(agenda.getByRole('heading', { name: moved })).toBeVisible();
  await expect(agenda.getByLabel(/Note on/).nth(1)).toHaveValue('Half a day in October.');
  await expectAxeClean(page);
  await agenda.getByRole('button', { name: 'Copy as text' }).click();
  await expect(page.getByText('The agenda is copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain('Joint training agenda');
  expect(text).toContain(moved);
  expect(text).toMatch(/\d+ of \d+ schools (are at|: )/);
  expect(text).toContain('Goal, in the words of');
  expect(text).toContain('Note: Half a day in October.');

  // The other ways to look, each in its own address and readable by everyone.
  for (const [name, sign] of [
    ['One indicator', 'Who could help whom'],
    ['By role', /Ratings by desired outcome and role/],
    ['Growth', /Schools that moved between/],
    ['Years', /Recorded school years of 48 schools/],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByText(sign).first()).toBeVisible();
    await expectAxeClean(page);
    if (name === 'Years') continue;
    const picture = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save picture' }).click();
    expect(await heightOf(await picture)).toBeGreaterThan(400);
    // What was drawn for the file alone is gone: it would be drawn again with every look.
    await expect(page.locator('svg tspan')).toHaveCount(0);
  }
});

test('a school that came under two ids is joined, undone, joined and parted again', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'continuum-twins-'));
  const files = [await aDelivery(0), await aTwinDelivery(0)];
  const paths = await Promise.all(
    files.map(async (file, at) => {
      const path = join(folder, `twin ${at}.icmap`);
      writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
      return path;
    }),
  );
  await page.goto('#/schools/open');
  await page.getByLabel(/Choose files or a ZIP/).setInputFiles(paths);
  await page.getByRole('button', { name: 'Take in 2 schools' }).click();
  await page.getByRole('link', { name: 'See the schools' }).click();

  const two = page.getByRole('table', { name: /^2 schools in/ });
  const one = page.getByRole('table', { name: /^1 school in/ });
  await expect(two.getByText(/id \w{6}/)).toHaveCount(2);
  await page.getByText('1 school may be here twice').click();
  await page.getByRole('button', { name: /^Join: it is one school/ }).click();
  await expect(one).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(two).toBeVisible();
  await page.getByText('1 school may be here twice').click();
  await page.getByRole('button', { name: /^Join: it is one school/ }).click();
  await page.getByText('1 school was joined from two ids').click();
  await page.getByRole('button', { name: /^Part again/ }).click();
  await expect(two).toBeVisible();
  await expect(page.getByText('1 school may be here twice')).toBeVisible();
});

/** Of a PNG, in pixels: its header says it. */
async function heightOf(download: Download): Promise<number> {
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return bytes.readUInt32BE(20);
}
