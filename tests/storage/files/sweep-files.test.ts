import { beforeEach, describe, expect, test } from 'vitest';

import { notePendingFile, pendingFiles } from '#platform/pending-files.ts';
import { databaseFiles } from '#storage/files/database-files.ts';
import { sweepFiles } from '#storage/files/sweep-files.ts';
import { aSchool } from '#tests/support/builders.ts';
import { schoolChange } from '#tests/support/changes.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { aLocalStorage } from '#tests/support/local-storage.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const monday = Date.UTC(2027, 1, 1, 12);
const nextDay = monday + 24 * 60 * 60 * 1000 + 1;

let made = 0;

beforeEach(() => {
  aLocalStorage();
});

describe('files that were stored on Monday and never got a record', () => {
  test('stay for a day, and go after it', async () => {
    const { storage, store, hash } = await aSchoolWithAStoredFile();
    expect(await sweepFiles(storage, store, monday + 1000)).toBe(0);
    expect(await store.has(hash)).toBe(true);
    expect(await sweepFiles(storage, store, nextDay)).toBe(1);
    expect(await store.has(hash)).toBe(false);
    expect(pendingFiles()).toEqual([]);
  });

  test('stay when a piece names them, and are not asked about again', async () => {
    const { storage, store, hash } = await aSchoolWithAStoredFile();
    await given(storage, addingEvidence('one', { what: aFile(hash) }));
    expect(await sweepFiles(storage, store, nextDay)).toBe(0);
    expect(await store.has(hash)).toBe(true);
    expect(pendingFiles()).toEqual([]);
  });

  test('stay when only a step that was taken back names them', async () => {
    const { storage, store, hash } = await aSchoolWithAStoredFile();
    await given(storage, addingEvidence('one', { what: aFile(hash) }));
    await storage.undo('riverside');
    expect(await sweepFiles(storage, store, nextDay)).toBe(0);
    await storage.redo('riverside');
    expect(await store.has(hash)).toBe(true);
  });

  test('stay when they are given again meanwhile', async () => {
    const { storage, store, hash } = await aSchoolWithAStoredFile();
    notePendingFile({ hash, storedAt: nextDay - 1000 });
    expect(await sweepFiles(storage, store, nextDay)).toBe(0);
    expect(await store.has(hash)).toBe(true);
  });

  test('stay in a browser that has lost its database: whose they are cannot be told', async () => {
    const { store, hash } = await aSchoolWithAStoredFile();
    expect(await sweepFiles(await aStorage(), store, nextDay)).toBe(0);
    expect(await store.has(hash)).toBe(true);
    expect(pendingFiles()).toHaveLength(1);
  });

  test('stay where a newer version of the app keeps the database', async () => {
    const { storage, store, hash } = await aSchoolWithAStoredFile();
    const old = { ...storage, access: { mode: 'read-only' } as const };
    expect(await sweepFiles(old, store, nextDay)).toBe(0);
    expect(await store.has(hash)).toBe(true);
  });
});

test('a file that was never noted is not looked at, whatever its age', async () => {
  const { storage, store } = await aSchoolWithAStoredFile();
  const other = await store.put(new Uint8Array([1, 2, 3]).buffer);
  await sweepFiles(storage, store, nextDay);
  expect(other.ok && (await store.has(other.value.hash))).toBe(true);
});

async function aSchoolWithAStoredFile() {
  const storage = await aStorage();
  await given(storage, [schoolChange(aSchool())]);
  made += 1;
  const store = databaseFiles(`swept-files-${made}`, () => monday);
  const stored = await store.put(new Uint8Array([7]).buffer);
  if (!stored.ok) throw new Error(stored.error.tag);
  const { hash } = stored.value;
  notePendingFile({ hash, storedAt: monday });
  return { storage, store, hash };
}

function aFile(hash: string) {
  return {
    is: 'file',
    hash,
    name: 'a.jpg',
    type: 'image/jpeg',
    size: 1,
    kept: 're-encoded',
  } as const;
}
