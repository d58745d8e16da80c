import { HOSTILE_STRINGS } from '#tests/support/hostile-strings.ts';
import { hostileMap, hostileSchool, type HostileSchool } from '#tests/support/hostile-school.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';
import { tellFigures } from '#tests/support/figures.ts';
import {
  addMapAddress,
  allSchoolsAddress,
  aloneAddress,
  editSchoolAddress,
  historyAddress,
  homeAddress,
  indicatorAddress,
  librarySearchAddress,
  mapAddress,
  mapGlossaryAddress,
  mapTableAddress,
  mapWhitePaperAddress,
  matrixAddress,
  meetingAddress,
  ownIndicatorAddress,
  printSnapshotAddress,
  projectorAddress,
  recordAddress,
  schoolAddress,
  snapshotAddress,
  teamAddress,
} from '#platform/addresses.ts';
import { crosswalkAddress, crosswalksAddress } from '#platform/binder-addresses.ts';
import { boardAddress, compareAddress } from '#platform/compare-addresses.ts';
import { districtAddress } from '#platform/district-addresses.ts';
import { historyLookAddress } from '#platform/history-addresses.ts';
import { openFileAddress } from '#platform/file-addresses.ts';
import { addEvidenceAddress, evidenceAddress, pieceAddress } from '#platform/evidence-addresses.ts';

import { expect, test, type Page } from './support/app.ts';

// In a hundred rounds every string has been in every place.
const rounds = Number(process.env['CONTINUUM_HOSTILE_ROUNDS'] ?? 1);

test(`${rounds} schools of hostile strings do nothing but stand there`, async ({ page }) => {
  test.setTimeout(120_000 + rounds * 60_000);
  page.setDefaultTimeout(60_000);
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  let fields = 0;
  let screens = 0;
  await page.goto(`./#${homeAddress()}`);
  for (let round = 0; round < rounds; round += 1) {
    const made = hostileSchool(round);
    await bringIn(page, made);
    for (const address of addressesOf(made)) {
      await goTo(page, address);
      fields += await typeEverywhere(page, made.next);
      screens += 1;
    }
    await takeInFiles(page, made);
    expect(await page.evaluate(() => 'pwned' in globalThis || 'pwned' in {})).toBe(false);
  }
  expect(ran).toEqual([]);
  expect(HOSTILE_STRINGS).toHaveLength(100);
  tellFigures(`${screens} screens seen, ${fields} fields typed into, 0 ran, 0 reports`);
});

/** Opens the school’s file, whose name is hostile too, as a person does. */
async function bringIn(page: Page, made: HostileSchool): Promise<void> {
  const name = `${made.next().replace(/[/\0]/g, '_')}.icmap`;
  const file = await icmapFile({
    purpose: 'backup',
    app: made.next(),
    schools: [{ id: made.school, name: made.next() }],
    records: made.records,
  });
  await goTo(page, openFileAddress());
  await page
    .getByLabel('Choose a file, or drop it anywhere on this page')
    .setInputFiles({ name, mimeType: '', buffer: Buffer.from(await file.bytes()) });
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(page.getByRole('heading', { name: /was brought in$/ })).toBeVisible();
}

/** Files with hostile names and contents where the app takes others than its own. */
async function takeInFiles(page: Page, made: HostileSchool): Promise<void> {
  const map = hostileMap(1000 + Number(made.map.id.replace('hostile-', '')), made.next);
  await goTo(page, addMapAddress());
  await page.getByLabel('Choose the file, or drop it here').setInputFiles({
    name: `${made.next().replace(/[/\0]/g, '_')}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(map)),
  });
  await page.getByRole('button', { name: 'Add to the library' }).click();
  await expect(page).not.toHaveURL(new RegExp(`${addMapAddress()}$`));
  for (const address of addressesOfMap(map.id)) await goTo(page, address);

  await goTo(page, addEvidenceAddress(made.school));
  const texts = [made.next(5000), made.next(5000), made.next(5000)];
  await page.locator('input[data-way="picker"]').setInputFiles(
    texts.map((text, at) => ({
      name: `${at} ${made.next().replace(/[/\0]/g, '_')}.${['html', 'svg', 'txt'][at]}`,
      mimeType: ['text/html', 'image/svg+xml', 'text/plain'][at] ?? '',
      buffer: Buffer.from(text),
    })),
  );
  await expect(page.getByRole('heading', { name: 'Added just now: 3 pieces' })).toBeVisible();
  await goTo(page, evidenceAddress(made.school));
}

function addressesOf(made: HostileSchool): readonly string[] {
  const { school, map, code, member, piece, snapshot, cycle } = made;
  const year = { school, map: cycle.map, year: '2026-27' };
  return [
    homeAddress(),
    schoolAddress(school),
    editSchoolAddress(school),
    teamAddress(school),
    matrixAddress(year),
    matrixAddress(year, { view: 'paper' }),
    indicatorAddress(year, code),
    aloneAddress(year),
    ownIndicatorAddress(year, member, code),
    meetingAddress(year, code),
    projectorAddress(year, code),
    recordAddress(year),
    snapshotAddress(school, snapshot),
    printSnapshotAddress(school, snapshot),
    compareAddress(school),
    evidenceAddress(school),
    pieceAddress(school, piece),
    crosswalkAddress(school, `crosswalk/${map.id.replace('hostile-', '')}`),
    historyAddress(),
    historyLookAddress(school, {}),
    allSchoolsAddress(),
    districtAddress(),
    boardAddress(school, { form: 'long' }),
    crosswalksAddress(school),
    librarySearchAddress(made.next()),
    ...addressesOfMap(map.id),
  ];
}

function addressesOfMap(map: string): readonly string[] {
  return [
    mapAddress(map),
    mapTableAddress(map),
    mapWhitePaperAddress(map),
    mapGlossaryAddress(map),
  ];
}

/** Follows an address, by way of one that is no page, so that no heading of the page before is taken for its own. */
async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = '/no-such-page';
  });
  const between = page.getByRole('heading', { level: 1, name: 'There is no such page' });
  await expect(between).toBeVisible();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await expect(between, address).toHaveCount(0);
  await expect(page.locator('h1'), address).toBeVisible();
  await expect(page.locator('h1'), address).not.toHaveText(
    /This page ran into a problem|not on this device|not here|No such/,
  );
}

/** Types into every field of the page, as a person who pastes would, and leaves each. */
async function typeEverywhere(page: Page, next: () => string): Promise<number> {
  const fields = page.locator(
    'main :is(textarea, input:not([type]), input[type="text"], input[type="search"], input[type="url"]):visible:enabled',
  );
  const count = await fields.count();
  for (let at = 0; at < count; at += 1) {
    const field = fields.nth(at);
    // What was typed before may have closed it, as a search does with what it leaves out.
    if (!(await field.isVisible())) continue;
    await field.fill(next());
    await field.blur();
  }
  return count;
}
