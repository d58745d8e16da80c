import { readFileSync } from 'node:fs';

import { readPdf } from '#tests/support/read-pdf.ts';

import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('a sheet is printed, typed in with the keyboard, and the meeting shows the member as in', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const { matrix } = await addSampleSchool(page);
  await page.goto(`./${matrix}/hand-ins`);
  await page.getByRole('link', { name: 'On paper' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'On paper' })).toBeFocused();
  const sheets = page.getByRole('link', { name: /^Type in the sheet of / });
  const first = (await sheets.first().textContent())?.replace('Type in the sheet of ', '');
  const members = await sheets.count();
  // One of the two who have said nothing yet.
  const name = 'Priya Nair';
  await expectAxeClean(page);
  await shoot(page, 'paper');

  const printing = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the sheets' }).click();
  const file = await printing;
  expect(file.suggestedFilename()).toMatch(/^Rating sheets \d{4}-\d{2} .+\.pdf$/);
  const pdf = await readPdf(readFileSync(await file.path()));
  expect(pdf.isMarked).toBe(true);
  expect(pdf.outline).toHaveLength(members);
  expect(pdf.outline[0]?.title).toBe(first);

  await page.getByRole('link', { name: `Type in the sheet of ${name}` }).click();
  await expect(page.getByRole('heading', { level: 1, name: `Sheet of ${name}` })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cell(page, 1, 'Existing state')).toBeFocused();
  await page.keyboard.type('34'.repeat(8));
  await expect(cell(page, 9, 'Existing state')).toBeFocused();
  await expectAxeClean(page);
  await page.reload();
  await expect(cell(page, 8, 'Desired state')).toHaveValue('at:fully-implementing');
  await expect(cell(page, 8, 'Existing state').locator('option:checked')).toHaveText(
    '3 · Refining and Expanding',
  );
  await cell(page, 9, 'Existing state').focus();
  await page.keyboard.type('?5-031');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('2');
  await expect(cell(page, 12, 'Desired state')).toBeFocused();
  await page.keyboard.type('4');
  await page.keyboard.type('34'.repeat(4));
  const handIn = page.getByRole('button', { name: `Hand in as ${name}` });
  await expect(handIn).toBeFocused();
  await shoot(page, 'paper-entry');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Sheet of ${name} handed in.`)).toBeVisible();
  const mine = page.getByRole('listitem').filter({ hasText: name }).first();
  await expect(mine).toContainText('Handed in');

  await page.goto(`./${matrix}/meeting`);
  await page.getByText('6 of 7 are in').click();
  await expect(
    page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'Handed in, 16 of 16' }),
  ).toBeVisible();
  expect(await page.content()).not.toContain('at:');
});

test('what is thrown away is gone, and the focus stays near', async ({ page }) => {
  const { matrix } = await addSampleSchool(page);
  await page.goto(`./${matrix}/paper`);
  await page
    .getByRole('link', { name: /^Type in the sheet of / })
    .first()
    .click();
  await cell(page, 1, 'Existing state').focus();
  await page.keyboard.type('3');
  await page.getByRole('button', { name: 'Throw away what is typed' }).click();
  await page.getByRole('button', { name: 'Throw away', exact: true }).click();
  await expect(cell(page, 1, 'Existing state')).toHaveValue('');
  await expect(page.getByRole('button', { name: /^Hand in as / })).toBeFocused();
});

test('a facilitator spares the students the indicators of leaders', async ({ page }) => {
  const { matrix } = await addSampleSchool(page);
  await page.goto(`./${matrix}/alone`);
  await page.getByRole('link', { name: 'Who rates what' }).click();
  const students = page.getByRole('group', { name: 'Students rate the indicators of' });
  await students.getByRole('checkbox', { name: /^Leaders/ }).uncheck();
  await expect(page.getByText('Students now rate 9 of 16 indicators.')).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'who-rates');
  const [student = ''] =
    (await students.getByRole('paragraph').first().textContent())?.split(',') ?? [];
  await page.goto(`./${matrix}/alone`);
  await page.getByRole('link', { name: student }).click();
  await expect(page.getByText('9 of 9 rated')).toBeVisible();
  await page.goto(`./${matrix}/paper`);
  await page.getByRole('link', { name: `Type in the sheet of ${student}` }).click();
  await expect(page.getByRole('group', { name: /EC\d\./ })).toHaveCount(9);
});

test('the screens of paper fit a narrow screen and a finger', async ({ page }) => {
  const { matrix } = await addSampleSchool(page);
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(`./${matrix}/paper`);
  await expect(page.getByRole('heading', { level: 1, name: 'On paper' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page
    .getByRole('link', { name: /^Type in the sheet of / })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^Sheet of / })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await cell(page, 1, 'Existing state').selectOption({ label: '2 · Progressing' });
  await expect(
    page.getByText(/existing state is typed for 1 and the desired state for 0\./),
  ).toBeVisible();
  await expectAxeClean(page);
  await page.goto(`./${matrix}/who-rates`);
  await expect(page.getByRole('heading', { level: 1, name: 'Who rates what' })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectAxeClean(page);
});

/** A cell by the row's number on the sheet. */
function cell(page: Page, row: number, name: string) {
  return page.getByRole('group', { name: new RegExp(`^${row} EC`) }).getByLabel(name);
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
