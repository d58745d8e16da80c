// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';

import { offeredBy, readClipboard } from '#platform/offered.ts';

afterEach(() => vi.unstubAllGlobals());

/** What a browser hands over with a drop or a paste. */
function transfer({
  files = [],
  folders = [],
  texts = {},
}: {
  files?: readonly File[];
  folders?: readonly string[];
  texts?: Readonly<Record<string, string>>;
}): DataTransfer {
  const named = [...folders.map((name) => new File([''], name)), ...files];
  const data: Pick<DataTransfer, 'getData'> & { files: unknown; items: unknown } = {
    files: named,
    items: named.map((file) => ({
      webkitGetAsEntry: () => ({ name: file.name, isDirectory: folders.includes(file.name) }),
    })),
    getData: (type: string) => texts[type] ?? '',
  };
  return data as unknown as DataTransfer;
}

describe('what is dropped or pasted', () => {
  it('is its files; a text that comes along with them is not wanted', () => {
    const photo = new File(['x'], 'photo.jpg');
    const offered = offeredBy(transfer({ files: [photo], texts: { 'text/plain': 'photo.jpg' } }));
    expect(offered).toEqual({ files: [photo], text: '', folders: 0 });
  });

  it('says how many folders there were, which can’t be read, and takes the files beside them', () => {
    const photo = new File(['x'], 'photo.jpg');
    const offered = offeredBy(transfer({ files: [photo], folders: ['STEM night'] }));
    expect(offered).toEqual({ files: [photo], text: '', folders: 1 });
  });

  it('takes the address of a dragged link, without its remarks', () => {
    const texts = {
      'text/uri-list': '# STEM night\r\nhttps://school.example/night\r\n',
      'text/plain': 'STEM night',
    };
    expect(offeredBy(transfer({ texts })).text).toBe('https://school.example/night');
    expect(offeredBy(transfer({ texts: { 'text/plain': ' words ' } })).text).toBe('words');
  });
});

describe('the Paste button', () => {
  const nameOf = (type: string) => `Pasted.${type.slice(6)}`;

  it('reads a picture with a name of its own', async () => {
    const picture = new Blob(['x'], { type: 'image/png' });
    const entry = { types: ['text/html', 'image/png'], getType: () => Promise.resolve(picture) };
    vi.stubGlobal('navigator', { clipboard: { read: () => Promise.resolve([entry]) } });
    const read = await readClipboard(nameOf);
    expect(read.is === 'read' && read.offered.files.map(({ name }) => name)).toEqual([
      'Pasted.png',
    ]);
  });

  it('says so when nothing is copied, when the person says no, and where there is no way', async () => {
    vi.stubGlobal('navigator', { clipboard: { read: () => Promise.resolve([]) } });
    expect(await readClipboard(nameOf)).toEqual({ is: 'empty' });
    vi.stubGlobal('navigator', { clipboard: { read: () => Promise.reject(new Error('no')) } });
    expect(await readClipboard(nameOf)).toEqual({ is: 'refused' });
    vi.stubGlobal('navigator', {});
    expect(await readClipboard(nameOf)).toEqual({ is: 'refused' });
  });
});
