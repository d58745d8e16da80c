import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { entriesSaidIn } from '#exchange/zip-end.ts';

const three = zipSync({ a: strToU8('1'), b: strToU8('2'), c: strToU8('3') });

describe('how many entries a ZIP file says that it has', () => {
  test('stands in its last bytes, which is all that is read', async () => {
    const slices: [number, number][] = [];
    class Watched extends Blob {
      override slice(from = 0, to = this.size): Blob {
        slices.push([from, to]);
        return super.slice(from, to);
      }
    }
    const large = new Watched([new Uint8Array(1_000_000), three]);
    expect(await entriesSaidIn(large)).toBe(3);
    expect(slices).toEqual([[-65_557, large.size]]);
    expect(await entriesSaidIn(three)).toBe(3);
  });

  test('also with a comment behind it', async () => {
    const comment = strToU8('packed by a school');
    const withComment = new Uint8Array([...three, ...comment]);
    new DataView(withComment.buffer).setUint16(three.length - 2, comment.length, true);
    expect(await entriesSaidIn(new Blob([withComment]))).toBe(3);
  });

  test('is unknown of a file that is torn, empty, or no ZIP', async () => {
    expect(await entriesSaidIn(new Blob([three.slice(0, -5)]))).toBeUndefined();
    expect(await entriesSaidIn(new Blob([]))).toBeUndefined();
    expect(await entriesSaidIn(new Blob(['words']))).toBeUndefined();
  });
});
