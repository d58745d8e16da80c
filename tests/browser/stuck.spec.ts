import { expectAxeClean } from './support/axe.ts';
import { expect, shoot, test, type Page } from './support/app.ts';
import { wipeDatabases } from './support/opfs.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('a database that no longer opens is no welcome: what is safe, what to do, and the backups as files', async ({
  page,
}) => {
  const { matrix } = await addSampleSchool(page);
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
  // Nothing is offered that would only be refused.
  await page.getByRole('link', { name: 'Pine Hollow Elementary (sample)' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Pine Hollow Elementary/);
  await expect(page.getByRole('button', { name: 'Remove the sample' })).toBeHidden();
  await expect(page.getByRole('button', { name: /^Undo/ })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Agreement meeting' })).toBeVisible();
  await expect(page.getByRole('link', { name: /^Record At-A-Glance/ })).toBeHidden();
  await page.goto(`./${matrix}/meeting`);
  await expect(page.getByRole('button', { name: /^Reveal all/ })).toBeDisabled();
  await page.goto(`./${matrix}/record`);
  await expect(heading).toHaveText('Nothing can be changed here just now');
  await expectAxeClean(page);
  await shoot(page, 'only-to-read');
  await page.reload();
  await expect(heading).toHaveText('This browser can’t open your data just now');
  await page.getByRole('link', { name: 'Read the IC map' }).click();
  await expect(page.getByText('Engaged STEM School Community').first()).toBeVisible();
});

test('a wiped device that has nothing but damaged journals is never welcomed as if there had been nothing', async ({
  page,
  context,
  baseURL,
}) => {
  await addSampleSchool(page);
  await page.goto('about:blank');
  const beside = await context.newPage();
  await beside.route('**/beside', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }),
  );
  await beside.goto('./beside');
  await wipeDatabases(context, baseURL ?? '');
  const heading = page.getByRole('heading', { level: 1 });
  // Every line spoiled; and then nothing but zeros, as some disks leave it.
  for (const byte of [35, 0]) {
    await page.goto('about:blank');
    expect(await overwriteJournals(beside, byte)).toBeGreaterThan(0);
    await page.goto('./');
    await expect(heading).toHaveText('This browser has lost your data, and it is not back yet');
  }
  await expect(page.getByText(/^There is no backup on this device\./)).toBeVisible();
  await expectAxeClean(page);
  // There is nothing to save and nothing to read, and the buttons say so.
  const nothing = page.getByText('Nothing that could be read was found on this device.');
  await page.getByRole('button', { name: 'Save everything as a file' }).click();
  await expect(nothing).toBeVisible();
  await page.getByRole('button', { name: 'Dismiss this message' }).click();
  await expect(nothing).toBeHidden();
  await page.getByRole('button', { name: 'Read it meanwhile' }).click();
  await expect(nothing).toBeVisible();
  // Only who says so goes on, and can work.
  await page.getByRole('button', { name: 'Go on without it' }).click();
  await page.getByRole('button', { name: /sample school/i }).click();
  await expect(heading).toHaveText(/^Pine Hollow Elementary/);
});

/** Writes over every line of every journal, but for where lines end; tells how many journals there were. */
function overwriteJournals(page: Page, fill: number): Promise<number> {
  return page.evaluate(async (byte) => {
    const ours = await (await navigator.storage.getDirectory()).getDirectoryHandle('continuum');
    let found = 0;
    for await (const file of (await ours.getDirectoryHandle('journals')).values()) {
      if (file.kind !== 'file') continue;
      const bytes = new Uint8Array(await (await file.getFile()).arrayBuffer());
      const writable = await file.createWritable();
      await writable.write(bytes.map((was) => (was === 10 && byte > 0 ? was : byte)));
      await writable.close();
      found += 1;
    }
    return found;
  }, fill);
}
