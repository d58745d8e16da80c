import { describe, expect, test } from 'vitest';

import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { formatStamp, readStamp } from '#domain/records/stamp.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import type { Storage } from '#storage/storage.ts';
import { aRecord, aSnapshotRecord } from '#tests/support/builders.ts';
import { aStorage } from '#tests/support/storage.ts';

const inJune = () => Date.UTC(2027, 5, 1);
const label = { what: 'file-opened', subject: 'Riverside Elementary' } as const;
const snapshot = aSnapshotRecord();
const bare = { ...snapshot, body: { ...snapshot.body, words: {} } };
const schoolBody = {
  name: 'Riverside',
  district: '',
  state: '',
  grades: '',
  vision: '',
  mission: '',
};
const school = aRecord({ body: schoolBody });

async function opened(
  storage: Storage,
  records: readonly StoredRecord[],
  bringBack: readonly string[] = [],
) {
  const result = await storage.adopt({ label, records, bringBack: new Set(bringBack) });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function stored(storage: Storage, id: string): Promise<StoredRecord | undefined> {
  return storage.database.records.get(id);
}

describe('a snapshot out of a file', () => {
  test('without names and one with them become the one with them, in either order', async () => {
    for (const order of [
      [bare, snapshot],
      [snapshot, bare],
    ]) {
      const storage = await aStorage(inJune);
      for (const one of order) await opened(storage, [one]);
      expect(await stored(storage, snapshot.id)).toEqual(snapshot);
    }
  });

  test('loses its names by undo again, when a file has brought them', async () => {
    const storage = await aStorage(inJune);
    await opened(storage, [bare]);
    await opened(storage, [snapshot]);
    expect((await storage.undo('riverside')).tag).toBe('done');
    expect(await stored(storage, snapshot.id)).toEqual(bare);
  });

  test('stays as it is where a file holds another text under its name, and so does all else', async () => {
    const storage = await aStorage(inJune);
    await opened(storage, [snapshot]);
    const text = String(snapshot.body['text']).replace('Riverside', 'Brookside');
    const { ms, device } = readStamp(snapshot.stamp);
    const stamp = formatStamp({ ms: ms + 1, counter: 0, device });
    const forged = { ...snapshot, stamp, body: { text, words: {} } };
    const result = await storage.adopt({ label, records: [school, forged], takeAhead: true });
    expect(result).toMatchObject({ ok: false, error: { tag: 'immutable' } });
    expect(await stored(storage, school.id)).toBeUndefined();
  });

  test('recorded of the same year on another device makes a fork, and the chain proves itself', async () => {
    const storage = await aStorage(inJune);
    const other = aSnapshotRecord({ recordedBy: 'Ben Okafor' });
    await opened(storage, [school, snapshot]);
    await opened(storage, [school, other]);
    const { chain, damaged } = await readSnapshotsOf(storage.database, 'riverside');
    expect(damaged).toEqual([]);
    expect(new Set(chain.heads.map(({ id }) => id))).toEqual(new Set([snapshot.id, other.id]));
    const settled = aSnapshotRecord({ follows: chain.inOrder.map(({ id }) => id) });
    const read = readSnapshot(settled);
    expect(read.ok && chainOf([...chain.inOrder, read.value]).heads).toHaveLength(1);
  });
});

describe('what was removed here', () => {
  test('comes back from a file as one step, with stamps of now, and goes again by undo', async () => {
    const storage = await aStorage(inJune);
    await opened(storage, [school, snapshot]);
    await storage.removeSchool('riverside', { what: 'school-removed', subject: 'Riverside' });
    const ids = [school.id, snapshot.id];
    expect(await opened(storage, [school, snapshot])).toMatchObject({ step: undefined });

    await opened(storage, [school, snapshot], ids);
    expect(await stored(storage, school.id)).toMatchObject({ body: schoolBody });
    const back = (await stored(storage, snapshot.id)) ?? school;
    expect(back.stamp > snapshot.stamp).toBe(true);
    expect(readSnapshot(back).ok).toBe(true);

    expect((await storage.undo('riverside')).tag).toBe('done');
    expect(await stored(storage, school.id)).toMatchObject({ deleted: true });
    expect((await storage.redo('riverside')).tag).toBe('done');
    expect(await stored(storage, school.id)).toMatchObject({ body: schoolBody });
    expect(await opened(storage, [school, snapshot], ids)).toMatchObject({ step: undefined });
  });

  test('stays away unless a person says so', async () => {
    const storage = await aStorage(inJune);
    await opened(storage, [school]);
    await storage.removeSchool('riverside', { what: 'school-removed', subject: 'Riverside' });
    await opened(storage, [school, snapshot], [snapshot.id]);
    expect(await stored(storage, school.id)).toMatchObject({ deleted: true });
    expect(await stored(storage, snapshot.id)).toEqual(snapshot);
  });
});

test('a record under an id that something else has here refuses the whole file', async () => {
  const storage = await aStorage(inJune);
  await opened(storage, [school]);
  const records = [aRecord({ school: 'lakeside', body: schoolBody }), snapshot];
  const result = await storage.adopt({ label, records });
  expect(result).toMatchObject({ ok: false, error: { tag: 'invalid' } });
  expect(await stored(storage, snapshot.id)).toBeUndefined();
});
