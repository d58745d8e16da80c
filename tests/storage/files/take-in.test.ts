import { describe, expect, it, vi } from 'vitest';

import { databaseFiles } from '#storage/files/database-files.ts';
import { MOST_FILE_BYTES, takeIn, type TakenIn } from '#storage/files/take-in.ts';
import { evidenceFixture } from '#tests/support/photo-with-place.ts';

// Pictures are taken in by a real browser: tests/browser/evidence-intake.spec.ts.

let made = 0;

function aStore() {
  made += 1;
  return databaseFiles(`taken-in-${made}`, () => 7);
}

async function taken(file: File): Promise<TakenIn> {
  const [one] = await takeIn(aStore(), [file]);
  if (one === undefined) throw new Error('nothing became of it');
  return one;
}

describe('a file that was dropped, pasted or picked', () => {
  it.each([
    ['plan.pdf', '%PDF-1.7\n', 'application/pdf', 'plan.pdf'],
    ['plan', '%PDF-1.7\n', 'application/pdf', 'plan.pdf'],
    ['photo.jpg', '%PDF-1.7\n', 'application/pdf', 'photo.pdf'],
    ['page.html', '%PDF-1.7\n', 'application/pdf', 'page.html.pdf'],
    ['page.html', '<script>alert(1)</script>', 'application/octet-stream', 'page.html'],
    [
      'drawing.svg',
      '<svg><script>alert(1)</script></svg>',
      'application/octet-stream',
      'drawing.svg',
    ],
    ['data.csv', 'a,b\n1,2', 'application/octet-stream', 'data.csv'],
    ['plan.docx', 'PK\x03\x04', 'application/octet-stream', 'plan.docx'],
    ['../../plan.pdf', '%PDF-1.7\n', 'application/pdf', 'plan.pdf'],
    ['plan\u202Efdp.txt', 'plan', 'application/octet-stream', 'planfdp.txt'],
    [`${'x'.repeat(300)}.pdf`, '%PDF-1.7\n', 'application/pdf', `${'x'.repeat(116)}.pdf`],
  ])('called %j is kept as what its bytes are', async (name, text, type, kept) => {
    // Whatever the browser believes of it.
    const file = new File([text], name, { type: 'text/html' });
    const result = await taken(file);
    expect(result).toMatchObject({
      is: 'taken-in',
      file: { is: 'file', name: kept, type, size: file.size, kept: 'as-is' },
      mayTellPlace: false,
    });
  });

  it.each([
    ['HEIC', 'IMG_1.HEIC', evidenceFixture('red-and-blue.heic'), 'image/heic'],
    ['film', 'IMG_1.MOV', '\0\0\0\x14ftypqt  \0\0\0\0qt  ', 'application/octet-stream'],
  ])('that is an %s keeps its place, and says so', async (_name, name, content, type) => {
    const parts = typeof content === 'string' ? [content] : [Uint8Array.from(content)];
    expect(await taken(new File(parts, name))).toMatchObject({
      file: { type, name },
      mayTellPlace: true,
    });
  });

  it.each([
    ['has nothing in it', new File([], 'empty.txt'), { tag: 'empty' }],
    ['runs, and is called so', new File(['echo'], 'setup.bat'), { tag: 'program' }],
    ['runs, and poses as a picture', new File(['MZ\x90\0'], 'photo.jpg'), { tag: 'program' }],
    [
      'poses as a picture by turning its name',
      new File(['x'], 'p\u202Egpj.exe'),
      { tag: 'program' },
    ],
    ['is called a picture and is none', new File(['hello'], 'photo.png'), { tag: 'damaged-image' }],
    [
      'is a picture without a header',
      new File([Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])], 'photo.jpg'),
      { tag: 'damaged-image' },
    ],
    [
      'has 100 megapixels',
      new File([hugePng(10_000, 10_000)], 'wall.png'),
      { tag: 'too-many-pixels', megapixels: 100, most: 64 },
    ],
  ])('that %s is refused, and nothing of it stored', async (_name, file, why) => {
    const store = aStore();
    const [result] = await takeIn(store, [file]);
    expect(result).toMatchObject({ is: 'refused', why });
    expect(await store.list()).toEqual([]);
  });

  it('that is an HEIC becomes a JPEG without its place, where the browser can read it', async () => {
    const context = { fillRect: () => undefined, drawImage: () => undefined };
    const close = vi.fn();
    vi.stubGlobal('createImageBitmap', () => Promise.resolve({ width: 64, height: 32, close }));
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        getContext = () => context;
        convertToBlob = () => Promise.resolve(new Blob(['a JPEG'], { type: 'image/jpeg' }));
      },
    );
    const heic = new File([Uint8Array.from(evidenceFixture('red-and-blue.heic'))], 'IMG_1.HEIC');
    expect(await taken(heic)).toMatchObject({
      file: { name: 'IMG_1.jpg', type: 'image/jpeg', size: 6, kept: 're-encoded' },
      mayTellPlace: false,
    });
    expect(close).toHaveBeenCalledOnce();
    const [original] = await takeIn(aStore(), [heic], { keepOriginals: true });
    expect(original).toMatchObject({ file: { type: 'image/heic' }, mayTellPlace: true });
  });

  it('of two gigabytes is refused before a byte of it is read', async () => {
    const file = new File(['x'], 'film.mov');
    const size = 2 * 1024 ** 3;
    Object.defineProperty(file, 'size', { value: size });
    const slice = vi.spyOn(file, 'slice');
    expect(await taken(file)).toEqual({
      is: 'refused',
      name: 'film.mov',
      why: { tag: 'too-large', size, most: MOST_FILE_BYTES },
    });
    expect(slice).not.toHaveBeenCalled();
  });

  it('of exactly the most bytes is taken in', async () => {
    const file = new File([new Uint8Array(MOST_FILE_BYTES)], 'data.bin');
    expect(await taken(file)).toMatchObject({ is: 'taken-in' });
  });

  it('that was withdrawn, or is a folder, is refused as unreadable', async () => {
    const file = new File(['x'], 'gone.txt');
    vi.spyOn(file, 'slice').mockImplementation(() => {
      throw new DOMException('gone', 'NotFoundError');
    });
    expect(await taken(file)).toMatchObject({ is: 'refused', why: { tag: 'unreadable' } });
  });
});

describe('several files at once', () => {
  it('each have their own outcome, in their order, with progress', async () => {
    const progress: [number, number][] = [];
    const files = [
      new File(['%PDF-1.7\n'], 'a.pdf'),
      new File([], 'b.pdf'),
      new File(['%PDF-1.7\n'], 'c.pdf'),
    ];
    const results = await takeIn(aStore(), files, {
      onProgress: (done, of) => progress.push([done, of]),
    });
    expect(results.map(({ is }) => is)).toEqual(['taken-in', 'refused', 'taken-in']);
    expect(results[0]).toMatchObject({ wasHere: false });
    // The same bytes under another name.
    expect(results[2]).toMatchObject({ wasHere: true, title: 'c' });
    expect(progress).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('go on when the device is full for one of them', async () => {
    const store = aStore();
    let puts = 0;
    const nearlyFull: Pick<typeof store, 'put'> = {
      put: (content) => {
        puts += 1;
        return puts === 2
          ? Promise.resolve({ ok: false, error: { tag: 'full' } })
          : store.put(content);
      },
    };
    const files = ['one', 'two', 'three'].map((text) => new File([text], `${text}.txt`));
    const results = await takeIn(nearlyFull, files);
    expect(results.map((result) => (result.is === 'refused' ? result.why.tag : 'here'))).toEqual([
      'here',
      'full',
      'here',
    ]);
    expect(await store.list()).toHaveLength(2);
  });
});

/** The header of a PNG; nothing decodes it. */
function hugePng(width: number, height: number): Uint8Array<ArrayBuffer> {
  const header = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'),
    Buffer.alloc(9),
  ]);
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return Uint8Array.from(header);
}
