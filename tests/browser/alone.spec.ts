import { readFileSync } from 'node:fs';

import type { Browser, Locator } from '@playwright/test';

import { expect, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';
import { watchForTrouble } from './support/trouble.ts';

const indicators = 16;
const mostTaps = 52;

test('a member rates all 16 on a phone, from invitation to handing in, and the facilitator takes it in', async ({
  page,
  browser,
  context,
}) => {
  test.setTimeout(180_000);
  const { matrix } = await addSampleSchool(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const link = await copyLinkFor(page, matrix, 'Priya Nair');
  const name = link.name;

  const phone = await aPhone(browser, link.url);
  await phone.tap(phone.page.getByRole('button', { name: 'Start' }));
  for (let position = 1; position <= indicators; position += 1) {
    await expect(
      phone.page.getByText(`${position} of ${indicators}`, { exact: true }),
    ).toBeVisible();
    await phone.tap(level(phone.page, 'Existing state', (position % 5) + 1));
    await phone.tap(level(phone.page, 'Desired state', Math.min((position % 5) + 2, 5)));
    await phone.tap(phone.page.getByRole('link', { name: /^Next: |^Go to handing in$/ }));
  }
  await expect(phone.page.getByText('16 of 16 rated')).toBeVisible();
  await phone.tap(phone.page.getByRole('button', { name: 'I’m done: hand in' }));
  await expect(phone.page.getByText('One step left: send it')).toBeVisible();
  expect(phone.taps()).toBeLessThanOrEqual(mostTaps);
  const groups = phone.page.locator('p[translate="no"] span');
  await expect(groups).toHaveCount(9);
  const code = (await groups.allTextContents()).join(' ');
  expect(code.replaceAll(' ', '')).toHaveLength(36);
  const saving = phone.page.waitForEvent('download');
  await phone.page.getByRole('button', { name: 'Save the file' }).click();
  const file = await saving;
  expect(file.suggestedFilename()).toMatch(/^Ratings of .+\.icmap$/);
  const content = readFileSync(await file.path());
  await expectAxeClean(phone.page);
  expect(phone.trouble).toEqual([]);
  await phone.page.context().close();

  await page.goto(`./${matrix}/hand-ins`);
  const field = page.getByRole('textbox', { name: 'Rating code' });
  await field.fill(code.toLowerCase().replace(/^./, (first) => (first === 'a' ? 'b' : 'a')));
  await page.getByRole('button', { name: 'Read the code' }).click();
  await expect(page.getByText('There is a typo in group 1. Please compare it.')).toBeVisible();
  await field.fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Read the code' }).click();
  await expect(page.getByText('New: 16 existing states and 16 desired states.')).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByText(`Ratings of ${name} taken in.`)).toBeVisible();
  await page.getByLabel(/Choose files or pictures/).setInputFiles({
    name: file.suggestedFilename(),
    mimeType: 'application/json',
    buffer: content,
  });
  await expect(page.getByText('All of it is here already.')).toBeVisible();

  await page.goto(`./${matrix}/alone`);
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('Handed in');
  await expectAxeClean(page);
});

test('the screens of rating alone fit a narrow screen', async ({ page }) => {
  const { matrix } = await addSampleSchool(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`./${matrix}/alone`);
  const person = page.getByRole('listitem').filter({ hasText: 'Nothing here yet' }).first();
  await expectNoSidewaysScroll(page);
  await person.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: 'My ratings' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'Start rating' }).click();
  await expect(page.getByRole('group', { name: 'Existing state' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAxeClean(page);
  for (const last of ['invite', 'hand-ins']) {
    await page.goto(`./${matrix}/${last}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectNoSidewaysScroll(page);
    await expectAxeClean(page);
  }
});

/** A member’s link, as the facilitator copies it. */
async function copyLinkFor(
  page: Page,
  matrix: string,
  name: string,
): Promise<{ readonly name: string; readonly url: string }> {
  await page.goto(`./${matrix}/invite`);
  await page.getByRole('button', { name: `Copy the link for ${name}` }).click();
  await expect(page.getByText(`The link for ${name} is copied.`)).toBeVisible();
  const url = await page.evaluate(() => navigator.clipboard.readText());
  return { name, url };
}

/** A phone of its own, with an empty browser, at an address; it counts taps. */
async function aPhone(browser: Browser, url: string) {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    locale: 'en-US',
  });
  const trouble = await watchForTrouble(context, new URL(url).origin);
  const page = await context.newPage();
  await page.goto(url);
  let taps = 0;
  return {
    page,
    trouble,
    taps: () => taps,
    async tap(target: Locator): Promise<void> {
      taps += 1;
      await target.tap();
    },
  };
}

function level(page: Page, group: string, rank: number): Locator {
  return page
    .getByRole('group', { name: group })
    .getByRole('radio', { name: new RegExp(`^${rank}, `) });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
