import { readFile } from 'node:fs/promises';

import type { Browser } from '@playwright/test';

import { readPdf } from '#tests/support/read-pdf.ts';

import { expect, test, type Page } from './support/app.ts';
import { INDICATOR_CODES } from './support/indicator-codes.ts';
import { startSchoolAndYear } from './support/new-year.ts';
import { putRecords } from './support/put-records.ts';
import { watchForTrouble } from './support/trouble.ts';

/** How each hands in; what each says of the first indicator, and in words that occur nowhere else. */
const team = [
  { id: 'member-0', name: 'Ada Reyes', level: 1, note: 'Zebrafish in one classroom' },
  { id: 'member-1', name: 'Ben Okafor', level: 2, note: 'Quartz on every windowsill' },
  { id: 'member-2', name: 'Joan Łaski', level: 4, note: 'Kelp models in the hall' },
  { id: 'member-3', name: 'Lee Park', level: 4, note: 'Gyroscopes at family night' },
  { id: 'member-4', name: 'María Núñez', level: 5, note: 'Vortex club on Fridays' },
] as const;
type Member = (typeof team)[number];
const [ada, ben, joan, lee, maria] = team;
const [firstCode] = INDICATOR_CODES;

const levelNames =
  /Getting Started|Progressing|Refining and Expanding|Fully Implementing|Sustaining/;

test('five members hand in by all four ways, agree in two windows, and the board has its PDF', async ({
  page,
  browser,
  context,
}) => {
  test.setTimeout(240_000);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const year = await startSchoolAndYear(page);
  const [, , school = ''] = year.split('/');
  await putRecords(
    page,
    team.map(({ id, name }) => ({
      id,
      kind: 'member',
      school,
      body: { name, group: 'teachers', position: 'Teacher' },
    })),
  );

  // Four on devices of their own, invited by link; Ada on the facilitator's.
  const links = await copyLinks(page, year, [ben, joan, lee, maria]);
  const [bens, joans, lees, marias] = await Promise.all(
    [ben, joan, lee, maria].map(async (member) => {
      const device = await ownDevice(browser, links.get(member.name) ?? '');
      await device.page.getByRole('button', { name: 'Start' }).click();
      await rateAndHandIn(device.page, year, member);
      return device;
    }),
  );
  if (!bens || !joans || !lees || !marias) throw new Error('Four devices');
  await page.goto(`./${year}/alone/${ada.id}/indicators/${firstCode}`);
  await rateAndHandIn(page, year, ada);

  await page.goto(`./${year}/hand-ins`);
  const groups = bens.page.locator('p[translate="no"] span');
  await expect(groups).toHaveCount(9);
  const code = (await groups.allTextContents()).join(' ');
  await page.getByRole('textbox', { name: 'Rating code' }).fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Read the code' }).click();
  await takeIn(page, ben);
  await chooseFile(page, {
    name: 'screen.png',
    mimeType: 'image/png',
    buffer: await qrOf(joans.page),
  });
  await takeIn(page, joan);
  for (const [member, device] of [
    [lee, lees],
    [maria, marias],
  ] as const) {
    const saving = device.page.waitForEvent('download');
    await device.page.getByRole('button', { name: 'Save the file' }).click();
    const file = await saving;
    await chooseFile(page, {
      name: file.suggestedFilename(),
      mimeType: 'application/json',
      buffer: await readFile(await file.path()),
    });
    await takeIn(page, member);
  }
  for (const device of [bens, joans, lees, marias]) {
    expect(device.trouble).toEqual([]);
    await device.page.context().close();
  }

  // Before the reveal: not on the facilitator's screens, not on the wall, not in the history, not in a title.
  for (const place of ['alone', 'hand-ins', 'meeting/projector', 'meeting']) {
    await page.goto(`./${year}/${place}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectSealed(page);
  }
  await page.goto('./#/history');
  await expect(page.getByRole('listitem').filter({ hasText: 'María Núñez' }).first()).toBeVisible();
  await expectSealed(page);
  await expect(page.locator('main')).not.toContainText(levelNames);

  await page.goto(`./${year}/meeting`);
  await expect(page.getByText('5 of 5 have rated this indicator.')).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open the projector view' }).click();
  const wall = await opened;
  await expect(wall.getByText('5 of 5 have rated this indicator.')).toBeVisible();
  await expectSealed(wall);
  await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  const spread = /5 people placed it, from 1, Getting Started to 5, Sustaining: 4 levels apart/;
  await expect(wall.getByText(spread)).toBeVisible();
  await expect(page.getByText(joan.note)).toBeVisible();
  // Notes don't travel in a rating code.
  await expect(page.getByText(ben.note)).toHaveCount(0);
  await wall.reload();
  await expect(wall.getByText(spread)).toBeVisible();

  const existing = page.getByRole('group', { name: /Which existing state/ });
  await existing.getByRole('radio', { name: '3, Refining and Expanding' }).check();
  await existing.getByLabel(/^Reason/).fill('Two classes of nine.');
  await existing.getByRole('button', { name: 'Agree on the existing state' }).click();
  const desired = page.getByRole('group', { name: /Which desired state/ });
  await desired.getByRole('radio', { name: '5, Sustaining' }).check();
  await desired.getByRole('button', { name: 'Agree on the desired state' }).click();
  await expect(wall.getByText(/Agreed: 3, .*, to 5, Sustaining$/)).toBeVisible();
  await page.getByText('Keep somebody’s own view').click();
  await page.getByLabel('Whose view').selectOption(maria.name);
  await page.getByLabel('In their words').fill('I see more than that.');
  await page.getByRole('checkbox', { name: 'They agree that this is kept' }).check();
  await page.getByRole('button', { name: 'Keep this view' }).click();
  await expect(page.getByText('A member, without a name')).toBeVisible();

  await page.getByRole('button', { name: 'Reveal all 15' }).click();
  await page.getByRole('button', { name: 'Reveal all', exact: true }).click();
  await page.getByRole('button', { name: 'Agree what everyone agreed' }).click();
  await expect(page.getByText('Agreed (16)')).toBeVisible();
  await page.getByText('Write the minutes', { exact: true }).click();
  await expect(page.getByText('Rated alone: 5 people placed it')).toBeVisible();
  await page.getByRole('button', { name: 'Keep the minutes' }).click();
  await expect(page.getByText(/^Minutes of /)).toBeVisible();
  await wall.close();

  const pdf = await recordAndReadPdf(page, year);
  const text = pdf.replaceAll(/\s+/g, '');
  for (const indicator of INDICATOR_CODES) expect(text).toContain(indicator.replaceAll(' ', ''));
  expect(text).toContain('Twoclassesofnine.');
  expect(text).toContain('Iseemorethanthat.');
  for (const { note } of team) expect(text).not.toContain(note.replaceAll(' ', ''));
});

/** Each member's link, as the facilitator copies it. */
async function copyLinks(
  page: Page,
  year: string,
  members: readonly Member[],
): Promise<ReadonlyMap<string, string>> {
  const links = new Map<string, string>();
  await page.goto(`./${year}/invite`);
  for (const { name } of members) {
    await page.getByRole('button', { name: `Copy the link for ${name}` }).click();
    await expect(page.getByText(`The link for ${name} is copied.`)).toBeVisible();
    links.set(name, await page.evaluate(() => navigator.clipboard.readText()));
  }
  return links;
}

/** A browser profile of its own, at an invitation. */
async function ownDevice(browser: Browser, url: string) {
  const context = await browser.newContext({ locale: 'en-US' });
  const trouble = await watchForTrouble(context, new URL(url).origin);
  const page = await context.newPage();
  await page.goto(url);
  return { page, trouble };
}

/**
 * The first indicator is rated on screen, with a note; the fifteen others lie in this device's database, where
 * all say the same of them. (One test rates all sixteen by hand.) Then the member hands in.
 */
async function rateAndHandIn(page: Page, year: string, { id, level, note }: Member): Promise<void> {
  const choose = (group: string, rank: number) =>
    page
      .getByRole('group', { name: group })
      .getByRole('radio', { name: new RegExp(`^${rank}, `) })
      .check();
  await choose('Existing state', level);
  await choose('Desired state', 5);
  await page.getByRole('textbox', { name: 'My note' }).fill(note);
  await page.getByRole('textbox', { name: 'My note' }).blur();
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const [, , school = '', map = '', slug = ''] = year.split('/');
  const cycle = `cycle/${school}/${map}/${slug.slice(0, 4)}`;
  await putRecords(
    page,
    INDICATOR_CODES.slice(1).flatMap((indicator) => {
      const own = (part: string, said: Record<string, unknown>) => ({
        id: `rating/${cycle}/${id}/${indicator}/${part}`,
        kind: `rating-${part}`,
        school,
        cycle,
        body: { member: id, indicator, ...said },
      });
      return [
        own('existing', { state: { is: 'at-level', level: 'progressing' } }),
        own('desired', { level: 'sustaining' }),
      ];
    }),
  );
  await page.getByRole('link', { name: 'My ratings' }).first().click();
  await expect(page.getByText('16 of 16 rated')).toBeVisible();
  await page.getByRole('button', { name: 'I’m done: hand in' }).click();
  await expect(page.getByText(/^You have handed in$|^One step left: send it$/)).toBeVisible();
}

/** The member's screen while it shows the QR code. */
async function qrOf(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Show as QR code' }).click();
  await expect(page.getByRole('img', { name: /^QR code with the ratings of / })).toBeVisible();
  // While the dialog still fades in, no camera would read it.
  return page.screenshot({ animations: 'disabled' });
}

async function chooseFile(
  page: Page,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  await page.getByLabel(/Choose files or pictures/).setInputFiles(file);
}

/** The facilitator takes in what was read, after a preview in numbers. */
async function takeIn(page: Page, { name }: Member): Promise<void> {
  const preview = page.getByRole('dialog', { name: `Ratings of ${name}` });
  await expect(preview).toContainText(/New: 16 existing states(?:,| and) 16 desired states/);
  await expect(preview).not.toContainText(levelNames);
  await expectSealed(page);
  await preview.getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByText(`Ratings of ${name} taken in.`)).toBeVisible();
  await expectSealed(page);
}

/** Nothing that a member wrote stands anywhere in the page, hidden parts and the tab's title included. */
async function expectSealed(page: Page): Promise<void> {
  const all = `${await page.title()} ${await page.content()}`;
  for (const { note } of team) expect(all).not.toContain(note);
  expect(all).not.toMatch(/levels? apart|say the same|placed it/);
}

async function recordAndReadPdf(page: Page, year: string): Promise<string> {
  await page.goto(`./${year}/record`);
  await page.getByLabel('Who records it?').selectOption(maria.id);
  await page.getByRole('button', { name: /^Record At-A-Glance/ }).click();
  await page.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page.getByText('Whole: its text matches its hash.')).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Download PDF/ }).click();
  const download = await downloading;
  const pdf = await readPdf(new Uint8Array(await readFile(await download.path())));
  return pdf.pages.join(' ');
}
