import { expect, test } from 'vitest';

import { agreeRationale, putMember, putSchool, startCycle } from '#domain/assessment/changes.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import { aCycle, aMember, aSchool, aSnapshotRecord } from '#tests/support/builders.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();

test('a school that is removed is gone with all that belongs to it, and undo brings all of it back', async () => {
  const storage = await aStorage();
  const { records } = storage.database;
  const { id, ...school } = aSchool();
  const { id: ada, ...member } = aMember();
  const snapshot = aSnapshotRecord();
  const { kind, body } = snapshot;
  await given(storage, [
    putSchool(id, school),
    putMember(id, ada, member),
    startCycle(id, cycle),
    agreeRationale(cycle, 'G1.Leaders1', 'Seen in May.'),
    { put: { id: snapshot.id, kind, school: id, cycle: cycle.id, body } },
    // A kind from a later version of the app.
    { put: { id: 'plan/1', kind: '\u{10ffff}plan', school: id, body: { goals: 3 } } },
  ]);
  await given(storage, [putSchool('hillside', { ...school, name: 'Hillside' })]);
  const before = await bodies();

  const label = { what: 'school-removed', subject: school.name } as const;
  expect(await storage.removeSchool(id, label)).toMatchObject({ ok: true });
  expect([...(await bodies()).keys()]).toEqual(['hillside']);
  expect(await readSnapshotsOf(storage.database, id)).toMatchObject({ chain: { inOrder: [] } });

  expect(await storage.undo()).toMatchObject({ tag: 'done', step: { label } });
  expect(await bodies()).toEqual(before);
  const { chain, damaged } = await readSnapshotsOf(storage.database, id);
  expect(chain.inOrder.map((one) => one.id)).toEqual([snapshot.id]);
  expect(damaged).toEqual([]);

  expect(await storage.redo()).toMatchObject({ tag: 'done' });
  expect([...(await bodies()).keys()]).toEqual(['hillside']);

  async function bodies() {
    const present = await records.filter((record) => record.deleted !== true).toArray();
    return new Map(present.map((record) => [record.id, record.body]));
  }
});

test('removing a school that is not there writes nothing', async () => {
  const storage = await aStorage();
  const label = { what: 'school-removed', subject: 'Nowhere' } as const;
  expect(await storage.removeSchool('nowhere', label)).toMatchObject({
    ok: true,
    value: { step: undefined },
  });
  expect(await storage.database.history.count()).toBe(0);
});
