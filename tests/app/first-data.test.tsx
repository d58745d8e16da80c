// @vitest-environment jsdom
import { renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { firstData } from '#app/first-data.ts';
import { startStorage, storageOf, useStorageStart } from '#app/storage-start.ts';
import { agreeExisting, putSchool, startCycle } from '#domain/assessment/changes.ts';
import { BUILT_IN_MAP, BUILT_IN_VERSION } from '#storage/built-in-map.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import { useRatedCycle, useSchool } from '#storage/live.ts';
import { StorageProvider } from '#storage/StorageProvider.tsx';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { given } from '#tests/support/storage.ts';

afterEach(() => vi.useRealTimers());

describe('the first screen', () => {
  test('has its school, its ratings and its map from its first moment', async () => {
    const { id: _id, ...school } = aSchool();
    const body = { map: BUILT_IN_MAP, mapVersion: BUILT_IN_VERSION, schoolYear: 2026 };
    const id = `cycle/riverside/${BUILT_IN_MAP}/2026`;
    const cycle = aCycle({ ...body, id, school: 'riverside' });
    location.hash = `#/schools/riverside/${BUILT_IN_MAP}/2026-27/indicators/EC1.Leaders1`;

    const opening = startStorage();
    await opening;
    const storage = storageOf(useStorageStart.getState());
    if (storage === undefined) throw new Error('the storage did not open');
    await given(storage, [
      putSchool('riverside', school),
      startCycle('riverside', body),
      agreeExisting(cycle, 'EC1.Leaders1', { is: 'not-yet' }),
    ]);
    await firstData(opening);

    const wrapper = ({ children }: { readonly children: ReactNode }) => (
      <StorageProvider storage={storage}>{children}</StorageProvider>
    );
    const { result } = renderHook(
      () => ({
        school: useSchool('riverside')?.name,
        rated: useRatedCycle(id)?.ratings.get('EC1.Leaders1')?.existing,
        map: useIcMap(BUILT_IN_MAP, BUILT_IN_VERSION)?.id,
      }),
      { wrapper },
    );
    expect(result.current).toEqual({
      school: school.name,
      rated: { is: 'not-yet' },
      map: BUILT_IN_MAP,
    });
  });

  test('comes up after a second where the browser does not open the data', async () => {
    vi.useFakeTimers();
    const comesUp = vi.fn<() => void>();
    void firstData(new Promise(() => {})).finally(comesUp);
    await vi.advanceTimersByTimeAsync(900);
    expect(comesUp).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(comesUp).toHaveBeenCalled();
  });
});
