import { beforeEach, describe, expect, test, vi } from 'vitest';

import { giveBallast, keepBallast } from '#storage/opfs/ballast.ts';

const MEGABYTE = 1_048_576;
const MINUTE = 60_000;
const now = Date.UTC(2026, 7, 17);

let device: ReturnType<typeof aDevice>;

beforeEach(() => {
  device = aDevice();
});

describe('what is kept aside for a full device', () => {
  test('is four megabytes, also where two tabs begin at once, and neither takes the device for full', async () => {
    const both = await Promise.all([keepBallast(now), keepBallast(now)]);
    expect(both).toEqual([{ isDeviceFull: false }, { isDeviceFull: false }]);
    expect(device.bytes()).toBe(4 * MEGABYTE);
  });

  test('is made to its end where the first making was cut off', async () => {
    device.breaksAt('ballast-3');
    await expect(keepBallast(now)).rejects.toThrow('the tab was closed');
    device.breaksAt(undefined);
    expect(await keepBallast(now)).toEqual({ isDeviceFull: false });
    expect(device.bytes()).toBe(4 * MEGABYTE);
  });

  test('is missing on a device without that room, which then counts as full until there is twice as much', async () => {
    device.hasRoomFor(2.5 * MEGABYTE);
    expect(await keepBallast(now)).toEqual({ isDeviceFull: true });
    expect(await keepBallast(now + MINUTE)).toEqual({ isDeviceFull: true });
    device.hasRoomFor(6 * MEGABYTE);
    expect(await keepBallast(now + 12 * MINUTE)).toEqual({ isDeviceFull: true });
    device.hasRoomFor(20 * MEGABYTE);
    expect(await keepBallast(now + 13 * MINUTE)).toEqual({ isDeviceFull: false });
    expect(device.bytes()).toBe(4 * MEGABYTE);
  });

  test('is given back piece by piece, and what is given back is not taken again at once', async () => {
    await keepBallast(now);
    expect(await giveBallast()).toBe(true);
    expect(device.bytes()).toBe(3 * MEGABYTE);
    expect(await keepBallast(now + MINUTE)).toEqual({ isDeviceFull: true });
    expect(device.bytes()).toBe(3 * MEGABYTE);
    expect(await keepBallast(now + 12 * MINUTE)).toEqual({ isDeviceFull: false });
    for (let left = 4; left > 0; left -= 1) expect(await giveBallast()).toBe(true);
    expect(await giveBallast()).toBe(false);
  });
});

/** A private file system of one folder, with room for so much, whose handles are exclusive; and locks. */
function aDevice() {
  const sizes = new Map<string, number>();
  const held = new Set<string>();
  let room = Infinity;
  let broken: string | undefined;
  const bytes = () => [...sizes.values()].reduce((sum, size) => sum + size, 0);

  function grow(name: string, size: number): void {
    if (bytes() - (sizes.get(name) ?? 0) + size > room) {
      throw new DOMException('no room', 'QuotaExceededError');
    }
    sizes.set(name, size);
  }

  function handleOf(name: string) {
    if (held.has(name)) throw new DOMException('held', 'NoModificationAllowedError');
    if (name === broken) throw new Error('the tab was closed');
    held.add(name);
    return {
      write: (chunk: Uint8Array, { at }: { at: number }) => {
        grow(name, Math.max(sizes.get(name) ?? 0, at + chunk.byteLength));
        return chunk.byteLength;
      },
      truncate: (size: number) => grow(name, size),
      getSize: () => sizes.get(name) ?? 0,
      flush: () => undefined,
      close: () => void held.delete(name),
    };
  }

  const folder = {
    getDirectoryHandle: () => Promise.resolve(folder),
    getFileHandle: async (name: string, { create = false } = {}) => {
      if (!sizes.has(name)) {
        if (!create) throw new DOMException('none', 'NotFoundError');
        sizes.set(name, 0);
      }
      return {
        getFile: () => Promise.resolve({ size: sizes.get(name) ?? 0 }),
        createSyncAccessHandle: async () => handleOf(name),
      };
    },
    removeEntry: async (name: string) => {
      if (!sizes.delete(name)) throw new DOMException('none', 'NotFoundError');
    },
  };
  let last: Promise<unknown> = Promise.resolve();
  const request = <T>(_: string, work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work, work);
    last = turn.catch(() => undefined);
    return turn;
  };
  vi.stubGlobal('navigator', {
    storage: { getDirectory: () => Promise.resolve(folder) },
    locks: { request },
  });
  return {
    bytes,
    hasRoomFor: (size: number) => (room = size),
    breaksAt: (name: string | undefined) => (broken = name),
  };
}
