import { expect, type Page } from '@playwright/test';

import { evidenceFixture, photoWithPlace, TOLD } from '#tests/support/photo-with-place.ts';

import { ask, openTab, test } from './support/evidence-files-page.ts';

interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

test('a photo loses the place where it was taken, and stands upright', async ({
  context,
  filesUrl,
}) => {
  const page = await openTab(context, filesUrl);
  const photo = photoWithPlace();
  expect(told(photo)).toEqual(['Exif', 'GPS', TOLD.description, TOLD.comment]);
  const [taken] = await give(page, [jpeg('IMG_1.JPG', photo)]);
  if (taken?.is !== 'taken-in') throw new Error(JSON.stringify(taken));
  expect(taken).toMatchObject({ title: 'IMG 1', mayTellPlace: false });
  expect(taken.file).toMatchObject({ name: 'IMG_1.JPG', type: 'image/jpeg', kept: 're-encoded' });

  const stored = Buffer.from(await ask(page, (files, hash) => files.bytes(hash), taken.file.hash));
  expect(stored.length).toBe(taken.file.size);
  expect(told(stored)).toEqual([]);
  const look = await ask(
    page,
    (files, hash) =>
      files.look(hash, [
        [16, 10],
        [16, 54],
      ]),
    taken.file.hash,
  );
  // The sensor’s left is the picture’s top.
  expect([look.width, look.height]).toEqual([32, 64]);
  expect(look.colors.map(nameOfColor)).toEqual(['red', 'blue']);
});

test('a photo whose original is asked for keeps everything, and says so', async ({
  context,
  filesUrl,
}) => {
  const page = await openTab(context, filesUrl);
  const [taken] = await give(page, [jpeg('IMG_1.JPG', photoWithPlace())], { keepOriginals: true });
  if (taken?.is !== 'taken-in') throw new Error(JSON.stringify(taken));
  expect(taken).toMatchObject({ mayTellPlace: true, file: { kept: 'as-is' } });
  const stored = Buffer.from(await ask(page, (files, hash) => files.bytes(hash), taken.file.hash));
  expect(stored.equals(photoWithPlace())).toBe(true);
});

test('every kind of picture is written anew as what everybody can open', async ({
  context,
  filesUrl,
}) => {
  const page = await openTab(context, filesUrl);
  const endings = ['png', 'gif', 'webp', 'bmp', 'avif'];
  const files = endings.map((ending) => ({
    // Whatever the browser was told.
    name: `picture.${ending}`,
    mimeType: 'application/octet-stream',
    buffer: evidenceFixture(`red-and-blue.${ending}`),
  }));
  const taken = await give(page, files);
  expect(
    taken.map((one) => (one.is === 'taken-in' ? [one.file.name, one.file.type] : one)),
  ).toEqual([
    ['picture.png', 'image/png'],
    ['picture.png', 'image/png'],
    ['picture.png', 'image/png'],
    ['picture.png', 'image/png'],
    ['picture.jpg', 'image/jpeg'],
  ]);
  for (const one of taken) {
    if (one.is !== 'taken-in') continue;
    const look = await ask(
      page,
      (all, hash) =>
        all.look(hash, [
          [10, 16],
          [54, 16],
        ]),
      one.file.hash,
    );
    expect([look.width, look.height, ...look.colors.map(nameOfColor)]).toEqual([
      64,
      32,
      'red',
      'blue',
    ]);
  }
});

test('a large photo becomes 2,048 pixels long, whichever way it is turned', async ({
  context,
  filesUrl,
}) => {
  const page = await openTab(context, filesUrl);
  const expectSize = async (photo: Buffer, width: number, height: number) => {
    const [taken] = await give(page, [jpeg('large.jpg', photo)]);
    if (taken?.is !== 'taken-in') throw new Error(JSON.stringify(taken));
    const look = await ask(page, (files, hash) => files.look(hash, []), taken.file.hash);
    // A pixel is rounded either way.
    expect(Math.abs(look.width - width), `width ${look.width}`).toBeLessThanOrEqual(1);
    expect(Math.abs(look.height - height), `height ${look.height}`).toBeLessThanOrEqual(1);
    expect(Math.max(look.width, look.height)).toBe(Math.max(width, height));
  };
  const landscape = await drawn(page, 6000, 4000);
  await expectSize(landscape, 2048, 1365);
  await expectSize(photoWithPlace(landscape), 1365, 2048);
  await expectSize(await drawn(page, 4000, 6000), 1365, 2048);
  await expectSize(await drawn(page, 9000, 1000), 2048, 228);
  await expectSize(await drawn(page, 2048, 2048), 2048, 2048);
  await expectSize(await drawn(page, 300, 200), 300, 200);
});

test('what could run, or is damaged, is refused or only ever a download', async ({
  context,
  filesUrl,
}) => {
  const page = await openTab(context, filesUrl);
  const script = '<script>document.title = "ran"; alert(1)</script>';
  const photo = evidenceFixture('red-and-blue.jpg');
  const taken = await give(page, [
    text('page.html', `<!doctype html>${script}`, 'text/html'),
    text('drawing.svg', `<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`, 'image/svg+xml'),
    text('photo.jpg', 'MZ\u0090\u0000This program', 'image/jpeg'),
    jpeg('torn.jpg', photo.subarray(0, 200)),
    jpeg('noise.jpg', Buffer.concat([photo.subarray(0, 170), Buffer.alloc(50, 0xa5)])),
    { name: 'live.heic', mimeType: 'image/heic', buffer: evidenceFixture('red-and-blue.heic') },
    text('plan.pdf', '%PDF-1.7\n%%EOF', 'application/pdf'),
    text('empty.pdf', '', 'application/pdf'),
  ]);
  expect(
    taken.map((one) => (one.is === 'taken-in' ? [one.file.type, one.mayTellPlace] : [one.why.tag])),
  ).toEqual([
    ['application/octet-stream', false],
    ['application/octet-stream', false],
    ['program'],
    ['damaged-image'],
    ['damaged-image'],
    ['image/heic', true],
    ['application/pdf', false],
    ['empty'],
  ]);
  expect(await page.title()).toBe('The files of evidence, without the app');
  expect((await ask(page, (files) => files.list(), null)).length).toBe(4);
});

async function give(
  page: Page,
  files: readonly GivenFile[],
  options: { keepOriginals?: boolean } = {},
) {
  await page.locator('input').setInputFiles([...files]);
  return ask(page, (store, chosen) => store.takeIn(chosen), options);
}

function jpeg(name: string, buffer: Buffer): GivenFile {
  return { name, mimeType: 'image/jpeg', buffer };
}

function text(name: string, content: string, mimeType: string): GivenFile {
  return { name, mimeType, buffer: Buffer.from(content, 'latin1') };
}

/** What a file tells beside its pixels, as far as it stands there in letters. */
function told(file: Buffer): readonly string[] {
  const letters = file.toString('latin1');
  const gps = letters.includes('\x88\x25\0\x04') ? ['GPS'] : [];
  const words = ['Exif', TOLD.description, TOLD.comment].filter((word) => letters.includes(word));
  return words[0] === 'Exif' ? ['Exif', ...gps, ...words.slice(1)] : [...gps, ...words];
}

/** JPEG and AVIF are not exact. */
function nameOfColor(color: readonly number[]): string {
  const [red = 0, green = 0, blue = 0] = color;
  if (red > 180 && green < 80 && blue < 80) return 'red';
  if (blue > 180 && red < 80 && green < 80) return 'blue';
  return `rgb ${red} ${green} ${blue}`;
}

/** A JPEG of any size, drawn by the browser. */
async function drawn(page: Page, width: number, height: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([w, h]) => {
      const canvas = new OffscreenCanvas(w, h);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = 'teal';
      context.fillRect(0, 0, w, h / 2);
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.5 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let letters = '';
      for (const byte of bytes) letters += String.fromCharCode(byte);
      return btoa(letters);
    },
    [width, height] as const,
  );
  return Buffer.from(base64, 'base64');
}
