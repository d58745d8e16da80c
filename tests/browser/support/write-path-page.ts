import { test as base, type BrowserContext, type Page } from '@playwright/test';
import type { WritePath } from '#tests/browser/pages/write-path/write-path.ts';

import { servingBarePage } from './bare-page.ts';

/**
 * A page that holds nothing but the storage, so that a test can reach `commit` thousands of times without
 * a hook in the product. Built and served once a worker.
 */
export const test = base.extend<object, { writePathUrl: string }>({
  writePathUrl: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from a pattern
    async ({}, use) => servingBarePage('write-path', use),
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
