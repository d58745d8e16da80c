import { deflateSync } from 'fflate';
import { expect, test } from 'vitest';

import { inflateAtOnce } from '#exchange/inflate-at-once.ts';
import { joinedBytes } from '#exchange/joined-bytes.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

const text = new TextEncoder().encode('The principal walks the halls. '.repeat(9000));

test('what was packed comes back to the letter', async () => {
  await expectBack(text);
  await expectBack(noise(300_000));
  await expectBack(new Uint8Array(0));
});

test('bytes that are cut off or are none that were packed, are refused', async () => {
  const whole = packed(text);
  await expect(unpacked(whole.slice(0, -9))).rejects.toThrow();
  await expect(unpacked(noise(40_000))).rejects.toThrow();
  await expect(unpacked(new Uint8Array(0))).rejects.toThrow();
});

test('a file that would fill the memory is left where the reader has had enough', async () => {
  const bomb = packed(new Uint8Array(40_000_000));
  let seen = 0;
  const stopped = inflateAtOnce(bomb, ({ byteLength }) => {
    seen += byteLength;
    if (seen > 1_000_000) throw new Error('enough');
  });
  await expect(stopped).rejects.toThrow('enough');
  expect(seen).toBeLessThan(20_000_000);
});

async function expectBack(bytes: Bytes): Promise<void> {
  const back = await unpacked(packed(bytes));
  expect(Buffer.compare(back, bytes)).toBe(0);
}

async function unpacked(bytes: Bytes): Promise<Bytes> {
  const pieces: Uint8Array[] = [];
  await inflateAtOnce(bytes, (piece) => pieces.push(piece));
  return joinedBytes(pieces);
}

function packed(bytes: Uint8Array): Bytes {
  return new Uint8Array(deflateSync(bytes));
}

/** Bytes that hardly get smaller, the same ones every time. */
function noise(length: number): Bytes {
  let seed = 7;
  return Uint8Array.from({ length }, () => (seed = (seed * 48_271) % 2_147_483_647) % 256);
}
