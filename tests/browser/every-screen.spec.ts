import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { addSampleSchool } from './support/sample-school.ts';

const map = 'engaged-stem-school-community';

const withoutSchool: Readonly<Record<string, string>> = {
  'home-empty': '#/',
  library: '#/library',
  'library-glance': `#/library/${map}`,
  'library-map': `#/library/${map}/map`,
  'library-white-paper': `#/library/${map}/white-paper`,
  'library-glossary': `#/library/${map}/glossary`,
  'library-search': '#/library/search?q=stakeholders',
  'library-add': '#/library/add',
  'school-new': '#/schools/new',
  'invitation-open': '#/invitation',
  settings: '#/settings',
  'not-found': '#/no-such-page',
};

for (const [name, address] of Object.entries(withoutSchool)) {
  test(`${name} can be read by everyone, on every screen, before there is a school`, async ({
    page,
  }) => {
    await page.goto(`./${address}`);
    await expectReadable(page, name);
  });
}

test('every screen of a school can be read by everyone, on every screen', async ({ page }) => {
  test.setTimeout(240_000);
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.matrix}/alone`);
  const person = page.getByRole('list').getByRole('link', { name: 'Priya Nair' });
  const member = ((await person.getAttribute('href')) ?? '').split('/').at(-1) ?? '';
  const screens: Readonly<Record<string, string>> = {
    'home-full': '#/',
    school: sample.school,
    'school-edit': `${sample.school}/edit`,
    evidence: `${sample.school}/evidence`,
    'evidence-inbox': `${sample.school}/evidence?show=unsorted`,
    'evidence-by-indicator': `${sample.school}/evidence?show=indicators`,
    'evidence-bin': `${sample.school}/evidence?show=bin`,
    'evidence-add': `${sample.school}/evidence/add`,
    'evidence-piece': `${sample.school}/evidence/pieces/sample-family-night`,
    team: `${sample.school}/team`,
    compare: `${sample.school}/compare`,
    board: `${sample.school}/compare/board?form=long`,
    'year-new': `${sample.school}/years/new`,
    matrix: sample.matrix,
    indicator: sample.indicator,
    record: `${sample.matrix}/record`,
    alone: `${sample.matrix}/alone`,
    'own-ratings': `${sample.matrix}/alone/${member}`,
    'own-indicator': `${sample.matrix}/alone/${member}/indicators/EC1.Leaders2`,
    invite: `${sample.matrix}/invite`,
    'hand-ins': `${sample.matrix}/hand-ins`,
    'who-rates': `${sample.matrix}/who-rates`,
    paper: `${sample.matrix}/paper`,
    'paper-sheet': `${sample.matrix}/paper/${member}`,
    meeting: `${sample.matrix}/meeting`,
    projector: `${sample.matrix}/meeting/projector`,
    snapshot: sample.snapshot,
    'snapshot-print': `${sample.snapshot}/print`,
    binder: `${sample.school}/evidence/binder`,
    crosswalks: `${sample.school}/crosswalks`,
    schools: '#/schools',
    'schools-report': '#/schools/report',
    'save-file': '#/files/save',
    'open-file': '#/files/open',
    'open-deliveries': '#/schools/open',
    history: '#/history',
    'school-history': `${sample.school}/history`,
  };
  for (const [name, address] of Object.entries(screens)) {
    await test.step(name, async () => {
      await page.goto(`./${address}`);
      await expectReadable(page, name);
    });
  }
});

/** One heading, a title that says where you are, axe in light and dark, nothing cut off at 320 pixels. */
async function expectReadable(page: Page, name: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveCount(1);
  await expect(heading).toBeVisible();
  await expect(page).toHaveTitle(/Continuum/);
  await expectAxeClean(page);
  await shoot(page, name);
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} scrolls sideways at 320 pixels`).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1366, height: 768 });
}
