// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test } from 'vitest';

import { agreeDesired, agreeExisting, putIcMap } from '#domain/assessment/changes.ts';
import type { SnapshotParts } from '#domain/assessment/compose-snapshot.ts';
import type { Carried } from '#domain/comparison/carried.ts';
import type { Change } from '#domain/records/record.ts';
import { useRatings } from '#storage/live.ts';
import { useCarried } from '#storage/live-carried.ts';
import { readCarried } from '#storage/read-carried.ts';
import { StorageProvider } from '#storage/StorageProvider.tsx';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aSnapshotRecord, atLevel, ratingsOf } from '#tests/support/builders.ts';
import { cycleChange } from '#tests/support/changes.ts';
import { aStorage, anotherTab, given } from '#tests/support/storage.ts';

const code = 'G1.Leaders1';
const now = { school: 'riverside', map: aMap(), schoolYear: 2026 };
const y2025 = aCycle({ schoolYear: 2025 });
const y2024 = aCycle({ schoolYear: 2024 });

describe('the year that a new one starts from', () => {
  test('is none for a school’s first year', async () => {
    expect(await carriedAfter([cycleChange(aCycle())])).toBeNull();
  });

  test('is last year as it was recorded, whatever was changed in it afterwards', async () => {
    const carried = await carriedAfter([
      record(y2025, 'sprout', { status: 'interim', recordedAt: '2026-01-20T12:00:00.000Z' }),
      record(y2025, 'tree'),
      agreeExisting(y2025, code, atLevel('seed')),
    ]);
    expect(carried).toMatchObject({ from: { schoolYear: 2025, standing: 'yearly' } });
    expect(stateOf(carried)).toEqual(atLevel('tree'));
  });

  test('is last year as it stands, where only an interim record was made of it, or none', async () => {
    const said = agreeExisting(y2025, code, atLevel('tree'));
    const interim = record(y2025, 'seed', { status: 'interim' });
    for (const changes of [[said], [interim, said]]) {
      const carried = await carriedAfter([cycleChange(y2025), ...changes]);
      expect(carried).toMatchObject({ from: { schoolYear: 2025, standing: 'living' } });
      expect(stateOf(carried)).toEqual(atLevel('tree'));
    }
  });

  test('is its interim record on a device that has only the records', async () => {
    const carried = await carriedAfter([record(y2025, 'seed', { status: 'interim' })]);
    expect(carried).toMatchObject({ from: { schoolYear: 2025, standing: 'interim' } });
    expect(stateOf(carried)).toEqual(atLevel('seed'));
  });

  test('is the year before the last where nothing was said last year', async () => {
    const carried = await carriedAfter([
      record(y2024, 'seed'),
      cycleChange(y2025),
      agreeDesired(y2025, code, 'tree'),
    ]);
    expect(carried).toMatchObject({ from: { schoolYear: 2024 } });
    expect(stateOf(carried)).toEqual(atLevel('seed'));
  });

  test('is never a later year, nor one on another map', async () => {
    const other = aCycle({ schoolYear: 2025, map: 'orchard-school' });
    const carried = await carriedAfter([
      agreeExisting(other, code, atLevel('seed')),
      agreeExisting(aCycle({ schoolYear: 2027 }), code, atLevel('seed')),
    ]);
    expect(carried).toBeNull();
  });

  test('says so where two records close it, and takes the later', async () => {
    const carried = await carriedAfter([
      record(y2025, 'seed', { recordedAt: '2026-05-01T12:00:00.000Z' }),
      record(y2025, 'tree', { recordedAt: '2026-05-02T12:00:00.000Z' }),
    ]);
    expect(carried?.from.isTwice).toBe(true);
    expect(stateOf(carried)).toEqual(atLevel('tree'));
  });

  test('is never a damaged record', async () => {
    const storage = await aStorage();
    await given(storage, [record(y2025, 'tree'), record(y2024, 'seed')]);
    const rows = await storage.database.records.where({ cycle: y2025.id }).toArray();
    await storage.database.records.update(rows[0]?.id ?? '', {
      'body.text': String(rows[0]?.body['text']).replace('tree', 'seed'),
    });
    const carried = await readCarried(storage.database, now);
    expect(carried).toMatchObject({ from: { schoolYear: 2024 } });
  });

  test('is read by the words of its own map, where that version is in the library', async () => {
    const levels = [...aMap().levels, { id: 'forest', name: 'Forest', rank: 4 }];
    const carried = await carriedAfter(
      [putIcMap(aMap()), cycleChange(y2025), agreeExisting(y2025, code, atLevel('tree'))],
      { ...now, map: aMap({ version: '2', levels }) },
    );
    expect(carried?.notCarried).toEqual([{ indicator: code, because: 'other-levels' }]);
  });
});

test('a screen hears of what another tab says of last year', async () => {
  const storage = await aStorage();
  await given(storage, [cycleChange(aCycle())]);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StorageProvider storage={storage}>{children}</StorageProvider>
  );
  const { result } = renderHook(() => useCarried(now), { wrapper });
  await waitFor(() => expect(result.current).toBeNull());
  const other = await anotherTab(storage);
  await act(() => given(other, [agreeExisting(y2025, code, atLevel('seed'))]));
  await waitFor(() => expect(stateOf(result.current)).toEqual(atLevel('seed')));
});

test('what is said this year has nothing of the years before read and proved again', async () => {
  const storage = await aStorage();
  await given(storage, [record(y2025, 'tree'), cycleChange(aCycle())]);
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StorageProvider storage={storage}>{children}</StorageProvider>
  );
  const { result } = renderHook(() => useCarried(now), { wrapper });
  await waitFor(() => expect(stateOf(result.current)).toEqual(atLevel('tree')));
  const first = result.current;
  const ratings = renderHook(() => useRatings(aCycle().id), { wrapper }).result;
  await waitFor(() => expect(ratings.current).toBeDefined());
  await act(() => given(storage, [agreeExisting(aCycle(), code, atLevel('seed'))]));
  await waitFor(() => expect(ratings.current?.get(code)?.existing).toEqual(atLevel('seed')));
  // Read again, it would be there by now.
  await act(() => storage.read(async ({ records }) => void (await records.toArray())));
  expect(result.current).toBe(first);
});

async function carriedAfter(changes: readonly Change[], year = now): Promise<Carried | null> {
  const storage = await aStorage();
  await given(storage, changes);
  return readCarried(storage.database, year);
}

function stateOf(carried: Carried | null | undefined) {
  return carried?.states.get(code)?.existing;
}

function record(
  cycle: ReturnType<typeof aCycle>,
  level: string,
  over: Partial<SnapshotParts> = {},
): Change {
  const ratings = ratingsOf({ [code]: { existing: atLevel(level) } });
  const { id, kind, school, body } = aSnapshotRecord({ cycle, ratings, ...over });
  return { put: { id, kind, school, cycle: cycle.id, body } };
}
