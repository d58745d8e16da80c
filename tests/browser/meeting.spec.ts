import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { putRecords } from './support/put-records.ts';
import { startSchoolAndYear } from './support/new-year.ts';

const members = ['Ada Reyes', 'Ben Okafor', 'Joan Łaski', 'Lee Park', 'María Núñez'];
const firstCode = 'EC1.Leaders1';
const note = 'Only two classes had a project.';

test('a meeting in two windows: sealed, revealed, agreed, and the wall follows', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  const year = await startSchoolAndYear(page);
  await addMembers(page, year);
  const codes = await rateAlone(page, year);

  await page.goto(`./${year.split('/').slice(0, 3).join('/')}`);
  await page.getByRole('link', { name: 'Agreement meeting' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Agreement meeting/ })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(firstCode) })).toBeVisible();
  await expect(page.getByText('5 of 5 have rated this indicator.')).toBeVisible();
  const opened = context.waitForEvent('page');
  await page.getByRole('link', { name: 'Open the projector view' }).click();
  const wall = await opened;
  await expect(wall.getByRole('heading', { level: 1, name: new RegExp(firstCode) })).toBeVisible();
  await expect(wall.getByText('5 of 5 have rated this indicator.')).toBeVisible();
  for (const window of [page, wall]) {
    await expectAxeClean(window);
    expect(await window.content()).not.toContain(note);
    expect(await window.content()).not.toContain('apart.');
  }
  await shoot(page, 'meeting-sealed');

  await page.getByRole('button', { name: 'Reveal', exact: true }).click();
  const spread = /5 people placed it, from 1, .* to 5, .*: 4 levels/;
  await expect(page.getByRole('paragraph').filter({ hasText: spread })).toBeVisible();
  await expect(wall.getByText(spread)).toBeVisible();
  await expect(page.getByText(note)).toBeVisible();
  await expect(wall.getByText(note)).toBeHidden();
  await expectAxeClean(page);
  await expectAxeClean(wall);
  await shoot(page, 'meeting-revealed');
  await shoot(wall, 'projector-revealed');

  const existing = page.getByRole('group', { name: /Which existing state/ });
  await existing.getByRole('radio', { name: '3, Refining and Expanding' }).check();
  await existing.getByLabel(/^Reason/).fill('Two classes of nine.');
  await existing.getByRole('button', { name: 'Agree on the existing state' }).click();
  await expect(wall.getByText('Agreed: 3, Refining and Expanding')).toBeVisible();
  const desired = page.getByRole('group', { name: /Which desired state/ });
  await desired.getByRole('radio', { name: '4, Fully Implementing' }).check();
  await desired.getByRole('button', { name: 'Agree on the desired state' }).click();
  await expect(wall.getByText(/to 4, Fully Implementing$/)).toBeVisible();

  await page.getByRole('link', { name: /^Next: / }).click();
  const second = codes[1] ?? '';
  await expect(page.getByRole('heading', { level: 2, name: second })).toBeFocused();
  await expect(wall.getByRole('heading', { level: 1, name: second })).toBeVisible();
  await wall.reload();
  await expect(wall.getByRole('heading', { level: 1, name: second })).toBeVisible();

  await page.getByRole('button', { name: /^Reveal all \d+$/ }).click();
  await page.getByRole('button', { name: 'Reveal all', exact: true }).click();
  await page.getByRole('button', { name: 'Agree what everyone agreed' }).click();
  await expect(page.getByText('Agreed (16)')).toBeVisible();
  await expectAxeClean(page);

  await page.getByText('Write the minutes', { exact: true }).click();
  await expect(page.getByText('Reason: Two classes of nine.')).toBeVisible();
  await page.getByRole('button', { name: 'Keep the minutes' }).click();
  await expect(page.getByText(/^Minutes of /)).toBeVisible();
  await shoot(page, 'meeting-agreed');

  await page.reload();
  await expect(page.getByText('Agreed (16)')).toBeVisible();
  await page.goto(`./${year}`);
  await expect(page.getByText('All 16 rated')).toBeVisible();
});

test('the quiet time is on the wall too', async ({ page, context }) => {
  const year = await startSchoolAndYear(page);
  await page.goto(`./${year}/meeting`);
  await expect(page.getByRole('heading', { level: 2, name: new RegExp(firstCode) })).toBeVisible();
  const wall = await context.newPage();
  await wall.goto(`${new URL(page.url()).pathname}${year}/meeting/projector`);
  await expect(wall.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('button', { name: '2 min' }).click();
  await expect(wall.getByRole('timer')).toHaveText(/^[12]:\d\d$/);
  await page.reload();
  await expect(page.getByRole('timer')).toHaveText(/^[12]:\d\d$/);
  await page.getByRole('button', { name: 'End the quiet time' }).click();
  await expect(wall.getByRole('timer')).toHaveCount(0);
});

async function addMembers(page: Page, year: string): Promise<void> {
  const [, , school = ''] = year.split('/');
  await putRecords(
    page,
    members.map((name, index) => ({
      id: `member-${index}`,
      kind: 'member',
      school,
      body: { name, group: 'teachers', position: 'Teacher' },
    })),
  );
}

/** Everybody rates everything; the first indicator far apart, all others alike. Gives the map’s codes. */
async function rateAlone(page: Page, year: string): Promise<readonly string[]> {
  const [, , school = '', map = '', slug = ''] = year.split('/');
  const cycle = `cycle/${school}/${map}/${slug.slice(0, 4)}`;
  await page.goto(`./${year}`);
  const indicators = page.locator('main a[href*="/indicators/"]');
  await expect(indicators.first()).toBeVisible();
  const codes = await indicators.evaluateAll((links) => [
    ...new Set(
      links.map((link) => decodeURIComponent(link.getAttribute('href')?.split('/').at(-1) ?? '')),
    ),
  ]);
  const inOrder = codes.filter((code) => code.startsWith('EC'));
  const levels = ['getting-started', 'progressing', 'refining-and-expanding', 'sustaining'];
  const records = members.flatMap((_, index) =>
    inOrder.flatMap((indicator) => {
      const member = `member-${index}`;
      const level = indicator === firstCode ? (levels[index % 4] ?? '') : 'progressing';
      const put = (part: string, said: Record<string, unknown>) => ({
        id: `rating/${cycle}/${member}/${indicator}/${part}`,
        kind: `rating-${part}`,
        school,
        cycle,
        body: { member, indicator, ...said },
      });
      return [
        put('existing', { state: { is: 'at-level', level } }),
        put('desired', { level: 'sustaining' }),
        ...(indicator === firstCode && index === 0 ? [put('note', { text: note })] : []),
      ];
    }),
  );
  await putRecords(page, records);
  return inOrder;
}
