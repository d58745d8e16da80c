import { evidenceFixture, photoWithPlace, TOLD } from '#tests/support/photo-with-place.ts';

import { expect, test, type Page } from './support/app.ts';
import {
  drawn,
  expectAdded,
  jpeg,
  openAdding,
  pick,
  storedBytes,
  textFile,
} from './support/evidence-files.ts';

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
  // A photo was seen when it was taken, whenever it is added.
  await expect(page.getByText(/observed April 5, 2024/)).toBeVisible();
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
  const field = page.getByLabel(/Write a note/);
  await field.fill('A parent explained gear ratios to three fifth graders.');
  await page.getByRole('button', { name: 'Add the note' }).click();
  await expectAdded(page, 6);
  await field.fill('https://www.school.example/stem-night');
  await page.getByRole('button', { name: 'Add the link' }).click();
  await expectAdded(page, 7);

  // Words from the clipboard go into the field: what a person has copied is not stored unseen.
  await page.evaluate(() => navigator.clipboard.writeText('Copied words'));
  await field.blur();
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(field).toHaveValue('Copied words');
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
    textFile('page.html', `<!doctype html>${script}`, 'text/html'),
    textFile(
      'drawing.svg',
      `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`,
      'image/svg+xml',
    ),
    textFile('photo.jpg', 'MZ\u0090\u0000This program cannot be run in DOS mode', 'image/jpeg'),
    textFile('setup.exe', 'no program at all', 'application/octet-stream'),
    jpeg('torn.jpg', evidenceFixture('red-and-blue.jpg').subarray(0, 200)),
    { name: 'huge.png', mimeType: 'image/png', buffer: pngOf(10_000, 10_000) },
    textFile('nothing.txt', '', 'text/plain'),
    { name: 'live.heic', mimeType: 'image/heic', buffer: evidenceFixture('red-and-blue.heic') },
    textFile('plan.pdf', '%PDF-1.7\n%%EOF', 'application/pdf'),
    textFile(long, 'words', 'text/plain'),
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
    textFile(`report ${n}.txt`, `${n} ${'words '.repeat(170_000)}`, 'text/plain'),
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
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(added);
});

/** Drops a file on the page, as from a folder of the computer. */
async function dropped(page: Page, bytes: Buffer, name: string): Promise<void> {
  await page.evaluate(
    ([content, called]) => {
      const data = new DataTransfer();
      const file = Uint8Array.from(content);
      const lastModified = Date.UTC(2024, 3, 5, 15);
      data.items.add(new File([file], called, { type: 'image/jpeg', lastModified }));
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
