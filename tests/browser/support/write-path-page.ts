import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { test as base, type BrowserContext, type Page } from '@playwright/test';
import { build } from 'vite';

import { serveFolder } from '#scripts/static-server.mjs';

import type { WritePath } from '#tests/browser/pages/write-path/write-path.ts';

/**
 * A page that holds nothing but the storage, so that a test can reach `commit` thousands of times without
 * a hook in the product. Built and served once a worker.
 */
export const test = base.extend<object, { writePathUrl: string }>({
  writePathUrl: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from a pattern
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'continuum-write-path-'));
      await build({
        root: fileURLToPath(new URL('../pages/write-path', import.meta.url)),
        configFile: false,
        logLevel: 'error',
        base: './',
        build: { outDir: folder, target: 'chrome123', minify: false },
      });
      const server = await serveFolder({ folder, path: '/write-path/' });
      await use(server.url);
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
});

/** Opens the page in a tab of its own and waits until the storage is there. */
export async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'writePath' in globalThis);
  return page;
}

/** Asks the page’s storage something. */
export function ask<T, A>(
  page: Page,
  question: (writePath: WritePath, argument: A) => Promise<T> | T,
  argument: A,
): Promise<T> {
  const source = `(${question.toString()})(globalThis.writePath, ${JSON.stringify(argument)})`;
  return page.evaluate<T>(source);
}
