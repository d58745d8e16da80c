import { crc32 } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { newPlainZip, type PlainEntry } from '#exchange/plain-zip.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

const photo: PlainEntry = { path: 'evidence/Träume/a.jpg', on: '2027-02-03' };
const page: PlainEntry = { path: 'index.html', on: '2027-05-14' };

describe('a ZIP file for people’s own computers', () => {
  it('reads back whole, whatever pieces it came in', async () => {
    const bytes = await zipped([
      [photo, [Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)]],
      [page, `${'<p>'.repeat(500)}end`],
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

  it('says size and checksum before each file: some systems refuse to look for them after it', async () => {
    const content = new Uint8Array(70_000).fill(7);
    const bytes = await zipped([[photo, [content.subarray(0, 9), content.subarray(9)]]]);
    const header = new DataView(bytes.buffer);
    expect(header.getUint16(6, true)).toBe(0x0800);
    expect(header.getUint32(14, true)).toBe(crc32(content));
    expect([header.getUint32(18, true), header.getUint32(22, true)]).toEqual([70_000, 70_000]);
  });

  it('refuses a file that is another one when it is read again', async () => {
    let reads = 0;
    const zip = newPlainZip(() => Promise.resolve());
    const read = () => [new Uint8Array((reads += 1))];
    await expect(zip.store(photo, read)).rejects.toThrow(/changed while it was read/);
  });

  it('waits for the writer, and ends with its fault', async () => {
    let isWriting = false;
    const slow = newPlainZip(async () => {
      expect(isWriting).toBe(false);
      isWriting = true;
      await new Promise((resolve) => setTimeout(resolve, 1));
      isWriting = false;
    });
    await slow.store(photo, () => [Uint8Array.of(1), Uint8Array.of(2)]);
    await slow.end();
    const full = newPlainZip(() => Promise.reject(new DOMException('', 'QuotaExceededError')));
    await expect(full.store(photo, () => [Uint8Array.of(1)])).rejects.toThrow(DOMException);
  });
});

async function zipped(
  files: readonly (readonly [PlainEntry, string | readonly Bytes[]])[],
): Promise<Bytes> {
  const chunks: Bytes[] = [];
  const zip = newPlainZip((chunk) => Promise.resolve(void chunks.push(chunk)));
  for (const [entry, content] of files) {
    if (typeof content === 'string') await zip.deflate(entry, content);
    else await zip.store(entry, () => content);
  }
  await zip.end();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
