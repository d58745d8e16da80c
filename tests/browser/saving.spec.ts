import { readFileSync } from 'node:fs';

import { expect, shoot, test, type Page } from './support/app.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('two tabs show each other what they save, and either takes it back', async ({ context }) => {
  const one = await context.newPage();
  const { indicator } = await addSampleSchool(one);
  await one.goto(`./${indicator}`);
  const two = await context.newPage();
  await two.goto(`./${indicator}`);
  const before = await chosenLevel(two);
  const other = await otherLevel(one);

  await existing(one).getByRole('radio', { name: other }).check();
  await expect(one.getByText(/^Saved on this device \d/)).toBeVisible();
  await expect.poll(() => chosenLevel(two)).toBe(other);

  await two.getByRole('heading', { level: 1 }).click();
  await two.keyboard.press('ControlOrMeta+z');
  await expect(two.getByText(/^Undone: existing state of /)).toBeVisible();
  await expect.poll(() => chosenLevel(one)).toBe(before);

  await two.reload();
  await two.getByRole('heading', { level: 1 }).click();
  await two.keyboard.press('ControlOrMeta+Shift+z');
  await expect(two.getByText(/^Done again: existing state of /)).toBeVisible();
  await expect.poll(() => chosenLevel(one)).toBe(other);
});

test('what could not be stored is known on every page, and the browser asks before it is lost', async ({
  page,
}) => {
  const { indicator } = await addSampleSchool(page);
  await page.goto(`./${indicator}`);
  const level = await otherLevel(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    const roomAgain = () => {
      IDBObjectStore.prototype.put = put;
    };
    Object.assign(globalThis, { roomAgain });
  });
  await existing(page).getByRole('radio', { name: level }).check();
  const header = page.getByRole('banner');
  await expect(header.getByText(/^Not saved: this device has no room left/)).toBeVisible();
  await shoot(page, 'not-saved');
  await header.getByRole('link', { name: 'Library', exact: true }).click();

  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await page.reload({ timeout: 3000 }).catch(() => undefined);
  expect(asked).toEqual(['beforeunload']);

  await header.getByRole('link', { name: /^Go to / }).click();
  expect(await chosenLevel(page)).toBe(level);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save it as a file' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Continuum not saved .*\.txt$/);
  expect(readFileSync(await file.path(), 'utf8')).toMatch(/^1\. Existing state of /m);
  await page.evaluate(() => (globalThis as unknown as { roomAgain: () => void }).roomAgain());
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(header.getByText(/^Saved on this device/)).toBeVisible();
  await page.reload();
  expect(await chosenLevel(page)).toBe(level);
});

test('data of a newer version of the app can be read and not changed, in words', async ({
  page,
}) => {
  const { indicator } = await addSampleSchool(page);
  await page.goto(`./${indicator}`);
  const level = await otherLevel(page);
  await existing(page).getByRole('radio', { name: level }).check();
  await expect(page.getByText(/^Saved on this device \d/)).toBeVisible();
  await page.evaluate(upgradeDatabase, null);
  await page.goto('about:blank');
  await page.goto(`./${indicator}`);
  await expect(page.getByText('You can read, and not change anything')).toBeVisible();
  expect(await chosenLevel(page)).toBe(level);
  await expect(existing(page).getByRole('radio').first()).toBeDisabled();
  // Undo is not offered either, and its keys do nothing.
  await expect(page.getByRole('button', { name: /^Undo/ })).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+z');
  await page.reload();
  await expect(page.getByText('You can read, and not change anything')).toBeVisible();
  expect(await chosenLevel(page)).toBe(level);
});

test('data that a newer version has arranged anew is left alone, in words', async ({ page }) => {
  await addSampleSchool(page);
  await page.evaluate(upgradeDatabase, 'history');
  await page.goto('about:blank');
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Your school is kept by a newer version of Continuum',
  );
  await page.goto('./#/library');
  await expect(page.getByText('Engaged STEM School Community').first()).toBeVisible();
});

test('a tab lets go when a newer version of the app opens beside it, and says so', async ({
  page,
}) => {
  await addSampleSchool(page);
  await page.evaluate(upgradeDatabase, null);
  await expect(page.getByText('A newer version of Continuum is open in another tab')).toBeVisible();
});

test('a browser that keeps no data says so, and the IC map can still be read', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  await page.goto('./');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'This browser can’t store your school',
  );
  await page.getByRole('link', { name: 'Read the IC map' }).click();
  await page
    .getByRole('link', { name: /Engaged STEM School Community/ })
    .first()
    .click();
  await expect(page.getByText('EC1.Leaders1').first()).toBeVisible();
});

/** The group of cards in which the existing state is chosen. */
function existing(page: Page) {
  return page.getByRole('group', { name: /existing state/i });
}

async function levels(page: Page): Promise<readonly { name: string; isChosen: boolean }[]> {
  const radios = existing(page).getByRole('radio', { name: /^\d, / });
  await expect(radios.first()).toBeVisible();
  return Promise.all(
    (await radios.all()).map(async (radio) => ({
      name: (await radio.getAttribute('aria-label')) ?? '',
      isChosen: await radio.isChecked(),
    })),
  );
}

async function chosenLevel(page: Page): Promise<string | undefined> {
  return (await levels(page)).find(({ isChosen }) => isChosen)?.name;
}

async function otherLevel(page: Page): Promise<string> {
  return (await levels(page)).find(({ isChosen }) => !isChosen)?.name ?? '';
}

/** What the next version of the app might do: a table more, and one less, in another connection. */
function upgradeDatabase(gone: string | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('continuum', 1000);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('goals');
      if (gone !== null) request.result.deleteObjectStore(gone);
    });
    request.addEventListener('error', () => reject(new Error('not upgraded')));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
}

test('a browser that lost its database shows the school and says what happened, never a welcome', async ({
  page,
  context,
}) => {
  const { indicator } = await addSampleSchool(page);
  await page.goto(`./${indicator}`);
  const level = await otherLevel(page);
  await existing(page).getByRole('radio', { name: level }).check();
  await expect(page.getByText(/^Saved on this device \d/)).toBeVisible();
  const address = page.url();
  await page.close();

  const later = await context.newPage();
  const browser = await context.newCDPSession(later);
  const { origin } = new URL(address);
  await browser.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await later.goto(address);
  await expect(later.getByText('Your data was lost by this browser, and is back')).toBeVisible();
  await expect.poll(() => chosenLevel(later)).toBe(level);
  await shoot(later, 'brought-back');
  await later.getByRole('button', { name: 'OK' }).click();
  await expect(later.getByText('Your data was lost by this browser, and is back')).toBeHidden();
});
