import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { serveFolder } from '#scripts/static-server.mjs';
import { watchForTrouble } from './trouble.ts';

export { expect, type Page };

/** The built app that the browser tests run against. */
export const builtApp = resolve(process.env['CONTINUUM_DIST'] ?? 'dist');

interface AppServer {
  /** Ends in a slash. The app is served under a path, as a static host of a district would. */
  readonly url: string;
}

/**
 * Every browser test starts here: `page.goto('./#/library')` opens the built app, and the test fails on
 * any report of the content security policy, console error, page error or request to another origin.
 */
export const test = base.extend<{ noTrouble: void }, { appServer: AppServer }>({
  appServer: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from a pattern
    async ({}, use) => {
      const server = await serveFolder({ folder: builtApp, path: '/our-school/continuum/' });
      await use({ url: server.url });
      await server.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ appServer }, use) => use(appServer.url),
  noTrouble: [
    async ({ context, appServer }, use) => {
      const trouble = await watchForTrouble(context, new URL(appServer.url).origin);
      await use();
      expect(trouble, 'nothing may be reported by the browser').toEqual([]);
    },
    { auto: true },
  ],
});

const sizes = {
  chromebook: { width: 1366, height: 768 },
  ipad: { width: 1024, height: 1366 },
  phone: { width: 390, height: 844 },
} as const;

/** With SHOOT=1: pictures of the screen in three sizes, light and dark, under test-results/screens. */
export async function shoot(page: Page, name: string): Promise<void> {
  if (process.env['SHOOT'] === undefined) return;
  const before = page.viewportSize();
  mkdirSync('test-results/screens', { recursive: true });
  for (const [size, viewport] of Object.entries(sizes)) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const path = `test-results/screens/${name}-${size}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: true });
    }
  }
  await page.emulateMedia({ colorScheme: null });
  if (before !== null) await page.setViewportSize(before);
}
