import { expect, test } from 'vitest';

import { agreeRationale, putMember } from '#domain/assessment/changes.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { goBack } from '#storage/backups/go-back.ts';
import { whatDiffers, type Past } from '#storage/backups/what-differs.ts';
import { replayJournals } from '#storage/journal/replay.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aSchool, aSnapshotRecord } from '#tests/support/builders.ts';
import { keptJournal } from '#tests/support/kept-journal.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const label = { what: 'gone-back', subject: 'May 14, 2027, 10:40 AM' } as const;
const riverside = { school: 'riverside', label, as: 'in-backup' } as const;

test('a school says again what it said then, and what was done since is named before', async () => {
  const storage = await aSchoolAtWork();
  const past = await pastOf(storage);
  await says(storage, 'G1.Leaders1', 'Written over by mistake.');
  await says(storage, 'G1.Students 1', 'New since.');
  await storage.commit({
    label: { what: 'member-removed', subject: 'Ada Reyes' },
    changes: [{ remove: 'ada' }],
  });

  expect(await whatDiffers(storage.database, past)).toEqual([
    {
      school: 'riverside',
      name: 'Riverside Elementary',
      isInBackup: true,
      groups: [
        { group: 'team', changed: 0, back: 1, gone: 0 },
        { group: 'ratings', changed: 1, back: 0, gone: 1 },
      ],
      recordsThatStay: 0,
      steps: [
        { what: 'member-removed', subject: 'Ada Reyes' },
        { what: 'rationale-written', subject: 'G1.Students 1' },
        { what: 'rationale-written', subject: 'G1.Leaders1' },
      ],
    },
  ]);

  await goBack(storage, { past: past.records, schools: [riverside] });
  expect(bodies(await alive(storage))).toEqual(bodies(past.records));
  expect(await whatDiffers(storage.database, past)).toEqual([]);
});

test('going back is one step: undo is the way back from it, and redo goes back again', async () => {
  const storage = await aSchoolAtWork();
  const past = await pastOf(storage);
  await says(storage, 'G1.Leaders1', 'Since.');
  const since = bodies(await alive(storage));
  await goBack(storage, { past: past.records, schools: [riverside] });
  expect(await storage.undo('riverside')).toMatchObject({ tag: 'done', step: { label } });
  expect(bodies(await alive(storage))).toEqual(since);
  await storage.redo('riverside');
  expect(bodies(await alive(storage))).toEqual(bodies(past.records));
});

test('a school that was removed since is there again; others are not touched', async () => {
  const storage = await aSchoolAtWork();
  const past = await pastOf(storage);
  const { id: _id, ...body } = aSchool();
  await given(storage, [
    {
      put: {
        id: 'hillside',
        kind: 'school',
        school: 'hillside',
        body: { ...body, name: 'Hillside' },
      },
    },
  ]);
  await storage.removeSchool('riverside', { what: 'school-removed', subject: 'Riverside' });
  expect(
    (await whatDiffers(storage.database, past)).map(({ school, name }) => [school, name]),
  ).toEqual([
    ['riverside', 'Riverside Elementary'],
    ['hillside', 'Hillside'],
  ]);
  await goBack(storage, { past: past.records, schools: [riverside] });
  const now = await alive(storage);
  expect(bodies(now.filter(({ school }) => school === 'riverside'))).toEqual(bodies(past.records));
  expect(now.filter(({ school }) => school === 'hillside')).toHaveLength(1);
});

test('an At-A-Glance that was recorded since stays', async () => {
  const storage = await aSchoolAtWork();
  const past = await pastOf(storage);
  const { id, kind, body } = aSnapshotRecord({ cycle });
  await given(storage, [{ put: { id, kind, school: 'riverside', cycle: cycle.id, body } }]);
  await says(storage, 'G1.Leaders1', 'Since.');
  expect(await whatDiffers(storage.database, past)).toMatchObject([{ recordsThatStay: 1 }]);
  await goBack(storage, { past: past.records, schools: [riverside] });
  expect((await alive(storage)).some((record) => record.id === id)).toBe(true);
});

test('stopped in the middle, it is whole after the next start or was never done', async () => {
  let isDying = false;
  const journal = keptJournal('tab', () => isDying);
  const storage = await aSchoolAtWork(journal);
  const past = await pastOf(storage);
  await says(storage, 'G1.Leaders1', 'Since.');
  await says(storage, 'G1.Students 1', 'Since.');
  const before = bodies(await alive(storage));
  isDying = true;
  await expect(goBack(storage, { past: past.records, schools: [riverside] })).rejects.toThrow(
    'killed',
  );
  expect(bodies(await alive(storage))).toEqual(before);
  expect(await replayJournals(storage.database, [journal.read()])).toBe(1);
  expect(bodies(await alive(storage))).toEqual(bodies(past.records));
});

async function aSchoolAtWork(journal?: ReturnType<typeof keptJournal>): Promise<Storage> {
  const storage = await aStorage(undefined, journal === undefined ? {} : { journal });
  const { id, ...body } = aSchool();
  await given(storage, [{ put: { id, kind: 'school', school: id, body } }]);
  await given(storage, [
    putMember(id, 'ada', { name: 'Ada Reyes', position: 'Teacher', group: 'teachers' }),
  ]);
  await says(storage, 'G1.Leaders1', 'Seen in May.');
  return storage;
}

async function says(storage: Storage, code: string, text: string): Promise<void> {
  const result = await storage.commit({
    label: { what: 'rationale-written', subject: code },
    changes: [agreeRationale(cycle, code, text)],
  });
  if (!result.ok) throw new Error(result.error.tag);
}

/** As a backup holds it. */
async function pastOf({ database }: Storage): Promise<Past> {
  const [records, history] = await Promise.all([
    database.records.toArray(),
    database.history.toArray(),
  ]);
  return { records, history: history.map((row) => ({ ...row })) };
}

async function alive({ database }: Storage): Promise<readonly StoredRecord[]> {
  return (await database.records.toArray()).filter(({ deleted }) => deleted !== true);
}

function bodies(records: readonly StoredRecord[]): unknown {
  return Object.fromEntries(records.map(({ id, body }) => [id, body]));
}
