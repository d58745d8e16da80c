import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';

import type { EvidenceFiles } from '#tests/browser/pages/evidence-files/evidence-files.ts';

import { servingBarePage } from './bare-page.ts';
import { watchForTrouble } from './trouble.ts';

/** A page that holds nothing but the files of evidence; a test fails on whatever the browser reports. */
export const test = base.extend<{ noTrouble: void }, { filesUrl: string }>({
  filesUrl: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from a pattern
    async ({}, use) => servingBarePage('evidence-files', use),
    { scope: 'worker' },
  ],
  noTrouble: [
    async ({ context, filesUrl }, use) => {
      const trouble = await watchForTrouble(context, new URL(filesUrl).origin);
      await use();
      expect(trouble, 'nothing may be reported by the browser').toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the page in a tab of its own and waits until the store is open. */
export async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'evidenceFiles' in globalThis);
  return page;
}

/** Asks the page’s store something. */
export function ask<T, A>(
  page: Page,
  question: (files: EvidenceFiles, argument: A) => Promise<T> | T,
  argument: A,
): Promise<T> {
  const source = `(${question.toString()})(globalThis.evidenceFiles, ${JSON.stringify(argument)})`;
  return page.evaluate<T>(source);
}
