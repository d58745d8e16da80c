import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';

import { expect, shoot, test, type Page } from './support/app.ts';
import { aDelivery } from '#tests/support/deliveries.ts';

import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('a principal takes tables and pictures of three years along', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.school}/compare?view=trend`);
  const picture = page.getByRole('group', { name: /^Take along: Desired outcome EC1/ });
  const png = await savedBy(page, () =>
    picture.getByRole('button', { name: 'Save picture' }).click(),
  );
  expect(png.name).toMatch(/^Desired outcome EC1 .*\.png$/);
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Twice the pixels of the screen, and more than an empty frame.
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(600);
  expect(png.bytes.length).toBeGreaterThan(15_000);

  await page.getByRole('link', { name: 'All years' }).click();
  const table = page.getByRole('group', { name: /^Take along: All years/ });
  await table.getByRole('button', { name: 'Copy table' }).click();
  await expect(page.getByText('The table is on the clipboard.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')).toHaveLength(1 + 16);
  expect(copied).toContain('EC1.Leaders1\t');
  const rows = page.getByRole('group', { name: /^Take along: Levels by year and indicator/ });
  const csv = await savedBy(page, () => rows.getByRole('button', { name: 'Save as CSV' }).click());
  expect(csv.bytes.toString('utf8').split('\r\n')).toHaveLength(1 + 3 * 16 + 1);
  await expect(page.getByText(`“${csv.name}” is saved to this device’s downloads.`)).toBeVisible();
  const workbook = await savedBy(page, () =>
    rows.getByRole('button', { name: 'Save for Excel' }).click(),
  );
  expect(workbook.name).toMatch(/\.xlsx$/);
  expect(Object.keys(unzipSync(workbook.bytes))).toContain('xl/worksheets/sheet2.xml');
});

test('three years become two pages for a board: on screen, in print, and as a PDF', async ({
  page,
}) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.snapshot}`);
  await page.getByRole('link', { name: 'For the board' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'For the board' })).toBeFocused();
  const earlier = page.getByLabel('Earlier year');
  const years = earlier.locator('option');
  await expect(years.nth(1)).toBeAttached();
  await earlier.selectOption({ index: (await years.count()) - 1 });
  const sheet = page.getByRole('region', { name: /^What moved, 2\d{3}–\d\d to / });
  await expect(sheet.getByText(/^Since .*, of 16 indicators: /)).toBeVisible();
  await expect(sheet.getByRole('img', { name: /^Desired outcome EC1\. / })).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'board');
  const pdf = await savedBy(page, () => page.getByRole('button', { name: 'Download PDF' }).click());
  expect(pdf.name).toMatch(/^What moved .*\.pdf$/);
  expect(pdf.bytes.toString('latin1')).toMatch(/^%PDF-1\.7[\s\S]*\/MarkInfo/);
  await expect(page.getByText(/^The PDF is saved/)).toBeVisible();

  await page.getByLabel('The longer form').check();
  await expect(page.getByRole('region', { name: 'All years' }).getByRole('table')).toHaveCount(3);
  await page.reload();
  await expect(page.getByRole('region', { name: /^The words of the levels/ })).toBeVisible();
  await expectAxeClean(page);
  // On paper nothing but the sheets.
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: 'Download PDF' })).toBeHidden();
  await expect(page.getByLabel('Earlier year')).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.getByLabel('The longer form').uncheck();
  await expect(page.getByRole('region', { name: 'All years' })).toBeHidden();
  const paper = await page.pdf({ preferCSSPageSize: true });
  expect(/\/Type \/Pages\s+\/Count (\d+)/.exec(paper.toString('latin1'))?.[1]).toBe('2');
  await page.setViewportSize({ width: 320, height: 800 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(320);
});

test('a coach makes one report and one workbook of many schools', async ({ page }) => {
  const files = await Promise.all(
    Array.from({ length: 16 }, async (_, at) => ({
      name: `school ${at}.icmap`,
      mimeType: 'application/zip',
      buffer: Buffer.from(await (await aDelivery(at)).arrayBuffer()),
    })),
  );
  await page.goto('#/schools/open');
  await page.getByLabel(/Choose files or a ZIP/).setInputFiles(files);
  await page.getByRole('button', { name: 'Take in 16 schools' }).click();
  await expect(page.getByRole('heading', { name: '16 schools were taken in' })).toBeFocused();
  await page.goto('#/schools');
  await page.getByRole('link', { name: 'Report', exact: true }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: 'Report over many schools' }),
  ).toBeFocused();
  const rows = page.getByRole('table', { name: 'School by school' }).getByRole('row');
  await expect(rows).toHaveCount(1 + 16);
  await expect(page.getByText(/^Of 16 schools, \d+ have a record of /)).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'district');
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const pdf = await savedBy(page, () => page.getByRole('button', { name: 'Download PDF' }).click());
  expect(pdf.bytes.toString('latin1')).toMatch(/^%PDF-1\.7/);
  expect(workers.filter((url) => url.includes('paper-worker'))).toHaveLength(1);
  const levels = page.getByRole('group', { name: /^Take along: Levels of schools/ });
  const workbook = await savedBy(page, () =>
    levels.getByRole('button', { name: 'Save for Excel' }).click(),
  );
  await expect(page.getByText('The table is saved: ')).toBeVisible();
  const sheet = strFromU8(unzipSync(workbook.bytes)['xl/worksheets/sheet2.xml'] ?? empty);
  const csv = await savedBy(page, () =>
    levels.getByRole('button', { name: 'Save as CSV' }).click(),
  );
  const lines = csv.bytes.toString('utf8').trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(16 * 16);
  expect(sheet.match(/<row /g)).toHaveLength(lines.length);
  // Beside the page it can be given up; a PDF that is given up is not saved, and the next one is.
  await page.evaluate(() => {
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function hold() {
      Worker.prototype.postMessage = postMessage;
    };
  });
  await page.getByRole('button', { name: 'Download PDF' }).click();
  await expect(page.getByText('0 of 16 schools', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('0 of 16 schools', { exact: true })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Download PDF' })).toBeFocused();
  await expect(page.getByRole('alert')).toBeHidden();
  const again = await savedBy(page, () =>
    page.getByRole('button', { name: 'Download PDF' }).click(),
  );
  expect(again.bytes.length).toBe(pdf.bytes.length);
  await page.setViewportSize({ width: 320, height: 800 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
    .toBeLessThanOrEqual(320);
});

const empty = new Uint8Array();

async function savedBy(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
