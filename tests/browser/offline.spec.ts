import { expect, test, type Page } from './support/app.ts';
import { ownDevice, type OwnDevice } from './support/own-device.ts';
import { addSampleSchool } from './support/sample-school.ts';

let device: OwnDevice;

test.beforeEach(async () => {
  device = await ownDevice();
});

test.afterEach(async () => {
  const { trouble } = device;
  await device.dispose();
  expect(trouble).toEqual([]);
});

test('after one visit the app opens cold with the server gone', async () => {
  const first = await device.openBrowser();
  await visit(await first.newPage());
  await first.close();
  await device.stopServer();

  const later = await device.openBrowser();
  const page = await later.newPage();
  await page.goto(device.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a page that was never opened before opens with the server gone', async () => {
  const browser = await device.openBrowser();
  const page = await browser.newPage();
  await visit(page);
  await device.stopServer();
  await page.goto(`${device.url}#/library`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('IC maps');
});

test('a wrong path below the app is the server’s to answer, and the app opens with any query', async () => {
  const browser = await device.openBrowser();
  const page = await browser.newPage();
  await visit(page);
  const wrong = await page.goto(`${device.url}no/such/page`);
  expect(wrong?.status()).toBe(404);
  expect(wrong?.fromServiceWorker()).toBe(false);
  await expect(page.locator('#app')).toHaveCount(0);

  await device.stopServer();
  await page.goto(`${device.url}?from=district`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The browser says of the wrong page, and of its icon, that they are not there.
  const other = device.trouble.splice(0).filter((words) => !words.includes('status of 404'));
  expect(other).toEqual([]);
});

test('a year is rated, recorded and taken along as PDF with the server gone', async () => {
  test.setTimeout(120_000);
  const browser = await device.openBrowser();
  const page = await browser.newPage();
  await visit(page);
  await device.stopServer();
  const failed: string[] = [];
  browser.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // What a page that is left no longer waits for has not failed.
    if (why !== 'net::ERR_ABORTED') failed.push(`${request.url()} ${why}`);
  });

  const sample = await addSampleSchool(page, device.url);
  await page.goto(`${device.url}${sample.indicator}`);
  const existing = page.getByRole('group', { name: 'Existing state' });
  await existing.getByRole('radio', { name: '2, Progressing' }).check();
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();

  await page.goto(`${device.url}${sample.matrix}/record`);
  await page.getByRole('combobox').selectOption({ index: 1 });
  await page.getByRole('button', { name: /^Record At-A-Glance/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Record' }).click();
  await page.waitForURL(/\/snapshots\/[0-9a-f]{64}$/);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /PDF/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.pdf$/);

  const { school, matrix } = sample;
  const others = ['compare', 'crosswalks', 'evidence', 'evidence/add', 'evidence/binder', 'team'];
  const ofYear = ['alone', 'hand-ins', 'invite', 'meeting', 'paper', 'who-rates'];
  for (const address of [
    ...others.map((name) => `${school}/${name}`),
    ...ofYear.map((name) => `${matrix}/${name}`),
    '#/data-safety',
    '#/files/open',
    '#/files/save',
    '#/history',
    '#/settings',
  ]) {
    await page.goto('about:blank');
    await page.goto(`${device.url}${address}`);
    await expect(page.getByRole('heading', { level: 1 }), address).toBeVisible();
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toHaveCount(0);
  }
  expect(failed, 'requests that were not answered').toEqual([]);
});

test('a sentence half typed survives the newer version', async () => {
  test.setTimeout(120_000);
  const browser = await device.openBrowser();
  const page = await browser.newPage();
  await visit(page);
  const sample = await addSampleSchool(page, device.url);
  await page.goto(`${device.url}${sample.indicator}`);
  const rationale = page.getByRole('textbox', { name: 'Rationale' });
  await rationale.fill('');
  await checkForNewVersion(page);
  await rationale.pressSequentially('Our partners meet with us every mon');

  await expect(page.getByText('A newer version of Continuum is ready.')).toBeVisible();
  await expect(rationale).toHaveValue('Our partners meet with us every mon');
  await page.getByRole('button', { name: 'Save and update' }).click();
  await expect(page.locator('html[data-build="2"]')).toHaveCount(1);
  await expect(rationale).toHaveValue('Our partners meet with us every mon');
});

test('a newer version is offered, and nothing happens until someone takes it', async () => {
  const browser = await device.openBrowser();
  const page = await browser.newPage();
  await visit(page);
  await page.reload();
  await checkForNewVersion(page);

  await expect(page.getByText('A newer version of Continuum is ready.')).toBeVisible();
  await expect(page.locator('html[data-build="2"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save and update' }).click();
  await expect(page.locator('html[data-build="2"]')).toHaveCount(1);
  await expect(page.getByText('A newer version of Continuum is ready.')).toBeHidden();
});

test('whoever puts the newer version off keeps working', async () => {
  const browser = await device.openBrowser();
  const page = await browser.newPage();
  await visit(page);
  await page.reload();
  await checkForNewVersion(page);

  await page.getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('A newer version of Continuum is ready.')).toBeHidden();
  await page.goto(`${device.url}#/library`);
  await expect(page.locator('html[data-build="2"]')).toHaveCount(0);
});

/** Opens the app and waits until everything is stored and the worker answers for it. */
async function visit(page: Page): Promise<void> {
  await page.goto(device.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

async function checkForNewVersion(page: Page): Promise<void> {
  device.publishNewVersion();
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
}
