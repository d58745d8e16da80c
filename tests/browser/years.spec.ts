import type { Locator } from '@playwright/test';

import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('a principal sees what moved over three years, and reads the words behind it', async ({
  page,
}) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.school}`);
  await page.getByRole('link', { name: 'Compare years' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Years compared' })).toBeFocused();
  await expect(page.getByRole('heading', { name: /^Since .*: 9 up, 2 the same/ })).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'years-moved');

  // Over both years, and the choice survives a reload.
  const earlier = page.getByLabel('Earlier year');
  await earlier.focus();
  await earlier.selectOption({ index: 3 });
  await expect(earlier).toBeFocused();
  await expect(page.getByRole('heading', { name: /^Since .*: 11 up/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: /^Since .*: 11 up/ })).toBeVisible();

  await page
    .getByText(/^The words of the level left/)
    .first()
    .click();
  await expect(page.locator('main mark').first()).toBeVisible();
  await expectAxeClean(page);

  await page.getByRole('link', { name: 'All years' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('row')).toHaveCount(1 + 3 + 16);
  await expect(table.getByRole('columnheader')).toHaveCount(5);
  await expectAxeClean(page);
  await shoot(page, 'years-all');
  await page.getByRole('link', { name: 'Show 1 interim record' }).click();
  await expect(table.getByRole('columnheader')).toHaveCount(6);
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(page.getByRole('heading', { name: /^EC1 / })).toBeVisible();
  await expectAxeClean(page);
});

test('three years are pictures by desired outcome, counts by role, and marks on the map', async ({
  page,
}) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.school}/compare?view=trend`);
  await expect(page.locator('figure svg circle')).not.toHaveCount(0);
  await expect(page.getByRole('table', { name: /^How many indicators/ })).toBeVisible();
  const shares = page.getByRole('region', { name: 'Share of indicators at each level' });
  await expect(shares.locator('svg [data-band="level"]').first()).toBeVisible();
  await expect(shares.getByRole('figure')).toHaveCount(4);
  await expectFullRows(shares.getByRole('figure'));
  await expectAxeClean(page);
  await shoot(page, 'years-trend');
  await shares.getByRole('link', { name: 'By role' }).click();
  await expect(page).toHaveURL(/share=roles/);
  await expect(shares.getByRole('figure')).toHaveCount(1 + 4);
  await expectFullRows(shares.getByRole('figure'));
  await shoot(page, 'years-trend-roles');
  await expectNothingCutOff(page);

  await page.getByRole('link', { name: 'On the map' }).click();
  await expect(page.getByRole('table', { name: /^Desired outcome EC1/ })).toBeVisible();
  await expect(page.getByText('Reached in').first()).toBeAttached();
  await expectAxeClean(page);
  await shoot(page, 'years-map');
  await expectNothingCutOff(page);
});

/** No picture stands alone in a row that others share. */
async function expectFullRows(figures: Locator): Promise<void> {
  const rows = new Map<number, number>();
  const widths = await figures.evaluateAll((all) =>
    all.map((one) => {
      const { top, width } = one.getBoundingClientRect();
      return [top, width] as const;
    }),
  );
  for (const [top, width] of widths) rows.set(top, (rows.get(top) ?? 0) + width);
  const [least, most] = [Math.min(...rows.values()), Math.max(...rows.values())];
  expect(most - least).toBeLessThan(0.1 * most);
}

async function expectNothingCutOff(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  await expect
    .poll(() =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    )
    .toBeLessThanOrEqual(0);
  await expectAxeClean(page);
  await page.setViewportSize({ width: 1366, height: 768 });
}

test('a record leads to its comparison with another year', async ({ page }) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.snapshot}`);
  await page.getByRole('link', { name: 'Compare with other years' }).click();
  const record = sample.snapshot.split('/').at(-1) ?? '';
  await expect(page).toHaveURL(new RegExp(`to=${record}$`));
  const chosen = page.locator('main select').filter({ has: page.locator('option:checked') });
  await expect(chosen).toHaveCount(2);
  const values = await chosen.evaluateAll((selects) =>
    selects.map((select) => (select instanceof HTMLSelectElement ? select.value : '')),
  );
  expect(values).toContain(record);
});
