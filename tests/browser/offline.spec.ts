import { expect, test, type Page } from './support/app.ts';
import { ownDevice, type OwnDevice } from './support/own-device.ts';

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
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Library');
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
