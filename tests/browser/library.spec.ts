import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';

const map = 'engaged-stem-school-community';

test('a code on the At-A-Glance leads to its row of the map, with the levels in sight', async ({
  page,
}) => {
  await page.goto('./#/library');
  await page.getByRole('link', { name: 'Engaged STEM School Community' }).first().click();
  await page.getByRole('link', { name: 'EC2.Students1' }).click();
  const head = page.locator('[data-indicator="EC2.Students1"]');
  await expect(head).toBeFocused();
  await expect(head).toBeInViewport();
  // The names of the levels stay above it and do not cover it.
  const levels = await page
    .getByRole('table')
    .nth(1)
    .getByRole('columnheader')
    .first()
    .boundingBox();
  const row = await head.boundingBox();
  expect(levels?.y).toBeGreaterThanOrEqual(0);
  expect(row?.y).toBeGreaterThanOrEqual((levels?.y ?? 0) + (levels?.height ?? 0));
});

test('a term is explained in place, by keyboard too, and gives the focus back', async ({
  page,
}) => {
  await page.goto(`./#/library/${map}`);
  const term = page.getByRole('button', { name: 'stakeholders' }).first();
  await term.focus();
  await page.keyboard.press('Enter');
  const words = page.getByText('From the white paper').locator('visible=true');
  await expect(words).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'library-term');
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
  await expect(term).toBeFocused();
});

test('on a phone each descriptor stands under the name of its level', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`./#/library/${map}/map?at=EC1.Leaders1`);
  const cells = page.getByRole('table').first().getByRole('cell');
  await expect(cells).toHaveCount(35);
  const boxes = await Promise.all([0, 1, 2].map((index) => cells.nth(index).boundingBox()));
  const [first, second, third] = boxes.map((box) => box?.y ?? 0);
  expect(second).toBeGreaterThan(first ?? 0);
  expect(third).toBeGreaterThan(second ?? 0);
  await expect(cells.first().getByText('Sustaining', { exact: true })).toBeVisible();
  await expect(cells.nth(1).getByText('Fully Implementing', { exact: true })).toBeVisible();
});

test('search answers while one types, keeps the focus, and Back finds it again', async ({
  page,
}) => {
  await page.goto('./#/library/search');
  await expect(page.getByRole('button', { name: 'strategic alliances' })).toBeVisible();
  const field = page.getByRole('searchbox', { name: 'Words to look for' });
  await field.pressSequentially('chambers of commer');
  await expect(field).toBeFocused();
  await expect(page.getByRole('status').first()).toHaveText('1 text found');
  await expect(page.locator('mark')).toHaveText(['chambers', 'commerce']);
  await expectAxeClean(page);

  await page.getByRole('link', { name: 'EC1.Leaders1, 5 Sustaining' }).click();
  await expect(page.locator('[data-indicator="EC1.Leaders1"]')).toBeFocused();
  await page.goBack();
  await expect(field).toHaveValue('chambers of commer');
  await expect(page.getByRole('link', { name: 'EC1.Leaders1, 5 Sustaining' })).toBeVisible();

  await field.fill('zeppelin');
  await expect(page.getByRole('heading', { name: 'Nothing found' })).toBeVisible();
  await expectAxeClean(page);
});

test('a map is checked, added, read, kept over a reload, removed and brought back', async ({
  page,
}) => {
  await page.goto('./#/library/add');
  const broken = otherMap();
  broken.outcomes[0].indicators[0].role = 'janitors';
  await choose(page, 'broken.json', broken);
  await expect(page.getByText('broken.json was not added')).toBeVisible();
  await expect(page.getByText(/the map has no role “janitors”/)).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'library-add-broken');

  await choose(page, 'stages.json', otherMap());
  await expect(page.getByText(/1 desired outcome, 2 indicators, 7 levels/)).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'library-add-right');
  await page.getByRole('button', { name: 'Add to the library' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'IC maps' })).toBeVisible();

  await page.reload();
  await page.getByRole('link', { name: longTitle }).click();
  await page.getByRole('link', { name: 'The map' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(7);
  await expectAxeClean(page);
  await shoot(page, 'library-other-map');
  await expectNoSidewaysScroll(page);

  await page.goto('./#/library');
  await expectNoSidewaysScroll(page);
  await page.getByRole('button', { name: `Remove ${longTitle}` }).click();
  await expect(page.getByRole('link', { name: longTitle })).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(page.getByRole('link', { name: longTitle })).toBeVisible();
});

test('ten megabytes of rubbish are refused in a sentence, and the page still answers', async ({
  page,
}) => {
  await page.goto('./#/library/add');
  const rubbish = Buffer.alloc(9_900_000, '[{"a":1},');
  await page
    .getByLabel('Choose the file, or drop it here')
    .setInputFiles({ name: 'rubbish.json', mimeType: 'application/json', buffer: rubbish });
  await expect(page.getByText('This is far more than an IC map holds.')).toBeVisible();
  await page.getByRole('link', { name: 'Library' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'IC maps' })).toBeVisible();
});

const longTitle =
  'Family Mathematics Nights and OtherGatheringsWhereNumbersMeetNeighborsAndFriends';

/** Another publisher's map: seven levels, lowest first on paper, no roles, code in a text. */
function otherMap() {
  const file = resolve(import.meta.dirname, `../../data/ic-maps/${map}.json`);
  const builtIn = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const stages = [1, 2, 3, 4, 5, 6, 7];
  const indicator = (code: string) => ({
    code,
    role: undefined as string | undefined,
    statement: { glance: `<img src=x onerror=document.title="broken"> Gather families (${code})` },
    descriptors: Object.fromEntries(
      stages.map((rank) => [`stage-${rank}`, [{ type: 'text', text: `Stage ${rank} it is.` }]]),
    ),
  });
  const outcome = {
    code: 'A',
    statement: { glance: 'Families enjoy mathematics together.' },
    indicators: [indicator('A1'), indicator('A2')] as const,
  };
  return {
    ...builtIn,
    id: 'family-mathematics',
    title: longTitle,
    publisher: 'Blue Ridge Mathematics Collaborative',
    printOrder: 'ascending',
    levels: stages.map((rank) => ({ id: `stage-${rank}`, name: `Stage number ${rank}`, rank })),
    roles: [],
    outcomes: [outcome] as const,
    glossary: [],
    whitePaper: [],
  };
}

async function choose(page: Page, name: string, content: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(content));
  await page
    .getByLabel('Choose the file, or drop it here')
    .setInputFiles({ name, mimeType: 'application/json', buffer });
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'nothing scrolls sideways at 320 pixels').toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1366, height: 768 });
}
