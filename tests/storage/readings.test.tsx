// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { putSchool } from '#domain/assessment/changes.ts';
import { liveReading, type Reading } from '#storage/readings.ts';
import { readAhead, useRatedCycle, useSchool } from '#storage/live.ts';
import { useReading } from '#storage/use-live.ts';
import type { Storage } from '#storage/storage.ts';
import { StorageProvider } from '#storage/StorageProvider.tsx';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const { id, ...school } = aSchool();

afterEach(() => vi.useRealTimers());

describe('what two screens show', () => {
  test('is read once, and both follow what is committed', async () => {
    const storage = await aStorage();
    const count = counting();
    const first = show(storage, () => useReading(storage, count.reading));
    const second = show(storage, () => useReading(storage, count.reading));
    await waitFor(() => expect([first.result.current, second.result.current]).toEqual([0, 0]));
    expect(count.times()).toBe(1);

    await act(() => given(storage, [putSchool(id, school)]));
    await waitFor(() => expect([first.result.current, second.result.current]).toEqual([1, 1]));
    expect(count.times()).toBe(2);
  });

  test('is there at once for the screen that comes next, and read anew after a while', async () => {
    const storage = await aStorage();
    const count = counting();
    const first = show(storage, () => useReading(storage, count.reading));
    await waitFor(() => expect(first.result.current).toBe(0));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    first.unmount();
    vi.advanceTimersByTime(2000);
    const second = show(storage, () => useReading(storage, count.reading));
    expect(second.result.current).toBe(0);

    second.unmount();
    vi.advanceTimersByTime(4000);
    expect(show(storage, () => useReading(storage, count.reading)).result.current).toBeUndefined();
  });

  test('stays as long as one of them is looked at', async () => {
    const storage = await aStorage();
    const { reading } = counting();
    const first = show(storage, () => useReading(storage, reading));
    const second = show(storage, () => useReading(storage, reading));
    await waitFor(() => expect(second.result.current).toBe(0));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    first.unmount();
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    await act(() => given(storage, [putSchool(id, school)]));
    await waitFor(() => expect(second.result.current).toBe(1));
  });

  test('is thrown where it can’t be read, and read anew by whoever comes next', async () => {
    const storage = await aStorage();
    let isBroken = true;
    const reading: Reading<string> = {
      key: 'broken',
      read: async () => {
        if (isBroken) throw new TypeError('a fault of ours');
        return 'mended';
      },
    };
    const live = liveReading(storage, reading);
    await live.answered;
    expect(live.answer()).toMatchObject({ error: { name: 'TypeError' } });
    isBroken = false;
    const again = liveReading(storage, reading);
    await again.answered;
    expect(again.answer()).toEqual({ value: 'mended' });
  });
});

describe('what an address is about', () => {
  test('is on the first screen from its first moment when it was read ahead', async () => {
    const storage = await aStorage();
    const cycle = aCycle();
    await given(storage, [putSchool(cycle.school, school)]);
    await readAhead(storage, { school: cycle.school, cycle: cycle.id });
    const { result } = show(storage, () => [useSchool(cycle.school), useRatedCycle(cycle.id)]);
    expect(result.current).toEqual([
      { ...school, id: cycle.school },
      { cycle: null, ratings: new Map() },
    ]);
  });
});

function counting(): { readonly reading: Reading<number>; readonly times: () => number } {
  let times = 0;
  const reading: Reading<number> = {
    key: 'how many schools',
    read: (database) => {
      times += 1;
      return database.records.where('kind').equals('school').count();
    },
  };
  return { reading, times: () => times };
}

function show<T>(storage: Storage, hook: () => T) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StrictMode>
      <StorageProvider storage={storage}>{children}</StorageProvider>
    </StrictMode>
  );
  return renderHook(hook, { wrapper });
}
