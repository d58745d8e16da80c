import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Browser, BrowserContext } from '@playwright/test';
import { textIn } from '#tests/support/qr-pixels.ts';

import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { cameraFlags, pictureOf, writeVideo } from './support/fake-camera.ts';
import { ownDevice, type OwnDevice } from './support/own-device.ts';
import { addSampleSchool } from './support/sample-school.ts';
import { watchForTrouble } from './support/trouble.ts';

let device: OwnDevice;
let films: string;

test.beforeEach(async () => {
  device = await ownDevice();
  films = mkdtempSync(join(tmpdir(), 'continuum-film-'));
});

test.afterEach(async () => {
  await device.dispose();
  rmSync(films, { recursive: true, force: true });
});

test('two members hand in by the facilitator’s camera, one after the other, and by a picture', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const before = await device.openBrowser();
  const { matrix, links } = await inviteTwo(before);
  const [ada, ben] = [
    await handInByQr(browser, links[0] ?? '', 'dark'),
    await handInByQr(browser, links[1] ?? '', 'light'),
  ];
  const video = join(films, 'two-phones.y4m');
  const desk = await before.newPage();
  writeVideo(video, [await pictureOf(desk, ada.screen), await pictureOf(desk, ben.screen)]);
  await before.close();

  const facilitator = await device.openBrowser(cameraFlags(video));
  const page = await facilitator.newPage();
  await page.goto(`${device.url}${matrix}/hand-ins`);
  await page.getByRole('button', { name: 'Read with the camera' }).click();
  const waiting = new Set([ada.name, ben.name]);
  for (const _ of [1, 2]) {
    const dialog = page.getByRole('dialog', { name: /^Ratings of / });
    await expect(dialog).toContainText('New: 2 existing states and 1 desired state.');
    const title = (await dialog.getByRole('heading').textContent()) ?? '';
    expect(waiting.delete(title.replace('Ratings of ', '')), title).toBe(true);
    await expectAxeClean(page);
    // The dialog opens with the focus on what a facilitator does fifteen times in a row.
    await expect(dialog.getByRole('button', { name: 'Take in' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`${title} taken in.`)).toBeVisible();
  }
  await expect(page.getByText('Looking for a QR code…')).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Stop the camera' }).click();
  await expect(page.getByLabel('What the camera sees')).toHaveCount(0);

  await choose(page, ada.screen);
  await expect(page.getByText('All of it is here already.')).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await choose(page, ada.wholeScreen);
  await expect(page.getByText('All of it is here already.')).toBeVisible();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await choose(page, ada.without);
  await expect(page.getByText('No QR code was found in this picture.')).toBeVisible();
  expect(device.trouble).toEqual([]);
});

test('a device with two cameras goes from one to the other, and says so when one is pulled out', async () => {
  const context = await device.openBrowser([
    '--use-fake-device-for-media-stream=device-count=2',
    '--use-fake-ui-for-media-stream',
  ]);
  const page = await context.newPage();
  const { matrix } = await addSampleSchool(page, device.url);
  await page.goto(`${device.url}${matrix}/hand-ins`);
  await page.getByRole('button', { name: 'Read with the camera' }).click();
  await expect(page.getByText('Looking for a QR code…')).toBeVisible();
  await shoot(page, 'camera');
  const first = await filming(page);
  await page.getByRole('button', { name: 'Other camera' }).click();
  await expect.poll(() => filming(page)).not.toBe(first);
  await page.getByRole('button', { name: 'Other camera' }).click();
  await expect.poll(() => filming(page)).toBe(first);
  await expectAxeClean(page);

  await page.getByLabel('What the camera sees').evaluate((video: HTMLVideoElement) => {
    const [track] = video.srcObject instanceof MediaStream ? video.srcObject.getTracks() : [];
    // What a browser does when the cable is pulled.
    track?.stop();
    track?.dispatchEvent(new Event('ended'));
  });
  await expect(page.getByText(/The camera is gone/)).toBeVisible();
  await expect(page.getByLabel('What the camera sees')).toHaveCount(0);
  await page.getByRole('button', { name: 'Read with the camera' }).click();
  await expect(page.getByText('Looking for a QR code…')).toBeVisible();
  expect(device.trouble).toEqual([]);
});

test('a camera that was refused leaves the other ways open', async () => {
  const context = await device.openBrowser(['--deny-permission-prompts']);
  const page = await context.newPage();
  const { matrix } = await addSampleSchool(page, device.url);
  await page.goto(`${device.url}${matrix}/hand-ins`);
  await page.getByRole('button', { name: 'Read with the camera' }).click();
  // Without a camera and without leave a browser may say either.
  await expect(
    page.getByText(/The camera was not allowed|This device has no camera/),
  ).toBeVisible();
  await expectAxeClean(page);
  expect(device.trouble).toEqual([]);
});

/** The name of the camera whose picture is shown; empty before there is one. */
async function filming(page: Page): Promise<string> {
  const video = page.getByLabel('What the camera sees');
  if ((await video.count()) === 0) return '';
  return video.evaluate((element: HTMLVideoElement) =>
    element.srcObject instanceof MediaStream
      ? (element.srcObject.getVideoTracks()[0]?.label ?? '')
      : '',
  );
}

/** The links of the two members who have said nothing yet, as their phones read them from the facilitator's screen. */
async function inviteTwo(context: BrowserContext) {
  const page = await context.newPage();
  const { matrix } = await addSampleSchool(page, device.url);
  await page.goto(`${device.url}${matrix}/invite`);
  await page.getByRole('button', { name: 'QR code for Priya Nair' }).click();
  const links = [await shownText(page)];
  await expectAxeClean(page);
  await page.getByRole('button', { name: /^Next: / }).click();
  await page.getByRole('button', { name: 'Next: Tom Whitfield' }).click();
  links.push(await shownText(page));
  expect(new Set(links).size).toBe(2);
  return { matrix, links };
}

async function shownText(page: Page): Promise<string> {
  const picture = page.getByRole('img', { name: /^QR code with / });
  await expect(picture).toBeVisible();
  const { size, bars } = await picture.evaluate((svg) => ({
    size: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
    bars: svg.querySelector('path')?.getAttribute('d') ?? '',
  }));
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, from, y, to] of bars.matchAll(/M(\d+) (\d+)H(\d+)V/g)) {
    modules[Number(y)]?.fill(true, Number(from), Number(to));
  }
  return textIn(modules);
}

/** A member rates two indicators on a phone of their own, hands in, and shows the QR code. */
async function handInByQr(browser: Browser, link: string, colorScheme: 'light' | 'dark') {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    colorScheme,
    locale: 'en-US',
  });
  const trouble = await watchForTrouble(context, new URL(link).origin);
  const page = await context.newPage();
  await page.goto(link);
  const heading = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
  await page.getByRole('button', { name: 'Start' }).click();
  await level(page, 'Existing state', 2);
  await level(page, 'Desired state', 4);
  await page.getByRole('link', { name: /^Next: / }).click();
  await expect(page.getByText('2 of 16', { exact: true })).toBeVisible();
  await level(page, 'Existing state', 3);
  await page.getByRole('link', { name: 'My ratings' }).click();
  await expect(page.getByText('2 of 16 rated')).toBeVisible();
  await page.getByRole('button', { name: 'I’m done: hand in' }).click();
  const show = page.getByRole('button', { name: 'Show as QR code' });
  await expect(show).toBeVisible();
  const without = await page.screenshot();
  await show.click();
  const picture = page.getByRole('img', { name: /^QR code with the ratings of / });
  await expect(picture).toBeVisible();
  // While the dialog still fades in, no camera would read it.
  const screen = await picture.screenshot({ animations: 'disabled' });
  const wholeScreen = await page.screenshot({ animations: 'disabled' });
  expect(trouble).toEqual([]);
  await context.close();
  return { name: heading.replace(', you are invited to rate', ''), screen, wholeScreen, without };
}

async function level(page: Page, group: string, rank: number): Promise<void> {
  const states = page.getByRole('group', { name: group });
  await states.getByRole('radio', { name: new RegExp(`^${rank}, `) }).click();
}

async function choose(page: Page, png: Buffer): Promise<void> {
  const file = { name: 'screenshot.png', mimeType: 'image/png', buffer: png };
  await page.getByLabel(/Choose files or pictures/).setInputFiles(file);
}
