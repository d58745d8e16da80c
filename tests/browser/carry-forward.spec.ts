import { expect, shoot, test } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('a new year starts with the one before, and a rating is this year’s only once somebody says so', async ({
  page,
}) => {
  const sample = await addSampleSchool(page);
  await page.clock.setSystemTime(nextSeptember());
  await page.goto(`./${sample.school}/years/new`);
  await page.reload();
  await expect(page.getByText(/starts with what your team agreed in/)).toBeVisible();
  await expect(page.getByText(/^12 indicators stand as they stood/)).toBeVisible();
  await shoot(page, 'year-new-carried');
  await page.getByRole('button', { name: /^Start / }).click();

  await expect(page.getByText(/^0 of 16 rated, 12 to review from/)).toBeVisible();
  await expect(page.getByText('To review', { exact: true })).toHaveCount(12);
  await expectAxeClean(page);
  await shoot(page, 'matrix-carried');

  await page.getByRole('link', { name: 'Start rating' }).click();
  const before = page.getByRole('region', { name: /^Where it stood in/ });
  await expect(before).toContainText('To review');
  await expectAxeClean(page);
  await shoot(page, 'indicator-carried');
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('s');
  await expect(before).toContainText('Said for');
  await expect(page.getByText(/^EC1.Leaders1, as in .*: \d/)).toBeVisible();
  const evidence = page.getByRole('region', { name: /from an earlier year: does it still fit/ });
  await shoot(page, 'indicator-still-so');
  await evidence.getByRole('button', { name: /^Keep/ }).click();
  await expect(page.getByText('Evidence: one piece')).toBeVisible();
  await expect(evidence).toHaveCount(0);

  // The next one otherwise than last year; it survives a reload, and the rest is still to review.
  await page.keyboard.press('j');
  await expect(page.getByRole('heading', { level: 1, name: /^EC1.Leaders2/ })).toBeFocused();
  await page.getByRole('radio', { name: '4, Fully Implementing' }).first().check();
  await page.getByRole('link', { name: 'All indicators' }).click();
  await expect(page.getByText(/^2 of 16 rated, 10 to review from/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^2 of 16 rated, 10 to review from/)).toBeVisible();
  await page.getByRole('link', { name: 'Paper view' }).click();
  await expect(page.getByText(/^Existing state in/).first()).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'paper-carried');

  // What was only carried is in no comparison.
  await page.goto(`./${sample.school}/compare`);
  await expect(page.getByRole('heading', { name: /^Since .* not rated yet/ })).toBeVisible();
  await page.getByRole('link', { name: 'Trend' }).click();
  const shares = page.getByRole('region', { name: 'Share of indicators at each level' });
  await expect(shares.locator('svg [data-band="not-rated"]').first()).toBeVisible();
});

/** In the school year after this one. */
function nextSeptember(): Date {
  const now = new Date();
  return new Date(now.getMonth() >= 6 ? now.getFullYear() + 1 : now.getFullYear(), 8, 1, 9);
}
