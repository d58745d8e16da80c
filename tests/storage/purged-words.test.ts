import { expect, test } from 'vitest';

import { recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { forget } from '#storage/forget.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aSchool, aSnapshotRecord, aTeam } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const snapshot = aSnapshotRecord();
const [ana = '', bo = ''] = Object.keys(snapshot.body['words'] ?? {});

test('names that two devices forgot beside an At-A-Glance, each another one, are gone on both, whoever opens first', async () => {
  const here = await aSchoolsDevice();
  const there = await aStorage(() => Date.UTC(2027, 6, 1));
  await takesOver(there, await recordsOf(here));
  await forgets(here, ana);
  await forgets(there, bo);
  const [fromHere, fromThere] = [await recordsOf(here), await recordsOf(there)];
  await takesOver(here, fromThere);
  await takesOver(there, fromHere);
  for (const storage of [here, there]) {
    const words = await wordsOn(storage);
    expect(words).not.toContain(ana);
    expect(words).not.toContain(bo);
    expect(words).toHaveLength(Object.keys(snapshot.body['words'] ?? {}).length - 2);
  }
});

test('a school that was removed and is brought back from an old copy comes without what was forgotten before', async () => {
  const storage = await aSchoolsDevice();
  const copy = await recordsOf(storage);
  await forgets(storage, ana);
  await storage.removeSchool('riverside', { what: 'school-removed', subject: 'Riverside' });
  await takesOver(storage, copy, new Set(copy.map(({ id }) => id)));
  const words = await wordsOn(storage);
  expect(words).not.toContain(ana);
  expect(words).toContain(bo);
});

async function aSchoolsDevice(): Promise<Storage> {
  const storage = await aStorage(() => Date.UTC(2027, 5, 1));
  const { id, body } = snapshot;
  await given(storage, [
    schoolChange(aSchool()),
    ...aTeam().map((member) => memberChange('riverside', member)),
    cycleChange(aCycle()),
    recordSnapshot({ id, body } as never, aCycle()),
  ]);
  return storage;
}

async function forgets(storage: Storage, word: string): Promise<void> {
  const label = { what: 'member-taken-out', subject: '' } as const;
  const done = await forget(storage, async () => ({
    school: 'riverside',
    label,
    which: [],
    words: [word],
  }));
  if (!done.ok) throw new Error(done.error.tag);
}

async function takesOver(
  storage: Storage,
  records: readonly StoredRecord[],
  bringBack: ReadonlySet<string> = new Set(),
): Promise<void> {
  const label = { what: 'file-opened', subject: 'Riverside' } as const;
  const done = await storage.adopt({ label, records, bringBack, takeAhead: true });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
}

function recordsOf({ database }: Storage): Promise<readonly StoredRecord[]> {
  return database.records.where({ school: 'riverside' }).toArray();
}

async function wordsOn({ database }: Storage): Promise<readonly string[]> {
  const record = await database.records.get(snapshot.id);
  return Object.keys(record?.body['words'] ?? {});
}
