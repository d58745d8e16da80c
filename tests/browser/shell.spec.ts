import { expect, test } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('a new page takes the title and then the focus, and Back returns to the link and the place', async ({
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 500 });
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.matrix}`);
  const link = page
    .getByRole('main')
    .getByRole('link', { name: /EC3\.Teachers1/ })
    .first();
  await link.focus();
  await link.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(200);

  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/EC3\.Teachers1.* – Continuum/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(before);
});

test('a reload keeps the place on the page', async ({ page }) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.matrix}`);
  await page
    .getByRole('main')
    .getByRole('link', { name: /EC3\.Teachers1/ })
    .first()
    .waitFor();
  await page.evaluate(() => window.scrollTo(0, 500));
  await page.reload();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(500);
});

test('Ctrl+K leads to an indicator by a part of its code, without a mouse', async ({ page }) => {
  await addSampleSchool(page);
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  await expect(palette.getByRole('searchbox')).toBeFocused();
  await expect(palette.getByRole('link').first()).toBeVisible();
  await expectAxeClean(page);
  await page.keyboard.type('ec2.strategic');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('EC2.Strategic Alliances1');
  await expect(palette).toBeHidden();
});

test('who presses Ctrl+K and types at once loses no letter, however slowly the rest comes', async ({
  page,
}) => {
  await addSampleSchool(page);
  let letCome = () => {};
  const isLetCome = new Promise<void>((resolve) => {
    letCome = resolve;
  });
  await page.route(/\/PlacesToFind-[^/]+\.js$/, async (route) => {
    await isLetCome;
    await route.continue();
  });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('ec2.strategic');
  await page.keyboard.press('Enter');
  const palette = page.getByRole('dialog', { name: 'Go to' });
  await expect(palette.getByRole('searchbox')).toHaveValue('ec2.strategic');
  await expect(palette.getByText('Loading…')).toBeVisible();
  await expectAxeClean(page);
  letCome();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('EC2.Strategic Alliances1');
  await expect(palette).toBeHidden();
});

test('Escape closes the palette and gives the focus back', async ({ page }) => {
  await page.goto('./#/settings');
  const opener = page.getByRole('button', { name: 'Find a school, year or indicator' });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Go to' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();
});

test('the first Tab offers to skip the header', async ({ page }) => {
  await page.goto('./#/settings');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the page' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
});

test('? shows the shortcuts, and single keys can be turned off for good', async ({ page }) => {
  await page.goto('./#/settings');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(dialog).toBeVisible();
  await expectAxeClean(page);
  await dialog.getByRole('checkbox').uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a chosen appearance wins over the device, also after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('./#/settings');
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const light = await ground();
  await page.getByRole('radio', { name: 'Dark' }).check();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  await page.getByRole('radio', { name: 'Dark' }).waitFor();
  expect(await ground()).toBe(dark);
});

test('an address that leads nowhere says so and leads home', async ({ page }) => {
  await page.goto('./#/schools/nobody/nothing/1999-00/elsewhere/%E0%A4%A');
  await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to all schools' }).click();
  await expect(page).toHaveURL(/#\/$/);
});

test('forced colors keep the marks of the existing and the desired state', async ({ page }) => {
  const sample = await addSampleSchool(page);
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`./${sample.matrix}/indicators/EC1.Leaders1`);
  const existing = page.locator('[data-existing="true"]').first();
  await expect(existing).toBeVisible();
  const outline = await existing.evaluate((card) => {
    const { borderTopWidth, borderTopStyle } = getComputedStyle(card, '::after');
    return `${borderTopWidth} ${borderTopStyle}`;
  });
  expect(outline).toBe('3px solid');
});
