import { expectAxeClean } from './support/axe.ts';
import { expect, shoot, test } from './support/app.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('a database that no longer opens is no welcome: what is safe, what to do, and the backups as files', async ({
  page,
}) => {
  await addSampleSchool(page);
  await page.goto('./#/data-safety');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up, and read back.')).toBeVisible();
  await page.addInitScript(() => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (name: string, version?: number) {
      if (name === 'continuum') throw new DOMException('backing store', 'UnknownError');
      return open.call(this, name, version);
    };
    IDBFactory.prototype.deleteDatabase = () => {
      throw new DOMException('backing store', 'UnknownError');
    };
  });
  await page.goto('about:blank');
  await page.goto('./');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('This browser can’t open your data just now');
  await expect(page.getByText(/^Close every window of this browser/)).toBeVisible();
  const whole = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  expect((await whole).suggestedFilename()).toMatch(/^Continuum backup of today.*\.icmap$/);
  const download = page.waitForEvent('download');
  await page
    .getByRole('button', { name: /^Save as a file: backup of today/ })
    .first()
    .click();
  expect((await download).suggestedFilename()).toMatch(/^Continuum backup of .*\.icmap$/);
  await expect(page.getByText(/^Saved\. Open it with/).first()).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'stuck');

  // What this device holds can be read meanwhile, and nothing of it changed.
  await page.getByRole('button', { name: 'Read it meanwhile' }).click();
  await expect(
    page.getByText('This is a copy to read: nothing can be changed in it'),
  ).toBeVisible();
  await expect(page.getByText('Pine Hollow Elementary (sample)').first()).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'copy-to-read');
  await page.reload();
  await expect(heading).toHaveText('This browser can’t open your data just now');
  await page.getByRole('link', { name: 'Read the IC map' }).click();
  await expect(page.getByText('Engaged STEM School Community').first()).toBeVisible();
});
