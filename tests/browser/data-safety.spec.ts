import { readFileSync } from 'node:fs';

import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { chooseOther, chosenLevel, chosenNow } from './support/existing-state.ts';
import { damageFile, opfsTexts, wipeDatabases } from './support/opfs.ts';
import { startSchoolAndYear } from './support/new-year.ts';
import { addSampleSchool } from './support/sample-school.ts';

test.beforeEach(async ({ context }) => {
  // A dialog of the system can't be answered in a test; without it the copy comes as a download.
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
});

test('a school goes back to how it was, after a look at what would change, and back again', async ({
  page,
}) => {
  const { indicator } = await addSampleSchool(page);
  const before = await chooseOther(page, indicator);
  await backUpNow(page);
  const after = await chooseOther(page, indicator);
  expect(after).not.toBe(before);

  await openDataSafety(page);
  await page
    .getByRole('button', { name: /^Go back to today/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog', { name: /^Go back to today, / });
  await expect(dialog.getByText('Ratings and decisions: 1 is changed back')).toBeVisible();
  await dialog.getByText('1 step was done since').click();
  await expect(dialog.getByText(/^existing state of /)).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'data-safety-go-back');
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(page.getByText(/is as it was: today, /)).toBeVisible();
  await expect(page.getByText('before going back')).toBeVisible();
  expect(await chosenLevel(page, indicator)).toBe(before);

  // The way back from it: the step is in the history, over a reload.
  await page.getByRole('button', { name: /^Undo: going back to / }).click();
  await expect.poll(() => chosenNow(page)).toBe(after);

  // And by the backup that was made before.
  await openDataSafety(page);
  await page
    .getByRole('button', { name: /^Go back to today/ })
    .first()
    .click();
  await expect(page.getByText('Everything is as it was then.')).toBeVisible();
});

test('everything is checked: whole at first, and a flipped byte is found', async ({ page }) => {
  await addSampleSchool(page);
  await backUpNow(page);
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('Everything is as it was stored.')).toBeVisible();
  await expect(page.getByText('1 backup: whole')).toBeVisible();
  await expect(page.getByText('1 journal: whole')).toBeVisible();
  await expect(page.getByText(/recorded At-A-Glances?: whole/)).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'data-safety');

  const names = Object.keys(await opfsTexts(page)).filter((name) => name.startsWith('backups/'));
  await damageFile(page, 'backups', names[0]?.replace('backups/', '') ?? '');
  await page.getByRole('button', { name: 'Check now' }).click();
  await expect(page.getByText('1 backup: 1 is damaged')).toBeVisible();
  await page.getByRole('button', { name: /^Go back to today/ }).click();
  await expect(page.getByText('This backup can’t be read')).toBeVisible();
});

test('a copy of everything is saved as a file, and its age is shown', async ({ page }) => {
  await addSampleSchool(page);
  await openDataSafety(page);
  await expect(page.getByText('No copy was saved elsewhere yet.')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy of everything' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Continuum \d{4}-\d\d-\d\d\.icmap$/);
  expect(
    readFileSync(await file.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  await expect(page.getByText('The copy is saved.')).toBeVisible();
  await expect(page.getByText(/^Last copy: today, /)).toBeVisible();
});

test('a wiped database comes back from the backup, and the page says from when', async ({
  page,
  context,
}) => {
  const { school } = await addSampleSchool(page);
  const url = page.url();
  await backUpNow(page);
  await page.close();
  await wipeDatabases(context, url);
  const later = await context.newPage();
  await later.goto(`./${school}`);
  await expect(later.getByText(/brought back from the backup on this device of/)).toBeVisible();
  await expect(later.getByRole('heading', { level: 1 })).toBeVisible();
});

test('everything is removed for good after words were typed: nothing comes back', async ({
  page,
}) => {
  await addSampleSchool(page);
  await backUpNow(page);
  await page.getByRole('button', { name: 'Remove everything…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove everything', exact: true }).click();
  await expect(dialog.getByText('These are other words.')).toBeVisible();
  await expectAxeClean(page);
  await dialog.getByLabel(/^To confirm, type/).fill('Remove  everything');
  const itsOwnReload = page.waitForEvent('load');
  await dialog.getByRole('button', { name: 'Remove everything', exact: true }).click();
  await itsOwnReload;
  await expect(page.getByRole('button', { name: /sample school/i })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('button', { name: /sample school/i })).toBeVisible();
  // Empty folders may be there again: the page has looked whether it can write.
  const left = await page.evaluate(async () => {
    async function filesIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
      const names: string[] = [];
      for await (const entry of folder.values()) {
        if (entry.kind === 'file') names.push(entry.name);
        else names.push(...(await filesIn(entry)));
      }
      return names;
    }
    return filesIn(await navigator.storage.getDirectory());
  });
  expect(left.filter((name) => !name.startsWith('try-'))).toEqual([]);
});

test('with another tab that writes, nothing is removed and it is said why', async ({
  page,
  context,
}) => {
  const { indicator } = await addSampleSchool(page);
  const other = await context.newPage();
  await chooseOther(other, indicator);
  await openDataSafety(page);
  await page.getByRole('button', { name: 'Remove everything…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^To confirm, type/).fill('remove everything');
  await dialog.getByRole('button', { name: 'Remove everything', exact: true }).click();
  await expect(dialog.getByText('Continuum is open in another tab')).toBeVisible();
  // And this tab goes on saving.
  await chooseOther(page, indicator);
});

test('a copy goes into the picked folder by itself, a quarter of an hour after something changed', async ({
  page,
}) => {
  await page.addInitScript(pickPrivateFolder);
  await page.clock.install();
  await startSchoolAndYear(page);
  await openDataSafety(page);
  await page.getByRole('button', { name: 'Choose a folder for copies…' }).click();
  await expect(page.getByText('A copy is written there by itself')).toBeVisible();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, and read back.')).toBeVisible();
  await expect(page.getByText('No copy was saved elsewhere yet.')).toBeVisible();
  await page.goto('./#/schools/new');
  await page.getByLabel('Name of the school').fill('Lakeside Middle');
  await page.getByRole('button', { name: 'Save and gather the team' }).click();
  await page.waitForURL(/\/team$/);
  await page.clock.runFor('16:00');
  await openDataSafety(page);
  await expect(page.getByText(/^Last copy: today, /)).toBeVisible();
});

test('a school is removed from here after its name was typed: a backup is made first, and Undo brings it back', async ({
  page,
}) => {
  await startSchoolAndYear(page);
  await openDataSafety(page);
  await page.getByRole('button', { name: 'Remove Riverside Elementary…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove this school?' });
  await dialog.getByRole('button', { name: 'Remove this school' }).click();
  await expect(dialog.getByText('This is not the name above.')).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'data-safety-remove-school');
  await dialog.getByLabel('Type its name to go on').fill('riverside  elementary');
  await dialog.getByRole('button', { name: 'Remove this school' }).click();
  await expect(page.getByText('before a school was removed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Remove Riverside Elementary…' })).toBeHidden();
  await expect(
    page.getByRole('heading', { name: 'Remove everything from this device' }),
  ).toBeFocused();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Remove Riverside Elementary…' })).toBeVisible();
});

test('a folder that was picked is known after a reload, and each copy in it is read back', async ({
  page,
}) => {
  await page.addInitScript(pickPrivateFolder);
  await startSchoolAndYear(page);
  await openDataSafety(page);
  await page.getByRole('button', { name: 'Choose a folder for copies…' }).click();
  await expect(page.getByText('Your folder: “School drive”.')).toBeVisible();
  await page.reload();
  await page.getByRole('button', { name: 'Save a copy to “School drive”' }).click();
  await expect(page.getByText('The copy is saved.')).toBeVisible();
  const names = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const found: string[] = [];
    for await (const name of (await root.getDirectoryHandle('School drive')).keys()) {
      found.push(name);
    }
    return found;
  });
  expect(names).toEqual([expect.stringMatching(/^Continuum \d{4}-\d\d-\d\d\.icmap$/)]);
});

test('a school’s page tells how old the copy elsewhere is, and recalls it after twenty edits', async ({
  page,
}) => {
  const year = await startSchoolAndYear(page);
  const school = year.split('/').slice(0, 3).join('/');
  await page.goto(`./${school}`);
  await expect(page.getByRole('link', { name: 'No copy outside this browser yet' })).toBeVisible();
  // Every other page tells it at its foot.
  await page.goto(`./${school}/team`);
  const foot = page.getByRole('contentinfo');
  await expect(foot.getByRole('link', { name: 'No copy outside this browser yet' })).toBeVisible();
  await expectAxeClean(page);
  await page.goto(`./${school}`);
  await expect(foot.getByRole('link', { name: 'Settings' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'No copy outside this browser yet' })).toHaveCount(1);
  // Twenty edits later.
  await page.evaluate(() => {
    localStorage.setItem('continuum.last-copy', JSON.stringify({ at: Date.now(), writes: -20 }));
  });
  await page.reload();
  await expect(page.getByText('Last copy outside this browser: today')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Save a copy…' })).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'copy-reminder');
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByRole('link', { name: 'Save a copy…' })).toBeHidden();
  await expect(page.getByRole('link', { name: /^Last copy outside this browser/ })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('link', { name: /^Last copy outside this browser/ })).toBeVisible();
});

/** A folder of the private file system in place of one that a person picks. */
function pickPrivateFolder(): void {
  Object.assign(globalThis, {
    showDirectoryPicker: async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('School drive', { create: true }),
  });
}

async function openDataSafety(page: Page): Promise<void> {
  await page.goto('./#/data-safety');
  await expect(page.getByRole('heading', { level: 1, name: 'Data safety' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'A copy elsewhere' })).toBeVisible();
}

async function backUpNow(page: Page): Promise<void> {
  await openDataSafety(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, and read back.')).toBeVisible();
}
