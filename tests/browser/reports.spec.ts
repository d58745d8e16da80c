import { readFile } from 'node:fs/promises';

import { expect, test, type Page } from './support/app.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('a principal takes tables and pictures of three years along', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.school}/compare?view=trend`);
  const picture = page.getByRole('group', { name: /^Take along: Desired outcome EC1/ });
  const png = await savedBy(page, () =>
    picture.getByRole('button', { name: 'Save picture' }).click(),
  );
  expect(png.name).toMatch(/^Desired outcome EC1 .*\.png$/);
  expect(png.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  // Twice the pixels of the screen, and more than an empty frame.
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan(600);
  expect(png.bytes.length).toBeGreaterThan(15_000);
});

async function savedBy(page: Page, act: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}
