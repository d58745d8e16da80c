import { expect, type Page } from './app.ts';

/** Opens an indicator; gives the level of its existing state, as its id. */
export async function chosenLevel(page: Page, indicator: string): Promise<string | null> {
  await page.goto(`./${indicator}`);
  await expect(existing(page).getByRole('radio').first()).toBeVisible();
  return chosenNow(page);
}

/** The same of the indicator that is open. */
export function chosenNow(page: Page): Promise<string | null> {
  return existing(page)
    .getByRole('radio', { checked: true })
    .first()
    .evaluate((radio) => (radio instanceof HTMLInputElement ? radio.value : null));
}

/** Opens an indicator and chooses another existing state; gives its level. */
export async function chooseOther(page: Page, indicator: string): Promise<string | null> {
  await page.goto(`./${indicator}`);
  await existing(page).getByRole('radio', { checked: false }).first().check();
  await expect(page.getByText(/^Saved on this device \d/)).toBeVisible();
  return chosenNow(page);
}

function existing(page: Page) {
  return page.getByRole('group', { name: /existing/i }).first();
}
