import { expect, test } from './support/app.ts';
import {
  drawn,
  expectAdded,
  jpeg,
  openAdding,
  pick,
  storedBytes,
  textFile,
} from './support/evidence-files.ts';
import { startSchoolAndYear } from './support/new-year.ts';

test('what one tab adds, sorts and throws away is in the other at once', async ({
  page,
  context,
}) => {
  const school = await openAdding(page);
  const other = await context.newPage();
  await other.goto(`./${school}/evidence?show=unsorted`);
  await expect(other.getByText('No evidence yet')).toBeVisible();
  await page.getByLabel(/Write a note/).fill('Gears in the hallway');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(other.getByRole('link', { name: 'Gears in the hallway' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^EC1\.Leaders1/ }).check();
  await expect(other.getByText('Everything is sorted')).toBeVisible();
  await other.getByRole('link', { name: 'All (1)' }).click();
  await other.getByRole('link', { name: 'Gears in the hallway' }).click();
  await other.getByRole('button', { name: 'Put into the bin' }).click();
  await expect(page.getByRole('heading', { name: 'Added just now' })).toHaveCount(0);
});

test('evidence stands beside the descriptors where the team rates, with its picture on request', async ({
  page,
}) => {
  const matrix = await startSchoolAndYear(page);
  await page.goto(`./${matrix}/indicators/EC1.Leaders1`);
  const beside = page.getByRole('region', { name: 'Evidence for EC1.Leaders1' });
  await expect(beside.getByText('Evidence: none yet')).toBeVisible();
  await beside.getByRole('link', { name: 'Add evidence' }).click();
  await expect(page.getByRole('checkbox', { name: /^For EC1\.Leaders1/ })).toBeChecked();
  await pick(page, [jpeg('bridge.jpg', await drawn(page, 'teal'))]);
  await expectAdded(page, 1);
  await page.getByLabel('Supports what is said at the level').selectOption('4 Fully Implementing');
  await page.getByRole('link', { name: 'Done' }).click();

  await expect(beside.getByText('Evidence: one piece')).toBeVisible();
  await beside.getByText('bridge', { exact: true }).click();
  await expect(beside.getByRole('img', { name: 'bridge' })).toBeVisible();
  await expect(beside.getByText('Fully Implementing')).toHaveCount(1);
});

test('a piece that is removed for good is nowhere, and what can’t be reached is said before', async ({
  page,
}) => {
  const school = await openAdding(page);
  await pick(page, [textFile('names of students.txt', 'Ben, Lucia and Ada', 'text/plain')]);
  await expectAdded(page, 1);
  await page.goto(`./${school}/evidence`);
  await page.getByRole('link', { name: 'names of students' }).click();
  await page.getByRole('button', { name: 'Put into the bin' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText('Files, binders and PDFs that were saved or handed on.'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(dialog.getByText('Type the word remove, without quotation marks.')).toBeVisible();
  await dialog.getByLabel(/Type “remove”/).fill('Remove');
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('1 piece removed for good.')).toBeVisible();
  await expect(page.getByText('No evidence yet')).toBeVisible();
  expect(await storedBytes(page)).toEqual([]);
});
