import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { startSchoolAndYear } from './support/new-year.ts';
import { putRecords } from './support/put-records.ts';

const members = ['Ada Reyes', 'Ben Okafor', 'Joan Łaski', 'Lee Park', 'María Núñez'];
const levels = ['getting-started', 'progressing', 'progressing', 'sustaining', 'sustaining'];
const code = 'EC1.Leaders1';
const note = 'Only two classes had a project.';

test('how a team agreed is in its record; then the single ratings go, and a member by name', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const year = await startSchoolAndYear(page);
  const [, , school = ''] = year.split('/');
  await rateAndMeet(page, year);

  await page.goto(`./${year}/record`);
  await page.getByLabel('Who records it?').selectOption({ index: 1 });
  const distribution = page.getByRole('checkbox', { name: /how many members gave each level/ });
  await expect(distribution).not.toBeChecked();
  await distribution.check();
  await expectAxeClean(page);
  await shoot(page, 'record-with-agreement');
  await page.getByRole('button', { name: /^Record At-A-Glance / }).click();
  await expect(page.getByText(/It takes up 1 dissenting view/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page).toHaveURL(/\/snapshots\/[0-9a-f]{64}$/);

  await expect(page.getByText(/members lay 4 levels apart; 3 of 5/)).toBeVisible();
  await expect(page.getByText('Ben Okafor: Not yet, I think.')).toBeVisible();
  await page.getByRole('checkbox', { name: /^With the minutes/ }).check();
  await expect(page.getByText('Ben Okafor spoke first.')).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'snapshot-with-agreement');

  await page.getByRole('button', { name: 'Drop the individual ratings…' }).click();
  const ask = page.getByRole('dialog', { name: /^Drop the individual ratings/ });
  await expect(ask).toContainText('5 ratings by 5 members');
  await expectAxeClean(page);
  await shoot(page, 'drop-ratings');
  await ask.getByRole('button', { name: 'Drop for good' }).click();
  await expect(page.getByText(/^The individual ratings were dropped for good on/)).toBeVisible();
  expect(await wholeDatabase(page)).not.toContain(note);
  await expectAxeClean(page);

  await page.goto(`./${year}/meeting`);
  await expect(
    page.getByText(/^The individual ratings of this year were dropped on/),
  ).toBeVisible();
  await expect(page.getByText(/^5 people placed it, from 1, .* to 5, /)).toBeVisible();
  await expect(page.getByText(/^Missing:/)).toBeHidden();
  await expectAxeClean(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectAxeClean(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.getByRole('button', { name: 'Agenda, 16 open' }).click();
  await expect(page.getByRole('heading', { name: 'Agenda' })).toBeFocused();
  await page.setViewportSize({ width: 1366, height: 768 });
  await shoot(page, 'meeting-after-dropping');

  await page.goto(`./#/schools/${school}/team`);
  await page.getByRole('button', { name: 'Remove Lee Park from the team' }).click();
  const left = page.getByRole('region', { name: 'Left the team' });
  await expect(left.getByText('Lee Park')).toBeVisible();
  await expectAxeClean(page);
  await left.getByRole('button', { name: 'Take out for good: Lee Park' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take out for good' }).click();
  await expect(left).toBeHidden();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Edit Ben Okafor' }).click();
  await page.getByRole('button', { name: 'Take out for good…' }).click();
  const out = page.getByRole('dialog', { name: /Ben Okafor/ });
  await out.getByRole('checkbox', { name: /recorded At-A-Glance/ }).check();
  await out.getByRole('checkbox', { name: /the minutes/ }).check();
  await expectAxeClean(page);
  await shoot(page, 'take-out-member');
  await out.getByRole('button', { name: 'Take out for good' }).click();
  await expect(out).toBeHidden();
  await expect(page.getByRole('button', { name: 'Edit Ben Okafor' })).toHaveCount(0);
  expect(await wholeDatabase(page)).not.toContain('Okafor');
  await page.reload();
  await page.goto(`./#/schools/${school}`);
  await page
    .getByRole('link', { name: /^At-A-Glance/ })
    .first()
    .click();
  await expect(page.getByText('Whole: its text matches its hash.')).toBeVisible();
  await expect(page.getByText('Name removed').first()).toBeVisible();
});

test('two devices that agreed apart: the year waits until people have settled it', async ({
  page,
}) => {
  const year = await startSchoolAndYear(page);
  const [, , school = '', map = '', slug = ''] = year.split('/');
  const cycle = `cycle/${school}/${map}/${slug.slice(0, 4)}`;
  await putRecords(
    page,
    ['progressing', 'sustaining'].map((level, index) => ({
      id: `decision/${cycle}/${index}`,
      kind: 'decision-existing',
      school,
      cycle,
      body: {
        indicator: code,
        reason: `Device ${index + 1} said so.`,
        follows: [],
        raters: 0,
        state: { is: 'at-level', level },
      },
    })),
  );
  await page.goto(`./${year}/record`);
  await expect(page.getByText('This year can’t be recorded yet')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Record At-A-Glance / })).toHaveCount(0);
  await expectAxeClean(page);
  await shoot(page, 'record-two-agreements');
  await page.getByRole('main').getByRole('link', { name: code }).last().click();
  await expect(page.getByText('Device 1 said so.')).toBeVisible();
  await expect(page.getByText('Device 2 said so.')).toBeVisible();
  const existing = page.getByRole('group', { name: /Which existing state/ });
  await existing.getByRole('radio', { name: '2, Progressing' }).check();
  await existing.getByRole('button', { name: 'Agree on the existing state' }).click();
  await expect(page.getByText('Agreed: 2, Progressing')).toBeVisible();
  await page.goto(`./${year}/record`);
  await expect(page.getByRole('button', { name: /^Record At-A-Glance / })).toBeVisible();
});

async function rateAndMeet(page: Page, year: string): Promise<void> {
  const [, , school = '', map = '', slug = ''] = year.split('/');
  const cycle = `cycle/${school}/${map}/${slug.slice(0, 4)}`;
  const inCycle = (kind: string, id: string, body: Record<string, unknown>) => ({
    id: id.replace('CYCLE', cycle),
    kind,
    school,
    cycle,
    body,
  });
  await putRecords(page, [
    ...members.map((name, index) => ({
      id: `member-${index}`,
      kind: 'member',
      school,
      body: { name, group: 'teachers', position: 'Teacher' },
    })),
    ...levels.map((level, index) => {
      const member = `member-${index}`;
      const state = { is: 'at-level', level };
      const id = `rating/CYCLE/${member}/${code}/existing`;
      return inCycle('rating-existing', id, { member, indicator: code, state });
    }),
    inCycle('rating-note', `rating/CYCLE/member-0/${code}/note`, {
      member: 'member-0',
      indicator: code,
      text: note,
    }),
    inCycle('reveal', `reveal/CYCLE/${code}`, { indicator: code }),
    inCycle('agreed-existing', `agreed/CYCLE/${code}/existing`, {
      indicator: code,
      state: { is: 'at-level', level: 'progressing' },
    }),
    inCycle('dissent', `dissent/CYCLE/${code}/member-1`, {
      member: 'member-1',
      indicator: code,
      text: 'Not yet, I think.',
      consent: true,
      named: true,
    }),
    inCycle('minutes', 'minutes/CYCLE/one', {
      heldOn: '2027-03-09',
      present: ['member-1'],
      text: 'Remarks\nBen Okafor spoke first.',
    }),
  ]);
}

/** Every row of every table. */
async function wholeDatabase(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not read')));
      });
    const database = await done(indexedDB.open('continuum'));
    const transaction = database.transaction([...database.objectStoreNames]);
    const rows = await Promise.all(
      [...database.objectStoreNames].map((name) => done(transaction.objectStore(name).getAll())),
    );
    database.close();
    return JSON.stringify(rows);
  });
}
