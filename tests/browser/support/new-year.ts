import { expect, type Page } from '@playwright/test';

/** Starts a school and its year as a person would; gives the address (from the `#` on) of the matrix. */
export async function startSchoolAndYear(page: Page): Promise<string> {
  await page.goto('./#/schools/new');
  await page.getByLabel('Name of the school').fill('Riverside Elementary');
  await page.getByRole('button', { name: 'Save and gather the team' }).click();
  await page.waitForURL(/#\/schools\/[^/]+\/team$/);
  const school = new URL(page.url()).hash.replace(/\/team$/, '');
  await page.goto(`./${school}/years/new`);
  await page.getByRole('button', { name: /^Start \d{4}–\d{2}$/ }).click();
  await expect(page.getByRole('link', { name: 'Start rating' })).toBeVisible();
  return new URL(page.url()).hash;
}
