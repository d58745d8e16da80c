import { describe, expect, test } from 'vitest';

import { putSchool } from '#domain/assessment/changes.ts';
import { databaseFiles } from '#storage/files/database-files.ts';
import { sweepRemovedSchools } from '#storage/files/sweep-removed-schools.ts';
import { aSchool } from '#tests/support/builders.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { aPhoto } from '#tests/support/binders.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const at = (date: string) => new Date(`${date}T10:00:00`).getTime();

let made = 0;

describe('the photo of a school that was removed on February 3', () => {
  test('stays for 30 days, and goes on the day after somebody worked when it was due', async () => {
    const { sweep, work, isHere } = await aRemovedSchool();
    await work('2027-03-04');
    expect(await sweep('2027-03-05')).toBe(0);
    await work('2027-03-05');
    expect(await sweep('2027-03-05')).toBe(0);
    expect(await isHere()).toBe(true);
    expect(await sweep('2027-03-06')).toBe(1);
    expect(await isHere()).toBe(false);
    expect(await sweep('2027-03-07')).toBe(0);
  });

  test('stays when the clock is years ahead for a day, with work on that day', async () => {
    const { sweep, work } = await aRemovedSchool();
    await work('2032-01-01');
    expect(await sweep('2032-01-01')).toBe(0);
    await work('2027-02-05');
    expect(await sweep('2027-02-05')).toBe(0);
  });

  test('stays when the school was brought back', async () => {
    const { storage, sweep, work } = await aRemovedSchool();
    await storage.undo('riverside');
    await work('2027-06-01');
    expect(await sweep('2027-06-02')).toBe(0);
  });

  test('stays when another school shows the same, now or in its history', async () => {
    const { storage, sweep, work, photo } = await aRemovedSchool();
    const changes = addingEvidence('fair', { what: photo }).map((change) =>
      'put' in change ? { put: { ...change.put, school: 'hillside' } } : change,
    );
    await given(storage, changes);
    await storage.undo('hillside');
    await work('2027-06-01');
    expect(await sweep('2027-06-02')).toBe(0);
  });

  test('stays where a newer version of the app keeps the database', async () => {
    const { storage, sweep, work } = await aRemovedSchool();
    await work('2027-06-01');
    const old = { ...storage, access: { mode: 'read-only' } as const };
    expect(await sweep('2027-06-02', old)).toBe(0);
  });
});

async function aRemovedSchool() {
  let now = at('2027-02-03');
  const storage = await aStorage(() => now);
  const { id, ...school } = aSchool();
  await given(storage, [putSchool(id, school)]);
  await given(storage, [putSchool('hillside', { ...school, name: 'Hillside' })]);
  made += 1;
  const store = databaseFiles(`files-of-removed-schools-${made}`, () => now);
  const stored = await store.put(new Uint8Array([7, made]).buffer);
  if (!stored.ok) throw new Error(stored.error.tag);
  const photo = aPhoto({ hash: stored.value.hash });
  await given(storage, addingEvidence('night', { what: photo }));
  await storage.removeSchool(id, { what: 'school-removed', subject: school.name });
  return {
    storage,
    photo,
    work: async (date: string) => {
      now = at(date);
      await given(storage, [putSchool('hillside', { ...school, name: 'Hillside', vision: date })]);
    },
    sweep: (date: string, over: Pick<typeof storage, 'read' | 'access'> = storage) =>
      sweepRemovedSchools(over, store, at(date)),
    isHere: () => store.has(photo.hash),
  };
}
