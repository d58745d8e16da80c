import { readFileSync } from 'node:fs';

import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';
import { watchForTrouble } from './support/trouble.ts';

test('an invitation by file opens on a member’s device, which then shows only their own work', async ({
  page,
  browser,
  baseURL,
}) => {
  const { matrix, school } = await addSampleSchool(page);
  const file = await saveFirstInvitation(page, matrix);

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const trouble = await watchForTrouble(context, new URL(baseURL ?? '').origin);
  const phone = await context.newPage();
  await phone.goto(baseURL ?? '');
  await phone.getByRole('link', { name: 'Open an invitation' }).click();
  await expect(phone.getByRole('heading', { level: 1, name: 'Open an invitation' })).toBeVisible();
  await expectAxeClean(phone);
  await phone.getByLabel(/Choose the file/).setInputFiles(file);
  await phone.getByRole('button', { name: 'Start' }).click();
  await expect(phone.getByText('1 of 16', { exact: true })).toBeVisible();
  const states = phone.getByRole('group', { name: 'Existing state' });
  await states.getByRole('radio', { name: /^2, / }).click();

  // The word mark leads home, and home is the member's own work.
  await phone.getByRole('link', { name: /^Continuum/ }).click();
  await expect(phone.getByText('1 of 16 rated')).toBeVisible();
  await expect(phone.getByRole('link', { name: /^Go on with / })).toBeVisible();
  await expectAxeClean(phone);
  await shoot(phone, 'invited-home');

  // Every page of the school leads back to it: no team, no record, no meeting, nobody else.
  for (const place of ['', '/team', '/edit']) {
    await phone.goto(`${baseURL}${school}${place}`);
    await expectOwnWorkOnly(phone);
  }
  for (const place of ['', '/record', '/meeting', '/alone', '/invite', '/hand-ins']) {
    await phone.goto(`${baseURL}${matrix}${place}`);
    await expectOwnWorkOnly(phone);
  }
  await phone.keyboard.press('Control+k');
  await phone.getByRole('searchbox').fill('Pine Hollow');
  await expect(phone.getByRole('dialog').getByRole('link')).toHaveCount(0);
  expect(trouble).toEqual([]);
  await context.close();
});

async function saveFirstInvitation(page: Page, matrix: string) {
  await page.goto(`./${matrix}/invite`);
  await page.getByText('Other ways').first().click();
  const saving = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Save the file for / })
    .first()
    .click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toMatch(/^Invitation for .+, 20\d\d-\d\d\.icmap$/);
  const buffer = readFileSync(await saved.path());
  return { name: saved.suggestedFilename(), mimeType: 'application/json', buffer };
}

async function expectOwnWorkOnly(phone: Page): Promise<void> {
  await expect(phone.getByRole('heading', { level: 1, name: 'Your ratings' })).toBeVisible();
  await expect(phone.getByText('1 of 16 rated')).toBeVisible();
}
