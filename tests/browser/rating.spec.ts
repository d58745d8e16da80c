import { expect, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { startSchoolAndYear } from './support/new-year.ts';

const indicators = 16;

test('all 16 indicators are rated with the keyboard alone, five keys each', async ({ page }) => {
  const matrix = await startSchoolAndYear(page);
  const keys = page.keyboard;
  await tabTo(page, page.getByRole('link', { name: 'Start rating' }));
  await keys.press('Enter');
  for (let position = 1; position <= indicators; position += 1) {
    await expect(page.getByText(`${position} of ${indicators}`, { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    const existing = (position % 5) + 1;
    await keys.press('Tab');
    await keys.press(String(existing));
    await expect(existingLevel(page, existing)).toBeChecked();
    await keys.press('Tab');
    await keys.press(String(Math.min(existing + 1, 5)));
    await keys.press('j');
  }
  await expect(page).toHaveURL(new RegExp(`${escaped(matrix)}$`));
  await expect(page.getByText('All 16 rated')).toBeVisible();
  await page.reload();
  await expect(page.getByText('All 16 rated')).toBeVisible();
  await expect(
    page.getByRole('link', { name: /^EC1\.Leaders1, .*: 2 Progressing, desired 3$/ }),
  ).toBeVisible();
});

test('arrow keys walk through the levels as one step, and undo takes it back after a reload', async ({
  page,
}) => {
  await openIndicator(page);
  await existingLevel(page, 1).focus();
  for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
  await expect(existingLevel(page, 4)).toBeChecked();
  await expect(page.getByText(/^Saved on this device/)).toBeVisible();
  await page.reload();
  await expect(existingLevel(page, 4)).toBeChecked();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('Control+z');
  await expect(existingLevel(page, 4)).not.toBeChecked();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(page.getByRole('radio', { name: 'Not decided yet' })).toBeChecked();
});

test('choosing a level moves nothing on the screen', async ({ page }) => {
  await openIndicator(page);
  const desired = page.getByRole('group', { name: 'Desired state' });
  const place = async () => ({
    top: await desired.evaluate((group) => group.getBoundingClientRect().top + globalThis.scrollY),
    heads: await page
      .getByRole('group', { name: 'Existing state' })
      .locator('[data-existing] label')
      .evaluateAll((labels) =>
        labels.map((label) => Math.round(label.getBoundingClientRect().width)),
      ),
  });
  const before = await place();
  for (const level of [1, 5, 3]) {
    await existingLevel(page, level).check();
    await desired.getByRole('radio', { name: new RegExp(`^${level},`) }).check();
    expect(await place()).toEqual(before);
  }
  await page.getByRole('radio', { name: 'Doesn’t apply here' }).check();
  expect((await place()).heads).toEqual(before.heads);
});

test('two tabs on one indicator see each other, and neither loses what it is writing', async ({
  page,
  context,
}) => {
  await openIndicator(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await existingLevel(page, 3).check();
  await expect(existingLevel(other, 3)).toBeChecked();

  await rationale(page).fill('Written in the first tab');
  await expect(rationale(other)).toHaveValue('Written in the first tab');

  await rationale(page).pressSequentially(' and still being');
  await rationale(other).fill('Written in the second tab');
  await rationale(page).pressSequentially(' written');
  const offer = page.getByText('This was changed in another tab while you were writing');
  await expect(offer).toBeVisible();
  await expect(rationale(page)).toHaveValue('Written in the first tab and still being written');
});

test('what was typed in the last moment before a reload is there afterward', async ({ page }) => {
  await openIndicator(page);
  await rationale(page).pressSequentially('Half a sent');
  await page.reload();
  await expect(rationale(page)).toHaveValue('Half a sent');
});

test('going on in the middle of a word saves it', async ({ page }) => {
  await openIndicator(page);
  const address = page.url();
  await rationale(page).pressSequentially('Half a sent');
  await page.getByRole('link', { name: 'Next: EC1.Leaders2' }).click();
  await expect(page.getByText('2 of 16', { exact: true })).toBeVisible();
  await page.goto(address);
  await expect(rationale(page)).toHaveValue('Half a sent');
});

test('the filter of the matrix stands in its address, and Back goes back through it', async ({
  page,
}) => {
  const matrix = await startSchoolAndYear(page);
  await page.getByLabel('Role').selectOption('Students');
  await expect(page.getByText('3 of 16 indicators shown')).toBeVisible();
  await page.getByRole('link', { name: 'Paper view' }).click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await page.reload();
  await expect(page.getByText('3 of 16 indicators shown')).toBeVisible();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(new RegExp(`${escaped(matrix)}$`));
  await expect(page.getByText('3 of 16 indicators shown')).toBeHidden();
});

test('on a phone the matrix is a list, and an indicator reads from top to bottom', async ({
  page,
}) => {
  const matrix = await startSchoolAndYear(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('table')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^EC1\.Leaders1, / })).toBeVisible();
  await expectAxeClean(page);
  await page.goto(`./${matrix}/indicators/EC1.Leaders1`);
  await existingLevel(page, 5).check();
  const boxes = await page.getByRole('group', { name: 'Existing state' }).getByRole('radio').all();
  const tops = await Promise.all(boxes.map(async (box) => (await box.boundingBox())?.y ?? 0));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  await expectAxeClean(page);
});

test('every look of a year passes axe, in light and dark', async ({ page }) => {
  const matrix = await startSchoolAndYear(page);
  await page.goto(`./${matrix}/indicators/EC1.Leaders1`);
  await existingLevel(page, 3).check();
  await page.getByLabel('Tick statements').check();
  await page.getByRole('radio', { name: 'Doesn’t apply here' }).check();
  await expectAxeClean(page);
  await page.getByLabel('Why doesn’t it apply here?').fill('No partners here.');
  await rationale(page).focus();
  await expectAxeClean(page);
  for (const look of ['', '?view=paper', '?view=picture', '?only=unrated&role=students']) {
    await page.goto(`./${matrix}${look}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAxeClean(page);
  }
});

async function openIndicator(page: Page): Promise<void> {
  const matrix = await startSchoolAndYear(page);
  await page.goto(`./${matrix}/indicators/EC1.Leaders1`);
  await expect(page.getByText('1 of 16', { exact: true })).toBeVisible();
}

function existingLevel(page: Page, level: number) {
  return page
    .getByRole('group', { name: 'Existing state' })
    .getByRole('radio', { name: new RegExp(`^${level},`) });
}

function rationale(page: Page) {
  return page.getByRole('textbox', { name: 'Rationale' });
}

async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Not reachable with Tab');
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
