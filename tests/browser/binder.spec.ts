import { mkdirSync, mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';

import { expect, shoot, test, type Page } from './support/app.ts';
import { expectAxeClean } from './support/axe.ts';
import { keepFiles } from './support/keep-files.ts';
import { startSchoolAndYear } from './support/new-year.ts';
import { putRecords, type RecordToPut } from './support/put-records.ts';
import { removeFolder } from './support/remove-folder.ts';

const map = 'engaged-stem-school-community';

test.beforeEach(async ({ page }) => {
  // Without the browser's own dialog, which no test can answer, the binder is a download.
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
  });
});

test('a school makes its binder, and it opens from its folder by itself', async ({
  page,
  browser,
}) => {
  const school = await aSchoolWithEvidence(page);
  await page.goto(`./#/schools/${school}`);
  await page.getByRole('link', { name: 'Binder of evidence' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Binder of evidence' })).toBeFocused();
  await expect(page.getByText('3 pieces of evidence and 2 files')).toBeVisible();
  await expect(page.getByText(/^14 indicators have no evidence:/)).toBeVisible();
  await expect(
    page.getByText('1 piece shows students without consent on file and was left out.'),
  ).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'binder');
  await page.getByLabel('Add pieces that are linked to no indicator, at the end').check();
  await expect(page.getByText('4 pieces of evidence and 2 files')).toBeVisible();

  const folder = await unpacked(await downloaded(page));
  try {
    const context = await browser.newContext({ locale: 'en-US' });
    const index = await context.newPage();
    const trouble: string[] = [];
    index.on('console', (message) => trouble.push(message.text()));
    index.on('dialog', (dialog) => {
      trouble.push(dialog.message());
      void dialog.dismiss();
    });
    await index.goto(pathToFileURL(join(folder, 'index.html')).href);
    await expect(index).toHaveTitle(/^Evidence binder .+: Riverside Elementary$/);
    expect(await index.locator('script').count()).toBe(0);
    await expectAxeClean(index);
    await shoot(index, 'binder-index');

    const photo = index.getByRole('article').filter({ hasText: 'EC1.Leaders1' }).getByRole('img');
    await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(64);
    await expect(index.getByText('alert(1)').first()).toBeVisible();
    // Every link of the page leads somewhere: to a place on it, or to a file of the folder.
    const links = await index
      .locator('a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    for (const link of links.filter((href) => href?.startsWith('evidence/') ?? false)) {
      expect(statSync(join(folder, decodeURIComponent(link ?? ''))).size).toBeGreaterThan(0);
    }
    expect(links.filter((href) => href?.startsWith('evidence/'))).toHaveLength(6);
    await index.getByRole('link', { name: 'Desired outcome EC2', exact: false }).click();
    await expect(index.locator('#part-2')).toBeInViewport();
    await index.getByRole('link', { name: 'Family night' }).first().click();
    await expect(index).toHaveURL(/Family%20night\.png$/);
    expect(trouble).toEqual([]);
    await context.close();

    expect(readFileSync(join(folder, 'index.csv'), 'utf8')).toContain('"\'=1+1"');
    expect(readFileSync(join(folder, 'index.pdf')).subarray(0, 8).toString()).toBe('%PDF-1.7');
  } finally {
    await removeFolder(folder);
  }
});

test('a binder follows the standards of a crosswalk that was brought as CSV', async ({ page }) => {
  const school = await aSchoolWithEvidence(page);
  await page.goto(`./#/schools/${school}/crosswalks`);
  await page.getByLabel('Choose a CSV file, or drop it here').setInputFiles({
    name: 'Green STEM.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      '\uFEFFCode;Title;Group;Indicators\r\n1.1;Leaders plan;Leading;EC1.Leaders1\r\n2.1;Nobody yet;;\r\n9;x;;EC9\r\n',
    ),
  });
  await expect(page.getByText(/^Row 4: “EC9” is no indicator of/)).toBeVisible();
  await expectAxeClean(page);
  await shoot(page, 'crosswalks');
  await page.getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Green STEM' })).toBeVisible();
  await expect(page.getByText('3 standards; 1 with at least one indicator.')).toBeVisible();
  await page.getByRole('button', { name: 'Edit 2.1' }).click();
  await expectAxeClean(page);
  await shoot(page, 'crosswalk');

  await page.goto(`./#/schools/${school}/evidence/binder`);
  await page.getByLabel('In the order of').selectOption('Green STEM');
  await expect(page.getByText('2 standards have no evidence: 2.1 and 9.')).toBeVisible();
  await shoot(page, 'binder-by-standards');
  const files = unzipSync(readFileSync(await downloaded(page)));
  const index = strFromU8(files['index.html'] ?? new Uint8Array());
  expect(index.indexOf('Standard 1.1')).toBeGreaterThan(0);
  expect(index.indexOf('Evidence beyond the standards')).toBeGreaterThan(
    index.indexOf('Standard 9'),
  );
  expect(Object.keys(files)[0]).toMatch(/^evidence\/1\.1\//);
});

test('a binder that is canceled in the middle leaves nothing', async ({ page }) => {
  const school = await startedSchool(page);
  const hashes = await keepFiles(page, { random: 40, bytes: 4_000_000 });
  await putRecords(
    page,
    hashes.flatMap((hash, index) =>
      pieceRecords(
        school,
        `big${index}`,
        {
          title: `Film ${index}`,
          what: {
            is: 'file',
            hash,
            name: 'film.mp4',
            type: 'video/mp4',
            size: 4_000_000,
            kept: 'as-is',
          },
        },
        ['EC1.Leaders1'],
      ),
    ),
  );
  await page.goto(`./#/schools/${school}/evidence/binder`);
  await page.getByRole('button', { name: 'Make the binder' }).click();
  await expect(page.getByText(/^Writing files: ([2-9]|\d\d) of 40$/)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('Canceled. Nothing was kept of the binder.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make the binder' })).toBeFocused();
  expect(await unfinished(page)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Make the binder' })).toBeEnabled();
});

test('a binder is written into the file that was picked, and a full disk is said in a sentence', async ({
  page,
}) => {
  const school = await aSchoolWithEvidence(page);
  // A handle of the private file system in place of the dialog: the same way of writing.
  await page.evaluate(() => {
    Object.assign(globalThis, {
      showSaveFilePicker: async (options: { suggestedName: string }) => {
        const root = await navigator.storage.getDirectory();
        return root.getFileHandle(options.suggestedName, { create: true });
      },
    });
  });
  await page.evaluate((address) => (location.hash = address), `/schools/${school}/evidence/binder`);
  const make = page.getByRole('button', { name: 'Make the binder' });
  await make.click();
  await expect(page.getByText('The binder is saved where you chose.')).toBeVisible();
  const { name, size } = await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    for await (const entry of root.values()) {
      if (entry.kind === 'file') return { name: entry.name, size: (await entry.getFile()).size };
    }
    return { name: '', size: 0 };
  });
  expect(name).toMatch(/^Evidence binder \d{4}-\d\d Riverside Elementary\.zip$/);
  expect(size).toBeGreaterThan(10_000);

  await page.evaluate(() => {
    FileSystemWritableFileStream.prototype.write = () =>
      Promise.reject(new DOMException('full', 'QuotaExceededError'));
  });
  await make.click();
  await expect(page.getByText(/^There is no room left on this device/)).toBeVisible();
});

/** The records of a piece of evidence. */
function pieceRecords(
  school: string,
  name: string,
  body: Readonly<Record<string, unknown>>,
  indicators: readonly string[],
): readonly RecordToPut[] {
  const id = `evidence/${name}`;
  return [
    {
      id,
      kind: 'evidence',
      school,
      body: {
        title: '',
        note: '',
        observedOn: '2027-02-03',
        addedBy: '',
        tags: [],
        students: 'none',
        ...body,
      },
    },
    ...indicators.map((indicator) => ({
      id: `evidence-link/${id}/${map}/${indicator}`,
      kind: 'evidence-link',
      school,
      body: { evidence: id, map, indicator },
    })),
  ];
}

async function startedSchool(page: Page): Promise<string> {
  const matrix = await startSchoolAndYear(page);
  return matrix.split('/')[2] ?? '';
}

/** A photo for two indicators, a hostile page, a note, an unsorted piece, and one that shows students. */
async function aSchoolWithEvidence(page: Page): Promise<string> {
  const school = await startedSchool(page);
  const [photo = '', web = ''] = await keepFiles(page, {
    picture: 64,
    text: '<script>alert(1)</script>',
  });
  const file = { is: 'file', kept: 'as-is', size: 25 };
  await putRecords(page, [
    ...pieceRecords(
      school,
      'photo',
      {
        title: 'Family night',
        what: {
          ...file,
          hash: photo,
          name: 'night.png',
          type: 'image/png',
          kept: 're-encoded',
          size: 200,
        },
        tags: ['families'],
      },
      ['EC1.Leaders1', 'EC2.Leaders1'],
    ),
    ...pieceRecords(
      school,
      'web',
      {
        title: '<script>alert(1)</script>',
        what: { ...file, hash: web, name: 'page.html', type: 'application/octet-stream' },
      },
      ['EC1.Leaders1', 'EC2.Leaders1'],
    ),
    ...pieceRecords(school, 'note', { title: '=1+1', what: { is: 'note', text: 'We met.' } }, [
      'EC1.Leaders1',
    ]),
    ...pieceRecords(school, 'loose', { title: 'Loose', what: { is: 'note', text: 'Loose.' } }, []),
    ...pieceRecords(
      school,
      'faces',
      { title: 'Faces', what: { is: 'note', text: 'Names.' }, students: 'shown' },
      ['EC1.Leaders1'],
    ),
  ]);
  return school;
}

async function downloaded(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make the binder' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(
    /^Evidence binder \d{4}-\d\d Riverside Elementary\.zip$/,
  );
  await expect(page.getByText(/^The binder is saved: /)).toBeVisible();
  return file.path();
}

async function unpacked(path: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'continuum-binder-'));
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(path)))) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return folder;
}

async function unfinished(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle('continuum-unfinished');
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names;
  });
}
