import { beforeEach, describe, expect, test } from 'vitest';

import { binEvidence, takeOutOfBin } from '#domain/evidence/evidence-changes.ts';
import { putSchool } from '#domain/assessment/changes.ts';
import { emptyBin } from '#storage/empty-bin.ts';
import { databaseFiles } from '#storage/files/database-files.ts';
import { readEvidence } from '#storage/live-evidence.ts';
import { aSchool } from '#tests/support/builders.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { aLocalStorage } from '#tests/support/local-storage.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const at = (date: string) => new Date(`${date}T10:00:00`).getTime();
const store = databaseFiles('files-of-the-bin', () => 7);

beforeEach(() => {
  aLocalStorage();
});

describe('a piece that was put into the bin on February 3', () => {
  test('stays for 30 days, and goes on the day after somebody worked when it was due', async () => {
    const { storage, work, titles } = await aSchoolWithABin();
    await work('2027-03-04');
    expect(await emptyBin(storage, store, at('2027-03-04'))).toBe(0);
    await work('2027-03-05');
    expect(await emptyBin(storage, store, at('2027-03-05'))).toBe(0);
    expect(await emptyBin(storage, store, at('2027-03-08'))).toBe(1);
    expect(await titles()).toEqual(['Lesson plan']);
    expect(await emptyBin(storage, store, at('2027-03-09'))).toBe(0);
  });

  test('stays when the clock is years ahead for a day, with work on that day', async () => {
    const { storage, work, titles } = await aSchoolWithABin();
    await work('2032-01-01');
    expect(await emptyBin(storage, store, at('2032-01-01'))).toBe(0);
    await work('2027-02-05');
    expect(await emptyBin(storage, store, at('2027-02-05'))).toBe(0);
    expect(await titles()).toContain('Family night');
  });

  test('and was taken out again stays', async () => {
    const { storage, work, titles } = await aSchoolWithABin();
    await given(storage, [takeOutOfBin('evidence/night')]);
    await work('2027-06-01');
    expect(await emptyBin(storage, store, at('2027-06-02'))).toBe(0);
    expect(await titles()).toContain('Family night');
  });

  test('stays where a newer version of the app keeps the database', async () => {
    const { storage, work } = await aSchoolWithABin();
    await work('2027-06-01');
    const old = { ...storage, access: { mode: 'read-only' } as const };
    expect(await emptyBin(old, store, at('2027-06-02'))).toBe(0);
  });
});

async function aSchoolWithABin() {
  let now = at('2027-02-03');
  const storage = await aStorage(() => now);
  const { id, ...school } = aSchool();
  await given(storage, [putSchool(id, school)]);
  await given(storage, addingEvidence('night'));
  await given(storage, addingEvidence('plan', { title: 'Lesson plan' }));
  await given(storage, [binEvidence(id, 'evidence/night', '2027-02-03')]);
  let edits = 0;
  return {
    storage,
    work: async (date: string) => {
      now = at(date);
      edits += 1;
      await given(storage, [putSchool(id, { ...school, vision: `Vision ${edits}` })]);
    },
    titles: async () => {
      const pieces = await storage.read((database) => readEvidence(database, id));
      return pieces.map(({ title }) => title);
    },
  };
}
