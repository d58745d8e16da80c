// @vitest-environment jsdom
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';

import { putIcMap, startCycle } from '#domain/assessment/changes.ts';
import { parseIcMap } from '#domain/ic-map/parse-ic-map.ts';
import { BUILT_IN_MAP, BUILT_IN_VERSION, loadBuiltInMap } from '#storage/built-in-map.ts';
import { useIcMap, useIcMaps, useMapsInUse } from '#storage/ic-maps.ts';
import type { Storage } from '#storage/storage.ts';
import { StorageProvider } from '#storage/StorageProvider.tsx';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle } from '#tests/support/builders.ts';
import { aStorage, given } from '#tests/support/storage.ts';

describe('the library', () => {
  test('holds the built-in map where nothing can be stored', async () => {
    const { result } = within(undefined, () => ({ maps: useIcMaps(), inUse: useMapsInUse() }));
    await waitFor(() => expect(result.current.maps?.map(({ id }) => id)).toEqual([BUILT_IN_MAP]));
    expect(result.current.inUse).toEqual(new Map());
  });

  test('holds the built-in map first, then the added ones, and follows what is added', async () => {
    const storage = await aStorage();
    const { result } = within(storage, () => useIcMaps()?.map(({ id }) => id));
    await waitFor(() => expect(result.current).toEqual([BUILT_IN_MAP]));
    await given(storage, [putIcMap(aMap())]);
    await waitFor(() => expect(result.current).toEqual([BUILT_IN_MAP, 'garden-school']));
    await given(storage, [{ remove: 'ic-map/garden-school/1' }]);
    await waitFor(() => expect(result.current).toEqual([BUILT_IN_MAP]));
  });

  test('gives one map, its newest version unless one is named, and null for one that is not there', async () => {
    const storage = await aStorage();
    await given(storage, [putIcMap(aMap()), putIcMap(aMap({ version: '2' }))]);
    const { result } = within(storage, () => [
      useIcMap('garden-school')?.version,
      useIcMap('garden-school', '1')?.version,
      useIcMap('garden-school', '3'),
    ]);
    await waitFor(() => expect(result.current).toEqual(['2', '1', null]));
  });

  test('says how many school years use a map', async () => {
    const storage = await aStorage();
    const earlier = aCycle({ schoolYear: 2025 });
    await given(storage, [startCycle('riverside', aCycle()), startCycle('riverside', earlier)]);
    const { result } = within(storage, () => useMapsInUse());
    await waitFor(() => expect(result.current).toEqual(new Map([['garden-school/1', 2]])));
  });
});

function within<T>(storage: Storage | undefined, hook: () => T) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StorageProvider storage={storage}>{children}</StorageProvider>
  );
  return renderHook(hook, { wrapper });
}

test('the built-in map, which no start checks, is a whole IC map as it stands in its file', async () => {
  const map = await loadBuiltInMap();
  expect(parseIcMap(map)).toEqual({ ok: true, value: map });
  expect([map.id, map.version]).toEqual([BUILT_IN_MAP, BUILT_IN_VERSION]);
});
