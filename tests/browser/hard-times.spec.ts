import { tellFigures } from '#tests/support/figures.ts';

import { expect, shoot, test, type Page } from './support/app.ts';
import { pick, textFile } from './support/evidence-files.ts';
import { startSchoolAndYear } from './support/new-year.ts';

const ratings = Number(process.env['CONTINUUM_RATINGS_WHEN_FULL'] ?? 6);
const fiveYears = 5 * 365.25 * 24 * 3600 * 1000;

test(`on a device that is more than full evidence is refused in a sentence, and ${ratings} ratings still save`, async ({
  page,
  context,
}) => {
  test.setTimeout(120_000 + ratings * 2000);
  const matrix = await startSchoolAndYear(page);
  const [school = ''] = /^#\/schools\/[^/]+/.exec(matrix) ?? [];
  await page.goto(`./${school}/evidence/add`);
  await page.reload();
  await expect.poll(() => isBallastThere(page)).toBe(true);
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  // Not only is nothing left: something else has taken what this site had, and the app is opened on such a device.
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: used - 300_000 });
  await page.reload();
  await pick(page, [textFile('report.txt', 'words '.repeat(400_000), 'text/plain')]);
  await expect(
    page.getByText(/“report.txt” was not added: this device has no room left/),
  ).toBeVisible();

  await page.goto(`./${matrix}`);
  await page.getByRole('link', { name: 'Start rating' }).click();
  const before = await writes(page);
  for (let n = 0; n < ratings; n += 1) {
    await existingLevel(page, (n % 5) + 1).check();
    await expect.poll(() => writes(page)).toBe(before + n + 1);
  }
  await page.reload();
  await expect(existingLevel(page, ((ratings - 1) % 5) + 1)).toBeChecked();
  tellFigures(`${ratings} of ${ratings} saved`);

  // Backups wait until there is room, and it is said why and what to do.
  await page.clock.setFixedTime(Date.now() + 20 * 60_000);
  await page.goto('./#/data-safety');
  await page.reload();
  await expect(page.getByText('No backup is being made just now')).toBeVisible();
  await expect(
    page.getByText(/^This device is full, .* Until then, save a copy elsewhere/),
  ).toBeVisible();
  await shoot(page, 'data-safety-full');
});

test('a clock that is five years ahead, then five years behind, changes no order of edits', async ({
  page,
  context,
}) => {
  await startSchoolAndYear(page);
  await page.getByRole('link', { name: 'Start rating' }).click();
  const address = page.url();
  const today = Date.now();
  await page.clock.setFixedTime(today + fiveYears);
  await rate(page, 1);
  await page.clock.setFixedTime(today - fiveYears);
  await rate(page, 2);
  // Another tab, right again, has seen both.
  const other = await context.newPage();
  await other.goto(address);
  await expect(existingLevel(other, 2)).toBeChecked();
  await rate(other, 3);
  await expect(existingLevel(page, 3)).toBeChecked();
  await rate(page, 4);

  const stamps = await stampsInOrder(page);
  expect(stamps.length).toBeGreaterThan(3);
  expect(stamps).toEqual(stamps.toSorted());
  await page.reload();
  for (const level of [3, 2, 1]) {
    await page.getByRole('button', { name: /^Undo: existing state of / }).click();
    await expect(existingLevel(page, level)).toBeChecked();
  }
});

function existingLevel(page: Page, level: number) {
  const name = new RegExp(`^${level},`);
  return page.getByRole('group', { name: 'Existing state' }).getByRole('radio', { name });
}

async function rate(page: Page, level: number): Promise<void> {
  const before = await writes(page);
  await existingLevel(page, level).check();
  await expect.poll(() => writes(page)).toBe(before + 1);
}

/** How many writes the database has had, past the app. */
async function writes(page: Page): Promise<number> {
  const meta = await rowsOf(page, 'meta');
  return meta.find(({ key }) => key === 'writes')?.['value'] as number;
}

/** The stamps of all that was ever changed, in the order in which it was. */
async function stampsInOrder(page: Page): Promise<readonly string[]> {
  const steps = await rowsOf(page, 'history');
  return steps.flatMap(({ changes }) =>
    (changes as readonly { after: { stamp: string } }[]).map(({ after }) => after.stamp),
  );
}

function rowsOf(page: Page, table: string): Promise<readonly Record<string, unknown>[]> {
  return page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('continuum');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
    const read = database.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => read.addEventListener('success', resolve));
    database.close();
    return read.result as Record<string, unknown>[];
  }, table);
}

function isBallastThere(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const ours = await (await navigator.storage.getDirectory()).getDirectoryHandle('continuum');
    const found = await ours.getFileHandle('ballast').catch(() => undefined);
    return found !== undefined && (await found.getFile()).size === 1_048_576;
  });
}
