import { readFile } from 'node:fs/promises';

import { readPdf } from '#tests/support/read-pdf.ts';

import { expect, test, type Page } from './support/app.ts';
import { INDICATOR_CODES } from './support/indicator-codes.ts';

const LEVEL_NAMES = [
  'Getting Started',
  'Progressing',
  'Refining and Expanding',
  'Fully Implementing',
  'Sustaining',
] as const;

/** The existing level (1 to 5) that the team agrees on for the nth indicator, from 0. */
function existingOf(position: number): number {
  return ((position * 3) % 5) + 1;
}

test('from an empty browser to the board’s PDF, with the keyboard alone', async ({ page }) => {
  const keys = page.keyboard;
  await page.goto('./');
  await pressOn(page, 'link', 'Start my school');

  await expect(page.getByRole('heading', { level: 1, name: 'Start my school' })).toBeFocused();
  await tabTo(page, page.getByLabel('Name of the school'));
  await keys.type('Źródło Elementary');
  await keys.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: /leadership team/ })).toBeFocused();
  await tabTo(page, page.getByLabel('Name', { exact: true }));
  await keys.type('María Núñez');
  await keys.press('Tab');
  await keys.type('Leaders');
  await keys.press('Tab');
  await keys.type('Principal');
  await keys.press('Enter');
  await expect(page.getByRole('button', { name: 'Edit María Núñez' })).toBeVisible();
  await pressOn(page, 'link', 'Next: the school year');

  await pressOn(page, 'button', /^Start \d{4}–\d{2}$/);
  await pressOn(page, 'link', 'Start rating');
  for (const [position, code] of INDICATOR_CODES.entries()) {
    await expect(page.getByText(`${position + 1} of 16`, { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toContainText(code);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await keys.press('Tab');
    await keys.press(String(existingOf(position)));
    await keys.press('Tab');
    await keys.press('5');
    await tabTo(page, page.getByRole('textbox', { name: 'Rationale' }));
    await keys.type(`Seen at ${code}.`);
    await tabTo(page, page.getByRole('link', { name: /^(Next|All indicators)/ }).last());
    await keys.press('Enter');
  }

  await expect(page.getByText('All 16 rated')).toBeVisible();
  await pressOn(page, 'link', /^Record At-A-Glance/);
  await expect(page.getByRole('heading', { level: 1, name: /^Record At-A-Glance/ })).toBeFocused();
  await tabTo(page, page.getByLabel('Who records it?'));
  await keys.type('María');
  await pressOn(page, 'button', /^Record At-A-Glance/);
  await expect(page.getByRole('dialog')).toBeVisible();
  await pressOn(page, 'button', /^Record$/);

  await expect(page.getByText('Whole: its text matches its hash.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Whole: its text matches its hash.')).toBeVisible();
  const hash = /snapshots\/([0-9a-f]{64})/.exec(page.url())?.[1] ?? '';
  expect(hash).not.toBe('');

  const downloading = page.waitForEvent('download');
  await pressOn(page, 'button', /^Download PDF/);
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
  const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
  const firstPage = (pdf.pages[0] ?? '').replaceAll(/\s+/g, ' ');
  for (const [position, code] of INDICATOR_CODES.entries()) {
    const row = rowOf(firstPage, code, INDICATOR_CODES[position + 1]);
    expect(row, code).toContain(LEVEL_NAMES[existingOf(position) - 1]);
    expect(row, code).toContain('Sustaining');
  }
  const whole = pdf.pages.join(' ').replaceAll(/\s+/g, '');
  expect(whole).toContain('ŹródłoElementary');
  expect(whole).toContain(hash);
  for (const code of INDICATOR_CODES) expect(whole).toContain(`Seenat${code.replaceAll(' ', '')}.`);
});

/** What the form says between one code and the next. */
function rowOf(text: string, code: string, next: string | undefined): string {
  const from = text.indexOf(code);
  const to = next === undefined ? text.length : text.indexOf(next, from + code.length);
  return text.slice(from, to);
}

async function pressOn(page: Page, role: 'link' | 'button', name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole(role, { name }).first());
  await page.keyboard.press('Enter');
}

async function tabTo(page: Page, target: ReturnType<Page['getByRole']>): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Not reachable with Tab');
}
