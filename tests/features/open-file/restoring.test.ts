import { beforeEach, expect, test, vi } from 'vitest';

import { agreeRationale, putMember } from '#domain/assessment/changes.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { sha256OfBytes } from '#domain/records/sha-256.ts';
import type { OpenedFile } from '#features/open-file/look-at-file.ts';
import { restoreFile } from '#features/open-file/restore-file.ts';
import { backupContents } from '#storage/backups/backup-contents.ts';
import { readWholeDatabase } from '#storage/backups/read-whole-database.ts';
import { forget } from '#storage/forget.ts';
import { replayJournals } from '#storage/journal/replay.ts';
import type { Storage } from '#storage/storage.ts';
import { aWrittenDatabase } from '#tests/support/a-written-database.ts';
import { aCycle, aSchool } from '#tests/support/builders.ts';
import { schoolChange } from '#tests/support/changes.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';
import { keptJournal } from '#tests/support/kept-journal.ts';
import { aStorage, given } from '#tests/support/storage.ts';

import { aFileReader, filesInMemory, lookAt, openInto } from './a-file-reader.ts';

const at = Date.UTC(2027, 4, 14);
const cycle = aCycle();
const photo = new Uint8Array(Array(3000).keys());

// A browser without a private file system: everything but the backups beside the database.
beforeEach(() => vi.stubGlobal('navigator', { storage: {} }));

test('on a device on which nothing is, a backup is back whole: history, undo, and its photos', async () => {
  const theirs = await aWrittenDatabase('whole');
  const ours = await aStorage();
  const files = filesInMemory();
  const opened = await lookedAt(ours, await backupOf(theirs));
  const steps = await theirs.database.history.count();
  expect(opened.restorable).toEqual({ is: 'whole', steps });
  expect(await restored(ours, opened, [], files)).toMatchObject({
    is: 'restored',
    isWhole: true,
    files: 1,
  });
  expect(files.kept).toEqual([photo]);
  expect(await ours.database.records.toArray()).toEqual(await theirs.database.records.toArray());
  expect(await ours.database.history.toArray()).toEqual(await theirs.database.history.toArray());

  // Both go on from there, each under a name of its own.
  expect(await ours.redo('riverside')).toEqual(await theirs.redo('riverside'));
  expect(await ours.undo('riverside')).toMatchObject({ tag: 'done' });
  const names = await Promise.all([ours, theirs].map((one) => one.database.meta.get('device')));
  expect(names[0]).not.toEqual(names[1]);
  expect(await ours.database.meta.get('journals')).toBeUndefined();
});

test('what was written while the preview stood is not written over', async () => {
  const ours = await aStorage();
  const opened = await lookedAt(ours, await backupOf(await aWrittenDatabase('late')));
  await given(ours, [schoolChange(aSchool())]);
  expect(await restored(ours, opened, [])).toEqual({
    is: 'not-restored',
    why: { tag: 'not-empty' },
  });
  expect(await ours.database.records.count()).toBe(1);
});

test('where there is work, the chosen schools go back in one write and the others stay', async () => {
  const ours = await twoSchools();
  const file = await backupOf(ours);
  await says(ours, 'riverside', 'Written over by mistake.');
  await says(ours, 'hillside', 'Well said.');
  await ours.commit({
    label: { what: 'member-removed', subject: 'Ada Reyes' },
    changes: [{ remove: 'ada' }],
  });
  await given(ours, [schoolChange({ ...aSchool(), id: 'lakeside', name: 'Lakeside' })]);

  const opened = await lookedAt(ours, file);
  const differing = opened.restorable?.is === 'in-place' ? opened.restorable.differences : [];
  expect(differing.map(({ name, isInBackup }) => [name, isInBackup])).toEqual([
    ['Riverside Elementary', true],
    ['Hillside', true],
    ['Lakeside', false],
  ]);
  const before = await ours.database.history.count();
  const went = await restored(ours, opened, ['riverside', 'lakeside']);
  expect(went).toMatchObject({
    schools: [
      { id: 'riverside', isRemoved: false },
      { id: 'lakeside', isRemoved: true },
    ],
  });
  expect(await said(ours)).toEqual({ riverside: 'Seen in May.', hillside: 'Well said.' });
  expect((await alive(ours)).map(({ id }) => id)).toContain('ada');
  expect((await alive(ours)).map(({ id }) => id)).not.toContain('lakeside');
  expect(await ours.database.history.count()).toBe(before + 2);

  // Each is a step of its own that Undo takes back.
  await ours.undo('riverside');
  expect((await said(ours))['riverside']).toBe('Written over by mistake.');
  await ours.undo('lakeside');
  expect((await alive(ours)).map(({ id }) => id)).toContain('lakeside');
});

test('stopped in the middle, all schools are back after the next start, or none is', async () => {
  let isDying = false;
  const journal = keptJournal('tab', () => isDying);
  const ours = await twoSchools(journal);
  const file = await backupOf(ours);
  await says(ours, 'riverside', 'Since.');
  await says(ours, 'hillside', 'Since.');
  const opened = await lookedAt(ours, file);
  isDying = true;
  await expect(restored(ours, opened, ['riverside', 'hillside'])).rejects.toThrow('killed');
  expect(await said(ours)).toEqual({ riverside: 'Since.', hillside: 'Since.' });
  expect(await replayJournals(ours.database, [journal.read()])).toBe(1);
  expect(await said(ours)).toEqual({ riverside: 'Seen in May.', hillside: 'Seen in May.' });
  expect(await replayJournals(ours.database, [journal.read()])).toBe(0);
});

test('a school that this device never had comes with its history, once', async () => {
  const theirs = await twoSchools();
  await theirs.removeSchool('hillside', { what: 'school-removed', subject: 'Hillside' });
  const file = await backupOf(theirs);
  for (const how of ['add', 'go-back'] as const) {
    const ours = await aStorage();
    await given(ours, [schoolChange({ ...aSchool(), id: 'lakeside', name: 'Lakeside' })]);
    const { opened } =
      how === 'add' ? await openInto(ours, file) : { opened: await lookedAt(ours, file) };
    if (how === 'go-back') await restored(ours, opened, ['riverside']);
    const steps = await ours.database.history.where({ school: 'riverside' }).toArray();
    const known = await theirs.database.history.where({ school: 'riverside' }).toArray();
    expect(steps.slice(0, -1).map(({ id }) => id)).toEqual(known.map(({ id }) => id));
    // Taken back and brought in anew, nothing of it is told twice.
    await ours.undo('riverside');
    await openInto(ours, file, { bringBack: true });
    const ids = (await ours.database.history.toArray()).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(await said(ours)).toEqual({ riverside: 'Seen in May.' });
  }
});

test('what was forgotten here for good comes back from no backup', async () => {
  const ours = await twoSchools();
  const file = await backupOf(ours);
  const gone = await forget(ours, async () => ({
    label: { what: 'forgotten', subject: '' } as const,
    school: 'riverside',
    which: ['ada'],
  }));
  expect(gone.ok).toBe(true);
  await says(ours, 'riverside', 'Since.');
  await restored(ours, await lookedAt(ours, file), ['riverside']);
  expect(await said(ours)).toMatchObject({ riverside: 'Seen in May.' });
  expect((await alive(ours)).map(({ id }) => id)).not.toContain('ada');
});

test('a backup whose history was forged is refused whole', async () => {
  const theirs = await twoSchools();
  const contents = await contentsOf(theirs);
  const forged = contents.device.history.map((row) => ({ ...row, label: { what: '<b>' } }));
  const file = await icmapFile({ ...contents, device: { ...contents.device, history: forged } });
  expect(await lookAt(await aStorage(), file)).toMatchObject({
    is: 'refused',
    fault: { tag: 'damaged' },
  });
});

async function twoSchools(journal?: ReturnType<typeof keptJournal>): Promise<Storage> {
  const storage = await aStorage(undefined, journal === undefined ? {} : { journal });
  await given(storage, [schoolChange({ ...aSchool(), id: 'hillside', name: 'Hillside' })]);
  await given(storage, [schoolChange(aSchool())]);
  await given(storage, [
    putMember('riverside', 'ada', { name: 'Ada Reyes', position: 'Teacher', group: 'teachers' }),
  ]);
  await says(storage, 'hillside', 'Seen in May.');
  await says(storage, 'riverside', 'Seen in May.');
  return storage;
}

async function says(storage: Storage, school: string, text: string): Promise<void> {
  const year = { ...cycle, id: `${school}/2026`, school };
  const result = await storage.commit({
    label: { what: 'rationale-written', subject: 'G1.Leaders1' },
    changes: [agreeRationale(year, 'G1.Leaders1', text)],
  });
  if (!result.ok) throw new Error(result.error.tag);
}

async function said(storage: Storage): Promise<Record<string, unknown>> {
  const reasons = (await alive(storage)).filter(({ kind }) => kind === 'agreed-rationale');
  return Object.fromEntries(reasons.map(({ school, body }) => [school, body['text']]));
}

async function alive({ database }: Storage): Promise<readonly StoredRecord[]> {
  return (await database.records.toArray()).filter(({ deleted }) => deleted !== true);
}

async function contentsOf({ database }: Storage) {
  const whole = await readWholeDatabase(database.name, () => true);
  if (whole === undefined) throw new Error('no database');
  const contents = backupContents(whole, at);
  if (contents.device === undefined) throw new Error('no history');
  return { ...contents, device: contents.device };
}

async function backupOf(storage: Storage): Promise<Blob> {
  const read = () => Promise.resolve(new Blob([photo]));
  const evidence = [{ hash: sha256OfBytes(photo), size: 3000, read }];
  return icmapFile({ ...(await contentsOf(storage)), evidence });
}

const readers = new WeakMap<OpenedFile, ReturnType<typeof aFileReader>>();

async function lookedAt(storage: Storage, file: Blob): Promise<OpenedFile> {
  const reader = aFileReader();
  const looked = await lookAt(storage, file, reader);
  if (looked.is !== 'opened') throw new Error(JSON.stringify(looked));
  readers.set(looked.file, reader);
  return looked.file;
}

function restored(
  storage: Storage,
  opened: OpenedFile,
  schools: readonly string[],
  files = filesInMemory(),
) {
  const reader = readers.get(opened) ?? aFileReader();
  const onProgress = () => undefined;
  return restoreFile(opened, new Set(schools), { storage, store: files.store, reader, onProgress });
}
