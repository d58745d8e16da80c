import { readFileSync } from 'node:fs';
import { readPdf, type ReadPdf } from '#tests/support/read-pdf.ts';
import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { INDICATOR_CODES } from './support/indicator-codes.ts';
import { addSampleSchool } from './support/sample-school.ts';

test('a year is recorded, is still there after a reload, and its PDF says the same', async ({
  page,
}) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.matrix}/record`);
  await expectAxeClean(page);
  await page.getByLabel('Who records it?').selectOption({ index: 1 });
  await page.getByRole('button', { name: /^Record At-A-Glance / }).click();
  await expectAxeClean(page);
  await page.getByRole('dialog').getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page).toHaveURL(/\/snapshots\/[0-9a-f]{64}$/);

  await page.reload();
  await expect(page.getByText('Whole: its text matches its hash.')).toBeVisible();
  const shown = await statesOnScreen(page);
  expect(shown.map(([code]) => code)).toEqual(INDICATOR_CODES);
  const pdf = await downloadedPdf(page);
  expect(statesInPdf(pdf)).toEqual(shown);
  expect(pdf.isMarked).toBe(true);
  const hash = new URL(page.url()).hash.split('/').at(-1) ?? '';
  expect(pdf.pages.at(-1)?.replace(/\s/g, '')).toContain(hash);
});

test('a changed letter in the database is found out and nothing of the record is shown', async ({
  page,
}) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.snapshot}`);
  await expect(page.getByText('Whole: its text matches its hash.')).toBeVisible();
  const id = sample.snapshot.split('/').at(-1) ?? '';
  await page.evaluate(changeOneLetter, id);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This record is damaged' })).toBeVisible();
  await expect(
    page.getByText('at least one character was changed', { exact: false }),
  ).toBeVisible();
  await expect(page.getByText('EC1.Leaders1')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Download PDF' })).toHaveCount(0);
  await expectAxeClean(page);
  await shoot(page, 'snapshot-damaged');
  await page.goto(`./${sample.snapshot}/print`);
  await expect(page.getByRole('heading', { name: 'This record is damaged' })).toBeVisible();
});

test('a record that was changed and hashed anew proves itself, but not the page that was printed', async ({
  page,
}) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.snapshot}`);
  const id = sample.snapshot.split('/').at(-1) ?? '';
  const pdf = await downloadedPdf(page);
  const [printed = ''] = /(?:[0-9a-f]{4} ){3}[0-9a-f]{4}/.exec(pdf.pages.at(-1) ?? '') ?? [];
  expect(id.startsWith(printed.replace(/ /g, ''))).toBe(true);
  await compareWithPaper(page, printed);
  await expect(page.getByText('The same: this is the record that was printed.')).toBeVisible();

  const forged = await page.evaluate(forge, id);
  await page.goto(`./${sample.school}/snapshots/${forged}`);
  await page.reload();
  await expect(page.getByText('Whole: its text matches its hash.')).toBeVisible();
  await compareWithPaper(page, printed);
  await expect(page.getByRole('alert').filter({ hasText: 'Different' })).toContainText(
    'this is not the record that was printed.',
  );
  await expectAxeClean(page);
  await shoot(page, 'snapshot-differs-from-paper');
});

test('the print view prints the same content, tagged, and nothing of the app around it', async ({
  page,
}) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.snapshot}/print`);
  await expect(page.getByRole('heading', { name: 'Proof of this record' })).toBeVisible();
  await expectAxeClean(page);
  const printed = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  const text = printed.pages.join(' ').replace(/\s+/g, ' ');
  for (const code of INDICATOR_CODES) expect(text).toContain(code);
  expect(text).toContain('Sign-off');
  expect(text).not.toContain('Back to the record');
  expect(text).not.toContain('Nothing leaves this device');
  expect(printed.structure.filter(({ role }) => role === 'H1')).toHaveLength(1);
  expect(printed.pages.length).toBeLessThan(20);
});

test('an older record that was amended leads to the newer one', async ({ page }) => {
  const sample = await addSampleSchool(page);
  await page.goto(`./${sample.matrix}/record`);
  await record(page);
  const first = page.url();
  await page.getByRole('link', { name: /^Open \d{4}/ }).click();
  await expect(page.getByText('Its ratings have not changed since.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'See the record' })).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'year-recorded');
  await page.goto(`./${sample.indicator}`);
  const existing = page.getByRole('group', { name: 'Existing state' });
  await existing.getByRole('radio', { checked: false }).first().check();
  await expect(page.getByText(/^Saved on this device/).first()).toBeVisible();
  await page.goto(`./${sample.matrix}`);
  await expect(page.getByText('Ratings have changed since.')).toBeVisible();
  await page.goto(`./${sample.matrix}/record`);
  await page.getByLabel('Why is it amended?').fill('A level was mistyped.');
  await record(page);
  await expect(page.getByText('It amends an earlier record.')).toBeVisible();
  await page.goto(`./${sample.school}`);
  const rows = page.getByRole('region', { name: 'At-A-Glances' }).getByRole('listitem');
  await expect(rows.nth(0)).toContainText('The current record of');
  await expect(rows.nth(1)).toContainText('amended by a later record');
  await expectAxeClean(page);
  await shoot(page, 'school-records');
  await page.goto(first);
  await page.getByRole('link', { name: 'Open the newer record' }).click();
  await expect(page.getByText('Why: A level was mistyped.').first()).toBeVisible();
});

test('of two tabs that ask at once the second learns of the record and asks for a reason', async ({
  page,
  context,
}) => {
  const sample = await addSampleSchool(page);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`./${sample.matrix}/record`);
    await tab.getByLabel('Who records it?').selectOption({ index: 1 });
    await tab.getByRole('button', { name: /^Record At-A-Glance / }).click();
    await expect(tab.getByRole('dialog')).toBeVisible();
  }
  await other.getByRole('dialog').getByRole('button', { name: 'Record', exact: true }).click();
  await expect(other).toHaveURL(/\/snapshots\/[0-9a-f]{64}$/);
  await expect(page.getByText('Not recorded: another record', { exact: false })).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByLabel('Why is it amended?')).toHaveValue('');
  await expectAxeClean(page);
  await shoot(page, 'record-overtaken');
});

async function record(page: Page): Promise<void> {
  const before = page.url();
  await page.getByLabel('Who records it?').selectOption({ index: 1 });
  await page.getByRole('button', { name: /^Record At-A-Glance / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Record', exact: true }).click();
  await expect(page).toHaveURL(/\/snapshots\/[0-9a-f]{64}$/);
  expect(page.url()).not.toBe(before);
}

type States = readonly (readonly [code: string, existing: string, desired: string])[];

/** Code, existing and desired state of every indicator as the form on screen shows them. */
async function statesOnScreen(page: Page): Promise<States> {
  const rows = page.getByRole('row').filter({ has: page.getByRole('cell').nth(1) });
  const texts = await rows.evaluateAll((all) =>
    all.map((row) => [
      row.querySelector('th span')?.textContent ?? '',
      ...Array.from(row.querySelectorAll('td'), (cell) => cell.textContent),
    ]),
  );
  return texts.map(([code = '', existing = '', desired = '']) => [
    code,
    levelIn(existing),
    levelIn(desired),
  ]);
}

/** The same from the table cells of the PDF's first page. */
function statesInPdf(pdf: ReadPdf): States {
  const cells = pdf.structure.filter(({ role, page }) => page === 1 && /^T[HD]$/.test(role));
  return INDICATOR_CODES.map((code) => {
    const at = cells.findIndex(({ role, text }) => role === 'TH' && text.startsWith(code));
    return [code, levelIn(cells[at + 1]?.text ?? ''), levelIn(cells[at + 2]?.text ?? '')];
  });
}

const names = [
  'Not yet at Getting Started',
  'Doesn’t apply here',
  'Not rated yet',
  'No desired state yet',
  'Getting Started',
  'Progressing',
  'Refining and Expanding',
  'Fully Implementing',
  'Sustaining',
];

function levelIn(words: string): string {
  return names.find((name) => words.includes(name)) ?? words;
}

async function downloadedPdf(page: Page): Promise<ReadPdf> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download PDF' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^At-A-Glance \d{4}-\d{2} .*\.pdf$/);
  await expect(
    page.getByText('The PDF is saved in your downloads', { exact: false }),
  ).toBeVisible();
  return readPdf(new Uint8Array(readFileSync(await download.path())));
}

async function compareWithPaper(page: Page, typed: string): Promise<void> {
  await page.getByLabel('First four groups of the hash on the paper').fill(typed);
  await page.getByRole('button', { name: 'Compare' }).click();
}

/** Runs in the page: puts a changed record in place of one, with a hash that is right again; gives that hash. */
async function forge(id: string): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('continuum');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  const read = database.transaction('records').objectStore('records').get(id);
  await new Promise((resolve) => read.addEventListener('success', resolve));
  const found = read.result as { body: { text: string } };
  const text = found.body.text.replace('"vision":"', '"vision":"X');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const hash = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  const records = database.transaction('records', 'readwrite').objectStore('records');
  records.delete(id);
  const written = records.put({ ...found, id: hash, body: { ...found.body, text } });
  await new Promise((resolve) => written.addEventListener('success', resolve));
  database.close();
  return hash;
}

/** Runs in the page: swaps one letter in the stored text of a record, past the app. */
async function changeOneLetter(id: string): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('continuum');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  const records = database.transaction('records', 'readwrite').objectStore('records');
  await new Promise<void>((resolve, reject) => {
    const read = records.get(id);
    read.addEventListener('success', () => {
      const found = read.result as { body: { text: string } };
      const text = found.body.text.replace('"vision":"', '"vision":"X');
      const write = records.put({ ...found, body: { ...found.body, text } });
      write.addEventListener('success', () => resolve());
      write.addEventListener('error', () => reject(write.error ?? new Error('not written')));
    });
  });
  database.close();
}
