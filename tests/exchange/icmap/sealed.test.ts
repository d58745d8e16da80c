import { describe, expect, test, vi } from 'vitest';

import { sha256OfBytes } from '#domain/records/sha-256.ts';
import { fileKindOf } from '#exchange/file-kind.ts';
import { sealInto, unseal } from '#exchange/icmap/sealed.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

// Each opening stretches the passphrase 600,000 times, on purpose.
vi.setConfig({ testTimeout: 120_000 });

const CHUNK = 1_048_576;
const HEADER = 64;
const STEP = CHUNK + 16;
const passphrase = 'river stones 2027';
const content = Uint8Array.from({ length: 2 * CHUNK + 777 }, (_, n) => (n * 7919) % 251);

async function sealed(bytes: Bytes, words = passphrase, pieces = 700_000): Promise<Bytes> {
  const chunks: Bytes[] = [];
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const write = (chunk: Bytes) => Promise.resolve(void chunks.push(chunk));
  const sealing = await sealInto(write, words, salt);
  for (let at = 0; at < bytes.length; at += pieces) {
    await sealing.write(bytes.slice(at, at + pieces));
  }
  await sealing.end();
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

async function opened(bytes: Bytes, words = passphrase) {
  const result = await unseal(new Blob([bytes]), words);
  return result.ok ? new Uint8Array(await result.value.arrayBuffer()) : result.error.tag;
}

function flipped(bytes: Bytes, at: number): Bytes {
  const other = bytes.slice();
  other[at] = (other[at] ?? 0) ^ 1;
  return other;
}

describe('a file that is sealed with a passphrase', () => {
  test.each([0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])(
    'of %i bytes opens to the very same bytes',
    async (size) => {
      const bytes = content.slice(0, size);
      const back = await opened(await sealed(bytes));
      // Comparing them one by one would take longer than all the rest.
      expect(typeof back === 'string' ? back : sha256OfBytes(back)).toBe(sha256OfBytes(bytes));
    },
  );

  test('says what it is, shows nothing of what it holds, and is another one each time', async () => {
    const text = new TextEncoder().encode('Ada Reyes, Riverside Elementary');
    const [one, two] = [await sealed(text), await sealed(text)];
    expect(await fileKindOf(new Blob([one]))).toBe('sealed');
    expect(new TextDecoder().decode(one)).not.toContain('Riverside');
    expect(one.slice(HEADER)).not.toEqual(two.slice(HEADER));
  });

  test('opens for the same letters, whichever keyboard they are from', async () => {
    const bytes = await sealed(content.slice(0, 9), 'Núñez'.normalize('NFD'));
    expect(await opened(bytes, 'Núñez'.normalize('NFC'))).toEqual(content.slice(0, 9));
  });

  test('tells a wrong passphrase from damage', async () => {
    const bytes = await sealed(content.slice(0, 9));
    expect(await opened(bytes, 'river stones 2028')).toBe('wrong-passphrase');
    expect(await opened(flipped(bytes, 20))).toBe('damaged');
    expect(await opened(flipped(bytes, 45))).toBe('damaged');
  });
});

describe('a sealed file is refused', () => {
  test('cut off anywhere, also between two chunks', async () => {
    const bytes = await sealed(content);
    const cuts = [0, 10, HEADER, HEADER + STEP, HEADER + 2 * STEP, bytes.length - 1];
    for (const at of cuts) expect(await opened(bytes.slice(0, at))).toBe('damaged');
  });

  test('with chunks in another order, one twice, one left out, or one more', async () => {
    const bytes = await sealed(content);
    const header = bytes.slice(0, HEADER);
    const [a, b, c] = [0, 1, 2].map((n) => bytes.slice(HEADER + n * STEP, HEADER + (n + 1) * STEP));
    const wholes = [
      [b, a, c],
      [a, a, c],
      [a, c],
      [b, c],
      [a, b, c, c],
    ];
    for (const whole of wholes) {
      const parts = whole.flatMap((chunk) => chunk ?? []);
      const mixed = new Uint8Array(await new Blob([header, ...parts]).arrayBuffer());
      expect(await opened(mixed)).toBe('damaged');
    }
  });

  test('with the chunks of another file of the same passphrase', async () => {
    const [one, two] = [await sealed(content.slice(0, 99)), await sealed(content.slice(0, 99))];
    one.set(two.slice(HEADER), HEADER);
    expect(await opened(one)).toBe('damaged');
  });

  test('with one bit changed, wherever it is', async () => {
    const bytes = await sealed(content.slice(0, 500));
    for (let at = 0; at < bytes.length; at += 37) {
      expect(await opened(flipped(bytes, at)), `byte ${at}`).toBe('damaged');
    }
  });
});
