import { readFile } from 'node:fs/promises';

import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { startSchoolAndYear } from './support/new-year.ts';

test('who changed what: one step is found by its indicator, taken back alone, and the trail saved', async ({
  page,
}) => {
  const matrix = await startSchoolAndYear(page);
  await page.goto(`./${matrix}/indicators/EC1.Leaders1`);
  await choose(page, 'Existing state', 2);
  await page.getByRole('textbox', { name: 'Rationale' }).fill('Seen in the spring.');
  await page.goto(`./${matrix}/indicators/EC1.Leaders2`);
  await choose(page, 'Existing state', 4);
  await page.goto(`./${matrix}/indicators/EC1.Leaders1`);
  await page.getByRole('textbox', { name: 'Rationale' }).fill('Seen in the fall of this year.');
  await choose(page, 'Desired state', 5);
  await expect(page.getByText('Saved on this device.', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Who changed EC1.Leaders1, and when' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'What was changed: EC1.Leaders1',
  );
  const lines = page.locator('main li');
  await expect(lines).toHaveCount(4);
  await expect(lines.nth(3)).toContainText('Existing state of EC1.Leaders1');
  await expect(lines.nth(3)).toContainText('Not rated yet → Progressing');

  // The words of a text, before and after.
  await lines.nth(1).locator('summary').click();
  await expect(lines.nth(1).locator('mark')).toHaveText(['spring.', 'fall of this year.']);
  await expect(lines.nth(1).getByRole('button', { name: 'Take back this step…' })).toBeVisible();

  // The oldest step alone goes back; the newer ones stay.
  await lines.nth(3).locator('summary').click();
  await lines.nth(3).getByRole('button', { name: 'Take back this step…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Progressing → Not rated yet')).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'history-take-back');
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(lines).toHaveCount(5);
  await expect(lines.first()).toContainText('Taken back: existing state of EC1.Leaders1');
  await expect(page.getByText(/all of this says again what it said before/)).toBeFocused();
  await expectAxeClean(page);
  await shoot(page, 'history-of-indicator');

  // Undo, at the top of the page, takes back the taking back.
  await page.getByRole('button', { name: /^Undo: taking back of existing state/ }).click();
  await expect(lines).toHaveCount(6);
  await expect(lines.first()).toContainText('Not rated yet → Progressing');

  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(page.getByText('Existing state of EC1.Leaders2')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a spreadsheet (CSV)' }).click();
  const file = await download;
  const text = await readFile(await file.path(), 'utf8');
  expect(file.suggestedFilename()).toMatch(/^Changes .* \d{4}-\d{2}-\d{2}\.csv$/);
  expect(text.startsWith('\uFEFF"When (local time)","When (UTC)","Who","Device"')).toBe(true);
  expect(text).toContain('"Rationale","Seen in the spring.","Seen in the fall of this year."');
  expect(text).toContain('"EC1.Leaders2","Existing state","nothing","Fully Implementing"');
});

async function choose(page: Page, group: string, rank: number): Promise<void> {
  const level = page
    .getByRole('group', { name: group })
    .getByRole('radio', { name: new RegExp(`^${rank},`) });
  await level.check();
  await expect(level).toBeChecked();
}
