import { evidenceFixture, photoWithPlace, TOLD } from '#tests/support/photo-with-place.ts';

import { expect, test, type Page } from './support/app.ts';
import { startSchoolAndYear } from './support/new-year.ts';

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

test('evidence is captured by picker, camera, drop, paste, the Paste button, a note and a link', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const school = await openAdding(page);

  await pick(page, [jpeg('IMG_0001.JPG', photoWithPlace())]);
  await expectAdded(page, 1);
  await page
    .locator('input[capture="environment"]')
    .setInputFiles(jpeg('image.jpg', await drawn(page, 'teal')));
  await expectAdded(page, 2);
  await dropped(page, await drawn(page, 'gold'), 'dropped.jpg');
  await expectAdded(page, 3);
  await pasted(page, await drawn(page, 'navy'));
  await expectAdded(page, 4);
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(40, 30);
    canvas.getContext('2d')?.fillRect(5, 5, 9, 9);
    const picture = await canvas.convertToBlob({ type: 'image/png' });
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  });
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expectAdded(page, 5);
  const text = page.getByLabel(/Write a note/);
  await text.fill('A parent explained gear ratios to three fifth graders.');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expectAdded(page, 6);
  await text.fill('https://www.school.example/stem-night');
  await page.getByRole('button', { name: 'Add the link' }).click();
  await expectAdded(page, 7);

  // Words from the clipboard go into the field: what a person has copied is not stored unseen.
  await page.evaluate(() => navigator.clipboard.writeText('Copied words'));
  await text.blur();
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(text).toHaveValue('Copied words');
  await expectAdded(page, 7);

  // The photo tells nothing but its pixels.
  const stored = await storedBytes(page);
  expect(stored).toHaveLength(5);
  for (const bytes of stored) {
    expect(bytes).not.toContain('Exif');
    expect(bytes).not.toContain(TOLD.description);
  }

  await page.goto(`./${school}/evidence`);
  await expect(page.getByRole('list', { name: 'Evidence' }).locator('> li')).toHaveCount(7);
  await expect(page.getByRole('list', { name: 'Evidence' }).getByRole('img')).toHaveCount(0);
  await page.getByRole('link', { name: 'IMG 0001' }).click();
  const picture = page.getByRole('img', { name: 'IMG 0001' });
  await expect(picture).toBeVisible();
  // It was taken with the phone held upright.
  const size = await picture.evaluate((image) =>
    image instanceof HTMLImageElement ? [image.naturalWidth, image.naturalHeight] : [],
  );
  expect(size).toEqual([32, 64]);
});

test('hostile and broken files each get a sentence, execute nothing, and the others are stored', async ({
  page,
}) => {
  page.on('dialog', (dialog) => {
    throw new Error(`a dialog: ${dialog.message()}`);
  });
  const school = await openAdding(page);
  const script = '<script>document.title = "ran"; alert(1)</script>';
  const long = `${'long '.repeat(60)}.txt`;
  await pick(page, [
    text('page.html', `<!doctype html>${script}`, 'text/html'),
    text('drawing.svg', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`, 'image/svg+xml'),
    text('photo.jpg', 'MZ\u0090\u0000This program cannot be run in DOS mode', 'image/jpeg'),
    text('setup.exe', 'no program at all', 'application/octet-stream'),
    jpeg('torn.jpg', evidenceFixture('red-and-blue.jpg').subarray(0, 200)),
    { name: 'huge.png', mimeType: 'image/png', buffer: pngOf(10_000, 10_000) },
    text('nothing.txt', '', 'text/plain'),
    { name: 'live.heic', mimeType: 'image/heic', buffer: evidenceFixture('red-and-blue.heic') },
    text('plan.pdf', '%PDF-1.7\n%%EOF', 'application/pdf'),
    text(long, 'words', 'text/plain'),
  ]);
  for (const sentence of [
    /“photo.jpg” is a program/,
    /“setup.exe” is a program/,
    /“torn.jpg” can’t be opened as a picture/,
    /“huge.png” has 100 million pixels/,
    /“nothing.txt” is empty/,
    /“live” is kept as it came, and such files tell where they were taken/,
  ]) {
    await expect(page.getByText(sentence)).toBeVisible();
  }
  await expectAdded(page, 5);

  await page.goto(`./${school}/evidence`);
  const list = page.getByRole('list', { name: 'Evidence' });
  await expect(list.locator('> li')).toHaveCount(5);
  await expect(list.locator('img')).toHaveCount(0);
  for (const name of ['page', 'drawing']) {
    await page.goto(`./${school}/evidence`);
    await page.getByRole('link', { name, exact: true }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the file on this device' }).click();
    expect((await download).suggestedFilename()).toMatch(/^(?:page\.html|drawing\.svg)$/);
    await expect(page.locator('main img, main iframe, main object, main embed')).toHaveCount(0);
    await expect(page).toHaveTitle(new RegExp(`^${name}, evidence of`));
  }
});

test('a full device in the middle of ten files: those before it stay, and the rest follows later', async ({
  page,
  context,
}) => {
  await openAdding(page);
  const files = Array.from({ length: 10 }, (_, n) =>
    text(`report ${n}.txt`, `${n} ${'words '.repeat(170_000)}`, 'text/plain'),
  );
  const origin = new URL(page.url()).origin;
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 9_500_000 });
  await pick(page, files);
  await expect(
    page.getByText(/“report 9.txt” was not added: this device has no room/),
  ).toBeVisible();
  const heading = page.getByRole('heading', { name: /Added just now: \d pieces/ });
  const stored = Number(/\d/.exec(await heading.innerText())?.[0]);
  expect(stored).toBeGreaterThan(0);
  expect((await storedBytes(page)).length).toBe(stored);

  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await pick(page, files);
  await expectAdded(page, 10);
  expect((await storedBytes(page)).length).toBe(10);
});

test('a reload in the middle of many files loses none that was saved, nor a letter that was typed', async ({
  page,
}) => {
  await openAdding(page);
  await page.getByLabel(/Write a note/).fill('Half a senten');
  const files = await Promise.all(
    ['red', 'green', 'blue', 'gray', 'pink', 'gold', 'teal', 'navy'].map(async (color) =>
      jpeg(`${color}.jpg`, await drawn(page, color, 5000, 4000)),
    ),
  );
  await pick(page, files);
  await expect(page.getByText(/[1-7] of 8 files saved/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(/Write a note/)).toHaveValue('Half a senten');
  const heading = page.getByRole('heading', { name: /^Added just now/ });
  const words = await heading.innerText();
  const added = words === 'Added just now' ? 1 : Number(/\d+/.exec(words)?.[0]);
  expect(added).toBeGreaterThan(0);
  expect((await storedBytes(page)).length).toBeGreaterThanOrEqual(added);
  const school = new URL(page.url()).hash.split('/evidence')[0] ?? '';
  await page.goto(`./${school}/evidence`);
  const rows = page.getByRole('list', { name: 'Evidence' }).locator('> li');
  await expect(rows).toHaveCount(await rows.count());
  expect(await rows.count()).toBeGreaterThanOrEqual(added);
});

test('what one tab adds, sorts and throws away is in the other at once', async ({
  page,
  context,
}) => {
  const school = await openAdding(page);
  const other = await context.newPage();
  await other.goto(`./${school}/evidence?show=unsorted`);
  await expect(other.getByText('No evidence yet')).toBeVisible();
  await page.getByLabel(/Write a note/).fill('Gears in the hallway');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expect(other.getByRole('link', { name: 'Gears in the hallway' })).toBeVisible();
  await page.getByRole('checkbox', { name: /^EC1\.Leaders1/ }).check();
  await expect(other.getByText('Everything is sorted')).toBeVisible();
  await other.getByRole('link', { name: 'All (1)' }).click();
  await other.getByRole('link', { name: 'Gears in the hallway' }).click();
  await other.getByRole('button', { name: 'Put into the bin' }).click();
  await expect(page.getByRole('heading', { name: 'Added just now' })).toHaveCount(0);
});

test('evidence stands beside the descriptors where the team rates, with its picture on request', async ({
  page,
}) => {
  const matrix = await startSchoolAndYear(page);
  await page.goto(`./${matrix}/indicators/EC1.Leaders1`);
  const beside = page.getByRole('region', { name: 'Evidence for EC1.Leaders1' });
  await expect(beside.getByText('Evidence: none yet')).toBeVisible();
  await beside.getByRole('link', { name: 'Add evidence' }).click();
  await expect(page.getByRole('checkbox', { name: /^For EC1\.Leaders1/ })).toBeChecked();
  await pick(page, [jpeg('bridge.jpg', await drawn(page, 'teal'))]);
  await expectAdded(page, 1);
  await page.getByLabel('Supports what is said at the level').selectOption('4 Fully Implementing');
  await page.getByRole('link', { name: 'Done' }).click();

  await expect(beside.getByText('Evidence: one piece')).toBeVisible();
  await beside.getByText('bridge', { exact: true }).click();
  await expect(beside.getByRole('img', { name: 'bridge' })).toBeVisible();
  await expect(beside.getByText('Fully Implementing')).toHaveCount(1);
});

test('a piece that is removed for good is nowhere, and what can’t be reached is said before', async ({
  page,
}) => {
  const school = await openAdding(page);
  await pick(page, [text('names of students.txt', 'Ben, Lucia and Ada', 'text/plain')]);
  await expectAdded(page, 1);
  await page.goto(`./${school}/evidence`);
  await page.getByRole('link', { name: 'names of students' }).click();
  await page.getByRole('button', { name: 'Put into the bin' }).click();
  await page.getByRole('button', { name: 'Remove for good' }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText('Files, binders and PDFs that were saved or handed on.'),
  ).toBeVisible();
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(dialog.getByText('Type the word remove, without quotation marks.')).toBeVisible();
  await dialog.getByLabel(/Type “remove”/).fill('Remove');
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(page.getByText('1 piece removed for good.')).toBeVisible();
  await expect(page.getByText('No evidence yet')).toBeVisible();
  expect(await storedBytes(page)).toEqual([]);
});

/** Starts a school and a year and opens the page where evidence is added; gives the school’s address. */
async function openAdding(page: Page): Promise<string> {
  const matrix = await startSchoolAndYear(page);
  const school = matrix.split('/').slice(0, 3).join('/');
  await page.goto(`./${school}/evidence/add`);
  await expect(page.getByRole('heading', { level: 1, name: 'Add evidence' })).toBeVisible();
  return school;
}

async function pick(page: Page, files: readonly GivenFile[]): Promise<void> {
  await page.locator('input[data-way="picker"]').setInputFiles([...files]);
}

async function expectAdded(page: Page, count: number): Promise<void> {
  const name = count === 1 ? 'Added just now' : `Added just now: ${count} pieces`;
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}

function jpeg(name: string, buffer: Buffer): GivenFile {
  return { name, mimeType: 'image/jpeg', buffer };
}

function text(name: string, content: string, mimeType: string): GivenFile {
  return { name, mimeType, buffer: Buffer.from(content, 'latin1') };
}

/** A JPEG of one color, drawn by the browser. */
async function drawn(page: Page, color: string, width = 60, height = 40): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([fill, w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = fill;
      context.fillRect(0, 0, w, h);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
      let letters = '';
      for (const byte of new Uint8Array(await blob.arrayBuffer())) {
        letters += String.fromCharCode(byte);
      }
      return btoa(letters);
    },
    [color, width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}

/** Drops a file on the page, as from a folder of the computer. */
async function dropped(page: Page, bytes: Buffer, name: string): Promise<void> {
  await page.evaluate(
    ([content, called]) => {
      const data = new DataTransfer();
      const file = Uint8Array.from(content);
      data.items.add(new File([file], called, { type: 'image/jpeg' }));
      for (const type of ['dragover', 'drop']) {
        const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data });
        document.querySelector('main')?.dispatchEvent(event);
      }
    },
    [[...bytes], name] as const,
  );
}

/** Pastes a picture, as Ctrl+V does after a screenshot. */
async function pasted(page: Page, bytes: Buffer): Promise<void> {
  await page.evaluate(
    (content) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(content)], 'image.jpg', { type: 'image/jpeg' }));
      const event = new ClipboardEvent('paste', {
        bubbles: true,
        cancelable: true,
        clipboardData: data,
      });
      document.querySelector('main')?.dispatchEvent(event);
    },
    [...bytes],
  );
}

/** A PNG of this size as its header says; nothing else of it is right. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]).copy(header);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 2], 24);
  return header;
}

/** The files of evidence on the disk, each as letters. */
async function storedBytes(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const ours = await root.getDirectoryHandle('continuum');
    const folder = await ours.getDirectoryHandle('evidence');
    const all: string[] = [];
    for await (const handle of folder.values()) {
      if (!(handle instanceof FileSystemFileHandle)) continue;
      all.push(new TextDecoder('latin1').decode(await (await handle.getFile()).arrayBuffer()));
    }
    return all;
  });
}
