import { expect, test } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';

test.use({ viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true });

test('on an indicator: the way back to all of them, no words about keys, and Redo beside Undo', async ({
  page,
}) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.indicator}`);
  await expect(page.getByRole('group', { name: 'Existing state' })).toBeVisible();
  await expect(page.getByText(/arrow keys or digits/)).toBeHidden();

  await page.getByRole('radio', { name: '2, Progressing' }).first().check();
  await page.getByRole('button', { name: /^Undo: existing state of/ }).click();
  const redo = page.getByRole('banner').getByRole('button', { name: /^Redo: existing state of/ });
  await expect(redo).toBeVisible();
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'nothing scrolls sideways').toBeLessThanOrEqual(0);
  await expectAxeClean(page);

  await page.getByRole('link', { name: 'All indicators' }).first().click();
  await expect(page).toHaveURL(new RegExp(`${sample.matrix}$`));
});

test('the long map has a list that stays at the top and goes to each desired outcome', async ({
  page,
}) => {
  await page.goto('./#/library');
  await page.getByRole('link', { name: 'The map' }).click();
  const list = page.getByRole('navigation', { name: 'Desired outcomes' });
  await list.getByRole('button', { name: 'EC3' }).click();
  const head = page.getByText(/^Desired outcome EC3:/);
  await expect(head).toBeInViewport();
  const [listBox, headBox] = [await list.boundingBox(), await head.boundingBox()];
  expect(listBox?.y).toBe(0);
  expect(headBox?.y).toBeGreaterThanOrEqual(listBox?.height ?? Number.NaN);
  await expectAxeClean(page);
  await list.getByRole('button', { name: 'EC1' }).click();
  await expect(page.getByText(/^Desired outcome EC1:/)).toBeInViewport();
});

test('Back closes Find first, and leaves the page only the next time', async ({ page }) => {
  await page.goto('./#/library');
  await page.getByRole('link', { name: 'The map' }).click();
  await expect(page.getByRole('navigation', { name: 'Desired outcomes' })).toBeVisible();
  const address = page.url();
  await page.getByRole('button', { name: /^Find/ }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('navigation', { name: 'Desired outcomes' })).toBeVisible();
  await page.evaluate(() => history.back());
  await expect(page).toHaveURL(/#\/library$/);
});
