import { expect, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';
import { watchForTrouble } from './support/trouble.ts';

test('without a network, and reloaded in the middle of a note, a member still hands in by QR code', async ({
  page,
  browser,
  context,
  baseURL,
}) => {
  const { matrix } = await addSampleSchool(page);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`./${matrix}/invite`);
  await page
    .getByRole('button', { name: /^Copy the link for / })
    .first()
    .click();
  await expect(page.getByText(/^The link for .+ is copied\.$/)).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const device = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'allow',
  });
  const trouble = await watchForTrouble(device, new URL(baseURL ?? '').origin);
  const phone = await device.newPage();
  await phone.goto(link);
  await expect(phone.getByText(/It now works without a network/)).toBeVisible();
  await device.setOffline(true);
  await phone.getByRole('button', { name: 'Start' }).click();
  await choose(phone, 'Existing state', 2);
  await phone.getByRole('textbox', { name: 'My note' }).fill('Two classes of n');
  await phone.reload();
  await expect(phone.getByRole('textbox', { name: 'My note' })).toHaveValue('Two classes of n');
  await expect(radio(phone, 'Existing state', 2)).toBeChecked();
  await phone.getByRole('textbox', { name: 'My note' }).fill('Two classes of nine');

  // A second tab of the same phone says something else, and neither loses what the other said.
  const second = await device.newPage();
  await second.goto(phone.url());
  await expect(radio(second, 'Existing state', 2)).toBeChecked();
  await choose(second, 'Desired state', 4);
  await expect(radio(phone, 'Desired state', 4)).toBeChecked();
  await second.close();

  await phone.getByRole('link', { name: 'My ratings' }).first().click();
  await expect(phone.getByText('1 of 16 rated')).toBeVisible();
  await phone.getByRole('button', { name: 'I’m done: hand in' }).click();
  await phone.getByRole('button', { name: 'Show as QR code' }).click();
  await expect(phone.getByRole('img', { name: /^QR code with the ratings of / })).toBeVisible();
  await expectAxeClean(phone);
  await phone.keyboard.press('Escape');
  await expect(phone.getByRole('button', { name: 'Show as QR code' })).toBeFocused();

  // The link once more, from the message that it came in.
  await phone.goto(link);
  await expect(phone.getByText(/What you said here is kept/)).toBeVisible();
  await phone.getByRole('button', { name: 'Go on' }).click();
  await expect(phone.getByText('One step left: send it')).toBeVisible();
  expect(trouble).toEqual([]);
  await device.close();
});

test('on a shared Chromebook nobody undoes, or opens, what the person before them said', async ({
  page,
}) => {
  const { matrix } = await addSampleSchool(page);
  await page.goto(`./${matrix}/alone`);
  await page.getByRole('link', { name: 'Priya Nair' }).click();
  await page.getByRole('link', { name: 'Start rating' }).click();
  await choose(page, 'Existing state', 2);
  await page.getByRole('link', { name: 'My ratings' }).first().click();
  await page.getByLabel(/^Your PIN/).fill('4711');
  await page.getByRole('button', { name: 'Set a PIN' }).click();
  await page.getByRole('button', { name: 'I’m done: hand in' }).click();
  await expect(page.getByText('You have handed in')).toBeVisible();
  await page.getByRole('link', { name: 'Hand the device to the next person' }).click();

  await page.getByRole('link', { name: 'Tom Whitfield' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'My ratings' })).toBeVisible();
  await expect(page.getByRole('button', { name: /nothing to take back/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('There is nothing to take back here.')).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('listitem').filter({ hasText: 'Priya Nair' })).toContainText(
    'Handed in',
  );
  await page.getByRole('link', { name: 'Priya Nair' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Priya Nair, your PIN' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Progressing');
  await expectAxeClean(page);
  await page.getByLabel(/^Your PIN/).fill('4711');
  await page.getByRole('button', { name: 'Open my ratings' }).click();
  await expect(page.getByText('2, Progressing')).toBeVisible();
});

function radio(page: Page, group: string, rank: number) {
  return page
    .getByRole('group', { name: group })
    .getByRole('radio', { name: new RegExp(`^${rank}, `) });
}

async function choose(page: Page, group: string, rank: number): Promise<void> {
  await radio(page, group, rank).click();
}
