import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { aDelivery } from '#tests/support/deliveries.ts';

import { expectAxeClean } from './support/axe.ts';
import { expect, test } from './support/app.ts';

test('a coach opens what schools handed over: in numbers first, refused by name, taken back as one', async ({
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'continuum-deliveries-'));
  const paths: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    const path = join(folder, `school ${at}.icmap`);
    writeFileSync(path, new Uint8Array(await (await aDelivery(at)).arrayBuffer()));
    paths.push(path);
  }
  const letter = join(folder, 'letter.icmap');
  writeFileSync(letter, 'Dear coach');
  await page.goto('#/files/open');
  await page.getByLabel(/Choose a file/).setInputFiles([...paths, letter]);

  await expect(page.getByRole('heading', { name: '5 files were read' })).toBeFocused();
  await expect(page.getByText('4 new schools')).toBeVisible();
  const refused = page.getByRole('table', { name: /One file was not opened/ });
  await expect(refused.getByRole('row', { name: /letter.icmap It is no file of/ })).toBeVisible();
  await expectAxeClean(page);
  await page.getByRole('button', { name: 'Take in 4 schools' }).click();
  await expect(page.getByRole('heading', { name: '4 schools were taken in' })).toBeFocused();

  // The same files once more bring nothing.
  await page.getByLabel(/Choose files or a ZIP/).setInputFiles(paths);
  await expect(page.getByText('4 schools with nothing new')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();

  await page.getByLabel(/Choose files or a ZIP/).setInputFiles(await anotherSchool(folder));
  await page.getByRole('button', { name: 'Take in one school' }).click();
  await page.getByRole('button', { name: 'Undo this opening' }).click();
  await expect(page.getByRole('heading', { name: 'One school was taken back' })).toBeFocused();
  await page.goto('#/');
  await expect(page.getByRole('main')).toContainText('Lincoln Elementary');
  await expect(page.getByRole('main')).not.toContainText('Washington Elementary');
});

async function anotherSchool(folder: string): Promise<string> {
  const path = join(folder, 'one more.icmap');
  writeFileSync(path, new Uint8Array(await (await aDelivery(6)).arrayBuffer()));
  return path;
}
