import { expect, type Page } from '@playwright/test';

/** Addresses (from the `#` on) of the sample school that a test has just added. */
export interface SampleSchool {
  readonly school: string;
  /** The living year's matrix. */
  readonly matrix: string;
  readonly indicator: string;
  readonly snapshot: string;
}

/** Adds the sample school as a person would, and finds its way around; `home` is where the app is. */
export async function addSampleSchool(page: Page, home = './'): Promise<SampleSchool> {
  await page.goto(home);
  await page.getByRole('button', { name: /sample school/i }).click();
  await page.waitForURL(/#\/schools\/[^/]+$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const school = new URL(page.url()).hash;
  const matrix = await newestAddress(page, /#\/schools\/[^/]+\/[^/]+\/\d{4}-\d{2}$/);
  const snapshot = await newestAddress(page, /#\/schools\/[^/]+\/snapshots\/[^/]+$/);
  await page.goto(`${home}${matrix}`);
  const indicator = await newestAddress(page, /\/indicators\/[^/]+$/);
  return { school, matrix, indicator, snapshot };
}

/** The last of the links that fit, in the order of their addresses: years sort by themselves. */
async function newestAddress(page: Page, pattern: RegExp): Promise<string> {
  let newest = '';
  await expect(async () => {
    const links = await page
      .locator('main a[href]')
      .evaluateAll((found) =>
        found.map((link) => (link instanceof HTMLAnchorElement ? link.hash : '')),
      );
    newest =
      links
        .filter((link) => pattern.test(link))
        .toSorted()
        .at(-1) ?? '';
    expect(newest, `a link like ${String(pattern)}`).not.toBe('');
  }).toPass({ timeout: 10_000 });
  return newest;
}
