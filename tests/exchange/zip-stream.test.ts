import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { fitsInZip, newZipStream, type Bytes, type ZipEntry } from '#exchange/zip-stream.ts';

const photo: ZipEntry = { path: 'evidence/Träume/a.jpg', on: '2027-02-03', as: 'store' };
const page: ZipEntry = { path: 'index.html', on: '2027-05-14', as: 'deflate' };

describe('a ZIP file that is written as it grows', () => {
  it('reads back whole, whatever pieces it came in', async () => {
    const bytes = await zipped([
      [photo, [Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)]],
      [page, [strToU8('<p>'.repeat(500)), strToU8('end')]],
      [{ ...photo, path: 'empty.bin' }, []],
    ]);
    const read = unzipSync(bytes);
    expect(Object.keys(read)).toEqual(['evidence/Träume/a.jpg', 'index.html', 'empty.bin']);
    expect(read[photo.path]).toEqual(Uint8Array.of(1, 2, 3));
    expect(strFromU8(read[page.path] ?? new Uint8Array())).toBe(`${'<p>'.repeat(500)}end`);
    expect(read['empty.bin']).toHaveLength(0);
  });

  it('is the same for the same files, with their own dates', async () => {
    const make = () => zipped([[photo, [Uint8Array.of(1)]]]);
    expect(await make()).toEqual(await make());
    const bytes = await make();
    // Local file header: time at 10, date at 12 (APPNOTE 4.3.7); noon, and 2027-02-03.
    const header = new DataView(bytes.buffer);
    expect(header.getUint16(10, true)).toBe(12 << 11);
    expect(header.getUint16(12, true)).toBe(((2027 - 1980) << 9) | (2 << 5) | 3);
  });

  it('takes dates that a ZIP can’t hold', async () => {
    for (const on of ['1912-01-01', '2300-01-01', 'soon']) {
      expect(unzipSync(await zipped([[{ ...photo, on }, []]]))).toHaveProperty([photo.path]);
    }
  });

  it('waits for the writer, and ends with its fault', async () => {
    let isWriting = false;
    const slow = newZipStream(async () => {
      expect(isWriting).toBe(false);
      isWriting = true;
      await new Promise((resolve) => setTimeout(resolve, 1));
      isWriting = false;
    });
    await slow.add(photo, [Uint8Array.of(1), Uint8Array.of(2)]);
    await slow.end();
    const full = newZipStream(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
    await expect(full.add(photo, [Uint8Array.of(1)])).rejects.toThrow(DOMException);
  });

  it('knows what does not fit', () => {
    expect(fitsInZip([500_000_000])).toBe(true);
    expect(fitsInZip([2_000_000_000, 2_000_000_000])).toBe(false);
    expect(fitsInZip(Array.from({ length: 65_001 }, () => 1))).toBe(false);
  });
});

async function zipped(files: readonly (readonly [ZipEntry, readonly Bytes[]])[]): Promise<Bytes> {
  const chunks: Bytes[] = [];
  const zip = newZipStream((chunk) => Promise.resolve(void chunks.push(chunk)));
  for (const [entry, bytes] of files) await zip.add(entry, bytes);
  await zip.end();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
