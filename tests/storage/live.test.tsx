// @vitest-environment jsdom
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, test, vi } from 'vitest';

import {
  agreeExisting,
  agreeRationale,
  putMember,
  putSchool,
  startCycle,
} from '#domain/assessment/changes.ts';
import {
  useCycle,
  useCycles,
  useMembers,
  useRatings,
  useSchool,
  useSchools,
} from '#storage/live.ts';
import { useUndoable } from '#storage/live-undoable.ts';
import { useSnapshots } from '#storage/live-snapshots.ts';
import type { Storage } from '#storage/storage.ts';
import { StorageProvider, useStorage, useStorageIfOpen } from '#storage/StorageProvider.tsx';
import {
  aCycle,
  aMember,
  aRating,
  aSchool,
  aSnapshotRecord,
  atLevel,
} from '#tests/support/builders.ts';
import { aStorage, anotherTab, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const code = 'G1.Leaders1';

describe('what a screen shows', () => {
  test('follows what another tab commits', async () => {
    const storage = await aStorage();
    const other = await anotherTab(storage);
    const { result } = live(storage, () => useRatings(cycle.id));
    await waitFor(() => expect(result.current).toEqual(new Map()));

    await given(other, [agreeExisting(cycle, code, { is: 'at-level', level: 'seed' })]);
    const rated = aRating(code, { existing: atLevel('seed') });
    await waitFor(() => expect(result.current).toEqual(new Map([[code, rated]])));

    await act(async () => void (await storage.undo()));
    await waitFor(() => expect(result.current).toEqual(new Map()));
  });

  test('is schools by name, the team by name, and years newest first', async () => {
    const storage = await aStorage();
    const { id, ...school } = aSchool();
    const { id: _id, ...member } = aMember();
    await given(storage, [
      putSchool(id, school),
      putSchool('alder', { ...school, name: 'Alder' }),
      putMember(id, 'z', { ...member, name: 'Zoë' }),
      putMember(id, 'a', { ...member, name: 'Ángel' }),
      putMember('alder', 'b', { ...member, name: 'Bo' }),
      startCycle(id, { ...cycle, schoolYear: 2025 }),
      startCycle(id, cycle),
    ]);
    const { result } = live(storage, () => ({
      schools: useSchools()?.map(({ name }) => name),
      members: useMembers(id)?.map(({ name }) => name),
      years: useCycles(id)?.map(({ schoolYear }) => schoolYear),
      school: useSchool(id),
      cycle: useCycle(cycle.id)?.schoolYear,
    }));
    await waitFor(() =>
      expect(result.current).toEqual({
        schools: ['Alder', 'Riverside Elementary'],
        members: ['Ángel', 'Zoë'],
        years: [2026, 2025],
        school: aSchool(),
        cycle: 2026,
      }),
    );
  });

  test('tells what is still being read from what is not there', async () => {
    const storage = await aStorage();
    const { result } = live(storage, () => [useSchool('nowhere'), useCycle('nowhere')]);
    expect(result.current).toEqual([undefined, undefined]);
    await waitFor(() => expect(result.current).toEqual([null, null]));
  });

  test('leaves out what was removed and what is damaged', async () => {
    const storage = await aStorage();
    const { id, ...school } = aSchool();
    await given(storage, [putSchool(id, school), putSchool('alder', { ...school, name: 'Alder' })]);
    await storage.database.records.update('alder', { body: { name: 7 } });
    const { result } = live(storage, () => useSchools());
    await waitFor(() => expect(result.current).toEqual([aSchool()]));
    await act(
      async () => void (await storage.removeSchool(id, { what: 'school-removed', subject: 'x' })),
    );
    await waitFor(() => expect(result.current).toEqual([]));
  });

  test('has a damaged snapshot beside the whole ones, never among them', async () => {
    const storage = await aStorage();
    const whole = aSnapshotRecord();
    const broken = aSnapshotRecord({ recordedBy: 'Ada Reyes' });
    await given(
      storage,
      [whole, broken].map(({ id, kind, school, body }) => ({ put: { id, kind, school, body } })),
    );
    const text = String(broken.body['text']).replace('Riverside', 'Rivers1de');
    await storage.database.records.update(broken.id, { body: { ...broken.body, text } });
    const { result } = live(storage, () => useSnapshots('riverside'));
    await waitFor(() => expect(result.current?.damaged).toHaveLength(1));
    expect(result.current?.damaged).toMatchObject([{ tag: 'text-changed', id: broken.id }]);
    expect(result.current?.chain.inOrder.map(({ id }) => id)).toEqual([whole.id]);
  });

  test('offers to undo what was done last in that school', async () => {
    const storage = await aStorage();
    const { result } = live(storage, () => useUndoable({ school: 'riverside' }));
    await waitFor(() => expect(result.current).toMatchObject({ undo: undefined, redo: undefined }));
    const changes = [agreeRationale(cycle, code, 'Seen.')];
    const label = { what: 'rationale-written', subject: code } as const;
    await act(async () => void (await storage.commit({ label, changes })));
    await waitFor(() => expect(result.current?.undo).toMatchObject({ label }));
    await act(async () => void (await storage.undo()));
    await waitFor(() => expect(result.current?.redo).toMatchObject({ label }));
  });
});

describe('a browser that loses the connection while a screen reads', () => {
  test('is asked again, and the screen goes on following what is committed', async () => {
    const storage = await aStorage();
    loseReads(storage, 2);
    const { result } = live(storage, () => useRatings(cycle.id));
    await waitFor(() => expect(result.current).toEqual(new Map()));
    await given(storage, [agreeExisting(cycle, code, { is: 'at-level', level: 'seed' })]);
    await waitFor(() => expect(result.current?.size).toBe(1));
  });

  test('for good takes no page away because the words of the undo button can’t be read', async () => {
    const storage = await aStorage();
    vi.spyOn(storage.database.takeBacks, 'where').mockImplementation(() => {
      throw new DOMException('backing store', 'UnknownError');
    });
    vi.spyOn(storage.database, 'takeBacks', 'get').mockReturnValue(storage.database.takeBacks);
    const { result } = live(storage, () => useUndoable({ school: 'riverside' }));
    await waitFor(() => expect(result.current).toEqual({ undo: undefined, redo: undefined }));
  });

  test('is not opened again by a tab that a newer app has asked to let go', async () => {
    const storage = await aStorage();
    const upgrade = indexedDB.open(storage.database.name, 1000);
    await new Promise((resolve) => {
      upgrade.addEventListener('success', resolve);
    });
    upgrade.result.close();
    await expect(storage.read(({ records }) => records.toArray())).rejects.toMatchObject({
      name: 'DatabaseClosedError',
    });
  });
});

describe('the opened storage', () => {
  test('is handed to the screens below, and its absence is told', () => {
    const { result } = renderHook(() => useStorageIfOpen());
    expect(result.current).toBeUndefined();
    expect(() => renderHook(() => useStorage())).toThrow('outside an opened storage');
  });
});

/** The next readings of records fail as they do when the browser has dropped the connection. */
function loseReads(storage: Storage, times: number): void {
  const records = storage.database.records;
  vi.spyOn(storage.database, 'records', 'get').mockReturnValue(records);
  const where = vi.spyOn(records, 'where');
  for (let time = 0; time < times; time += 1) {
    where.mockImplementationOnce(() => {
      throw new DOMException('connection lost', 'UnknownError');
    });
  }
}

function live<T>(storage: Storage, hook: () => T) {
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <StorageProvider storage={storage}>{children}</StorageProvider>
  );
  return renderHook(hook, { wrapper });
}
