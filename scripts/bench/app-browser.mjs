// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '#scripts/find-chromium.mjs';

/** How much slower than this computer the measured one is. */
export const slowDown = 4;

/**
 * A browser with a profile of its own for one run of the bench.
 *
 * @returns {Promise<{ context: import('@playwright/test').BrowserContext, close: () => Promise<void> }>}
 */
export async function openBrowser() {
  const profile = mkdtempSync(join(tmpdir(), 'continuum-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: await findChromium({ say: console.log }),
    args: ['--disable-background-networking', '--disable-component-update'],
    viewport: { width: 1366, height: 768 },
    locale: 'en-US',
  });
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, close };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} rate 1 is the computer’s own speed
 */
export async function slowDownPage(page, rate) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

/**
 * Forgets the app’s code, not the school’s data: the next start is a first visit on this computer.
 *
 * @param {import('@playwright/test').Page} page
 * @param {string} origin
 */
export async function forgetCode(page, origin) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.send('Storage.clearDataForOrigin', {
    origin,
    storageTypes: 'service_workers,cache_storage',
  });
}

/**
 * Adds the sample school, as a person would.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} home address of the app
 * @returns {Promise<{ indicator: string, snapshot: string }>} addresses of a rated indicator of this
 *   year and of a recorded year
 */
export async function addSampleSchool(context, home) {
  const page = await context.newPage();
  await page.goto(home);
  await page.getByRole('button', { name: /sample school/i }).click();
  await page.waitForURL(/#\/schools\/[^/]+$/);
  const matrix = await addressLike(page, /#\/schools\/[^/]+\/[^/]+\/\d{4}-\d{2}$/);
  const snapshot = await addressLike(page, /#\/schools\/[^/]+\/snapshots\/[^/]+$/);
  await page.goto(matrix);
  const indicator = await addressLike(page, /\/indicators\//, 'first');
  await page.close();
  return { indicator, snapshot };
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {RegExp} pattern
 * @param {'first' | 'greatest'} which of the links that fit; the greatest has the latest year
 */
async function addressLike(page, pattern, which = 'greatest') {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const links = await page
      .locator('main a[href]')
      .evaluateAll((found) => found.map((link) => /** @type {HTMLAnchorElement} */ (link).href));
    const fitting = links.filter((link) => pattern.test(link));
    const chosen = which === 'first' ? fitting[0] : fitting.toSorted().at(-1);
    if (chosen !== undefined) return chosen;
    await page.waitForTimeout(100);
  }
  throw new Error(`No link like ${pattern} on ${page.url()}`);
}
