// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveFolder } from '#scripts/static-server.mjs';
import { forgetCode, slowDown, slowDownPage } from './app-browser.mjs';
import { msUntilPainted } from './first-paint-of.mjs';
import { floorPage } from './floor-page.mjs';
import { median } from './statistics.mjs';

/**
 * The app’s start with the school’s ratings on screen against the plain page, in ms.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ server: { url: string, close: () => Promise<void> }, indicator: string, runs: number }} options
 *   the server is closed on the way
 */
export async function measureStart(context, { server, indicator, runs }) {
  const folder = mkdtempSync(join(tmpdir(), 'continuum-floor-'));
  writeFileSync(
    join(folder, 'index.html'),
    floorPage('data/ic-maps/engaged-stem-school-community.json'),
  );
  const floorServer = await serveFolder({ folder });
  const rated = 'fieldset input[type=radio]:checked';
  const origin = new URL(server.url).origin;
  /** @type {number[]} */
  const floors = [];
  /** @type {number[]} */
  const colds = [];
  // Turn by turn, so that whatever else this computer does falls on both.
  for (let run = 0; run < runs; run += 1) {
    floors.push(
      await start(context, {
        url: floorServer.url,
        selector: '#end',
        forget: new URL(floorServer.url).origin,
      }),
    );
    colds.push(await start(context, { url: indicator, selector: rated, forget: origin }));
  }
  await storeEverything(context, indicator);
  await server.close();
  /** @type {number[]} */
  const repeats = [];
  for (let run = 0; run < runs; run += 1) {
    repeats.push(await start(context, { url: indicator, selector: rated }));
  }
  await floorServer.close();
  rmSync(folder, { recursive: true, force: true });
  return { floor: median(floors), cold: median(colds), repeat: median(repeats) };
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ url: string, selector: string, forget?: string }} options
 */
async function start(context, { url, selector, forget }) {
  const page = await context.newPage();
  if (forget !== undefined) await forgetCode(page, forget);
  await slowDownPage(page, slowDown);
  const ms = await msUntilPainted(page, url, selector);
  await page.close();
  return ms;
}

/**
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} url
 */
async function storeEverything(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
  await page.close();
}
