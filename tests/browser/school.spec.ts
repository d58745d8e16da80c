import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';

test('a new device leads to a school year that can be rated', async ({ page }) => {
  await page.goto('./');
  await opened(page, 'Find out where your school stands');
  await expectAxeClean(page);
  await shoot(page, 'welcome');

  await page.getByRole('link', { name: 'Start my school' }).click();
  await arrived(page, 'Start my school');
  await page.getByRole('button', { name: 'Save and gather the team' }).click();
  await expect(page.getByLabel('Name of the school')).toBeFocused();
  await expect(page.getByText('Please enter the name of the school.')).toBeVisible();
  await expectAxeClean(page);
  await page.getByLabel('Name of the school').fill('Riverside Elementary');
  await page.getByLabel('District').fill('Lake County Schools');
  await page.getByLabel('State').fill('South Carolina');
  await page.getByLabel('Grades').fill('K–5');
  await page.getByLabel('Vision').fill('Every child a problem solver.');
  await shoot(page, 'start-school');
  await page.getByRole('button', { name: 'Save and gather the team' }).click();

  await arrived(page, 'STEM leadership team');
  await addMember(page, 'María Núñez', 'Leaders', 'Principal');
  await addMember(page, 'Ada Reyes', 'Teachers', 'Grade 4 teacher');
  await expect(page.getByText('Nobody on the team speaks for students yet.')).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'team');
  await page.getByRole('link', { name: 'Next: the school year' }).click();

  await arrived(page, 'Start a school year');
  await expectAxeClean(page);
  await page.getByRole('button', { name: /^Start \d{4}–\d{2}$/ }).click();
  await expect(page).toHaveURL(/#\/schools\/\w+\/engaged-stem-school-community\/\d{4}-\d{2}$/);

  await page.goto('./#/');
  await page.getByRole('link', { name: 'Riverside Elementary' }).click();
  await arrived(page, 'Riverside Elementary');
  await expect(page.getByText('0 of 16 rated')).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'school');
});

test('names that look like code, run from right to left or never end do no harm', async ({
  page,
}) => {
  const hostile = '<img src=x onerror=document.title="broken">';
  await startSchool(page, hostile);
  await addMember(page, '"><script>document.title="broken"</script>', 'Teachers', '{name}');
  await page.goto('./#/');
  await expect(page.getByRole('link', { name: hostile })).toBeVisible();

  await startSchool(page, 'مدرسة النهر الابتدائية 🌱');
  await addMember(page, 'مريم الحسن', 'Parents', '👩‍🔬');
  await page.goto('./#/');
  await expect(page.getByRole('link', { name: 'مدرسة النهر الابتدائية 🌱' })).toBeVisible();

  await startSchool(page, 'W'.repeat(200));
  await page.goto('./#/');
  await expect(page.getByRole('link', { name: 'W'.repeat(200) })).toBeVisible();
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expectNoSidewaysScroll(page);
  await page.getByRole('link', { name: 'W'.repeat(200) }).click();
  await arrived(page, 'W'.repeat(200));
  await expectNoSidewaysScroll(page);
  expect(await page.title()).not.toContain('broken');

  await page.goto('./#/schools/new');
  await page.getByLabel('Name of the school').fill('x'.repeat(10_000));
  await page.getByRole('button', { name: 'Save and gather the team' }).click();
  await expect(
    page.getByText('Please shorten this to 200 characters or fewer; it has 10,000 now.'),
  ).toBeVisible();
  await expect(page.getByLabel('Name of the school')).toHaveValue('x'.repeat(10_000));
  await expectNoSidewaysScroll(page);
});

test('a reload in the middle of a form loses no letter', async ({ page }) => {
  await page.goto('./#/schools/new');
  await page.getByLabel('Name of the school').pressSequentially('Half a na');
  await page.getByLabel('Mission').pressSequentially('We teach');
  await page.reload();
  await expect(page.getByLabel('Name of the school')).toHaveValue('Half a na');
  await expect(page.getByLabel('Mission')).toHaveValue('We teach');
  await expect(page.getByText(/What you typed here before is still here/)).toBeVisible();
  await page.getByLabel('Name of the school').fill('A whole name');
  await page.getByRole('button', { name: 'Save and gather the team' }).click();
  await arrived(page, 'STEM leadership team');

  await page.getByLabel('Name', { exact: true }).pressSequentially('Ada R');
  await page.reload();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Ada R');
});

test('several schools and several years stand side by side', async ({ page }) => {
  for (const name of ['Riverside Elementary', 'Lakeside Middle']) {
    await startSchool(page, name);
    const school = page.url().replace(/\/team$/, '');
    for (const year of ['2024–25', '2025–26']) {
      await page.goto(`${school}/years/new`);
      await page.getByLabel('School year', { exact: true }).selectOption(year);
      await page.getByRole('button', { name: `Start ${year}` }).click();
      await expect(page).toHaveURL(/engaged-stem-school-community/);
    }
    await page.goto(school);
    await expect(page.getByRole('heading', { name: 'School year 2025–26' })).toBeVisible();
    await expect(page.getByRole('link', { name: '2024–25' })).toBeVisible();
  }
  await page.goto('./#/');
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText([
    'Lakeside Middle',
    'Riverside Elementary',
  ]);
});

test('the sample school comes and goes in one click, and Undo brings it back', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: 'Explore a sample school' }).click();
  await arrived(page, /Pine Hollow Elementary/);
  await expect(page.getByText('11 of 15 rated, 1 doesn’t apply here')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Other years' }).getByRole('link')).toHaveText(
    ['Compare years', 'Start a school year', '2025–26', '2024–25'].map(
      (words) => new RegExp(words.replace(/\d{4}–\d{2}/, String.raw`\d{4}–\d{2}`)),
    ),
  );
  await expect(
    page.getByRole('region', { name: 'At-A-Glances' }).getByRole('listitem'),
  ).toHaveCount(3);
  await expectAxeClean(page);
  await shoot(page, 'sample-school');
  await page.goto('./#/');
  await arrived(page, 'Schools');
  await expectAxeClean(page);
  await shoot(page, 'home');

  await page.getByRole('button', { name: 'Remove the sample' }).click();
  await arrived(page, 'Find out where your school stands');
  await page
    .getByRole('region', { name: 'Messages' })
    .getByRole('button', { name: 'Undo' })
    .click();
  await expect(page.getByRole('link', { name: 'Pine Hollow Elementary (sample)' })).toBeVisible();
  await expect(page.getByText('11 of 15 rated, 1 doesn’t apply here')).toBeVisible();

  await page.getByRole('button', { name: 'Remove the sample' }).click();
  await arrived(page, 'Find out where your school stands');
  await page.reload();
  await opened(page, 'Find out where your school stands');
});

test('two tabs see each other’s team at once', async ({ page, context }) => {
  await startSchool(page, 'Riverside Elementary');
  const other = await context.newPage();
  await other.goto(page.url());
  await opened(other, 'STEM leadership team');
  await addMember(page, 'Ada Reyes', 'Teachers', '');
  await expect(other.getByText('Ada Reyes', { exact: true })).toBeVisible();
  await other.getByRole('button', { name: 'Remove Ada Reyes from the team' }).click();
  // Who has left stands below the team, by name.
  await expect(page.getByRole('button', { name: 'Remove Ada Reyes from the team' })).toBeHidden();
});

/** The page that the app opened with: the focus is left where the browser put it. */
async function opened(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

/** A page that was gone to: its heading has the focus. */
async function arrived(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeFocused();
}

async function startSchool(page: Page, name: string): Promise<void> {
  await page.goto('./#/schools/new');
  await page.getByLabel('Name of the school').fill(name);
  await page.getByRole('button', { name: 'Save and gather the team' }).click();
  await arrived(page, 'STEM leadership team');
}

async function addMember(page: Page, name: string, group: string, position: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Add a member' });
  await form.getByLabel('Name').fill(name);
  await form.getByLabel('Speaks for').selectOption(group);
  await form.getByLabel('Position').fill(position);
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('Name')).toHaveValue('');
  await expect(form.getByLabel('Name')).toBeFocused();
}

async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const spare = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(spare).toBe(0);
}
