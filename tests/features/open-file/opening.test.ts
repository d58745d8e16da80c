import { describe, expect, test } from 'vitest';

import { putIcMap } from '#domain/assessment/changes.ts';
import { recordSnapshot } from '#domain/assessment/compose-snapshot.ts';
import { decideExisting } from '#domain/assessment/decision.ts';
import { sha256OfBytes } from '#domain/records/sha-256.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import { err } from '#domain/result.ts';
import { handInOf, writeHandInFile } from '#exchange/hand-in-packet.ts';
import type { FileFor } from '#exchange/icmap/for-purpose.ts';
import { mergeFile } from '#features/open-file/merge-file.ts';
import { forget } from '#storage/forget.ts';
import { readForFile } from '#storage/file-records.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import type { Storage } from '#storage/storage.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aCycle, aMember, aSchool, aSnapshotRecord, atLevel } from '#tests/support/builders.ts';
import { cycleChange, memberChange, schoolChange } from '#tests/support/changes.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';
import { ratingRecords } from '#tests/support/ratings.ts';
import { aStorage, given } from '#tests/support/storage.ts';

import { aFileReader, filesInMemory, lookAt, openInto } from './a-file-reader.ts';

const cycle = aCycle();
const inJune = () => Date.UTC(2027, 5, 1);
const snapshot = aSnapshotRecord();
const photo = new Uint8Array(Array(3000).keys());

async function aSchoolsDevice(...more: readonly Change[]): Promise<Storage> {
  const storage = await aStorage(inJune);
  await given(storage, [
    putIcMap(aMap()),
    schoolChange(aSchool()),
    memberChange('riverside', aMember()),
    cycleChange(cycle),
    recordedBy(snapshot),
    ...more,
  ]);
  return storage;
}

function recordedBy({ id, body }: StoredRecord): Change {
  return recordSnapshot({ id, body } as never, cycle);
}

function agreedOn(level: string, id: string): readonly Change[] {
  const deciding = { indicator: 'G1.Leaders1', reason: '', follows: [], raters: 3 };
  return decideExisting(cycle, deciding, atLevel(level), id);
}

const forColleague = { is: 'colleague', school: 'riverside', withNames: true } as const;

async function fileOf(storage: Storage, what: FileFor = forColleague, withPhoto = false) {
  const { records } = await readForFile(storage.database, what);
  const read = () => Promise.resolve(new Blob([photo]));
  const evidence = withPhoto ? [{ hash: sha256OfBytes(photo), size: 3000, read }] : [];
  return icmapFile({ purpose: what.is, records, evidence });
}

async function living(storage: Storage): Promise<readonly StoredRecord[]> {
  const all = await storage.database.records.orderBy('id').toArray();
  return all.filter(({ deleted }) => deleted !== true);
}

function bodies(records: readonly StoredRecord[]) {
  return records.map(({ id, body }) => ({ id, body }));
}

describe('a colleague’s file on another device', () => {
  test('brings the school whole, its map and its files, as one step a school', async () => {
    const theirs = await aSchoolsDevice();
    const ours = await aStorage(inJune);
    const files = filesInMemory();
    const { opened, merged } = await openInto(ours, await fileOf(theirs, forColleague, true), {
      files,
    });
    expect(opened.schools.map(({ name, isLibrary }) => [name, isLibrary])).toEqual([
      ['', true],
      ['Riverside Elementary', false],
    ]);
    expect(merged).toMatchObject({ is: 'merged', files: 1 });
    expect(files.kept).toEqual([photo]);
    expect(await living(ours)).toEqual(await living(theirs));
    expect(await ours.database.history.count()).toBe(2);
    const { chain, damaged } = await readSnapshotsOf(ours.database, 'riverside');
    expect([chain.inOrder.map(({ id }) => id), damaged]).toEqual([[snapshot.id], []]);
  });

  test('goes by undo and comes back when it is opened again', async () => {
    const theirs = await aSchoolsDevice();
    const ours = await aStorage(inJune);
    const file = await fileOf(theirs);
    await openInto(ours, file);
    expect((await ours.undo('riverside')).tag).toBe('done');
    expect((await living(ours)).map(({ kind }) => kind)).toEqual(['ic-map']);
    await openInto(ours, file);
    expect(await living(ours)).toEqual(await living(theirs));
  });

  test('says so when the browser takes the files or the database away in the middle', async () => {
    const file = await fileOf(await aSchoolsDevice(), forColleague, true);
    const lost = new DOMException('gone', 'InvalidStateError');
    const files = filesInMemory(undefined, () => Promise.reject(lost));
    const { merged } = await openInto(await aStorage(inJune), file, { files });
    expect(merged).toMatchObject({ why: { tag: 'store', error: { tag: 'unavailable' } } });

    const ours = await aStorage(inJune);
    const reader = aFileReader();
    const looked = await lookAt(ours, file, reader);
    if (looked.is !== 'opened') throw new Error(looked.is);
    const after = await mergeFile(looked.file, {
      storage: { ...ours, read: () => Promise.reject(lost) },
      store: filesInMemory().store,
      reader,
      bringBack: new Set(),
      onProgress: () => undefined,
    });
    expect(after).toMatchObject({
      is: 'failed',
      why: { tag: 'commit', error: { tag: 'unavailable' } },
      schools: [{ school: { isLibrary: true }, step: expect.any(String) }],
    });
  });

  test('changes nothing when its files do not fit on the disk', async () => {
    const ours = await aStorage(inJune);
    const files = filesInMemory(() => Promise.resolve(err({ tag: 'full' })));
    const file = await fileOf(await aSchoolsDevice(), forColleague, true);
    const { merged } = await openInto(ours, file, { files });
    expect(merged).toEqual({
      is: 'failed',
      why: { tag: 'store', error: { tag: 'full' } },
      schools: [],
    });
    expect(await living(ours)).toEqual([]);
  });
});

describe('a school that was removed here', () => {
  test('comes back from its file when a person says so, and only then', async () => {
    const storage = await aSchoolsDevice();
    const before = bodies(await living(storage));
    const file = await fileOf(storage);
    await storage.removeSchool('riverside', { what: 'school-removed', subject: 'Riverside' });
    const { opened } = await openInto(storage, file);
    const riverside = opened.schools.find(({ id }) => id === 'riverside');
    expect(riverside).toMatchObject({ wasRemoved: true, name: 'Riverside Elementary' });
    expect((await living(storage)).map(({ kind }) => kind)).toEqual(['ic-map']);
    await openInto(storage, file, { bringBack: true });
    expect(bodies(await living(storage))).toEqual(before);
  });

  test('is not removed elsewhere by a backup that was made afterward', async () => {
    const theirs = await aSchoolsDevice();
    const ours = await aStorage(inJune);
    await openInto(ours, await fileOf(theirs));
    const before = await living(ours);
    await theirs.removeSchool('riverside', { what: 'school-removed', subject: 'Riverside' });
    await openInto(ours, await fileOf(theirs, { is: 'backup' }));
    expect(await living(ours)).toEqual(before);
  });
});

test('what was forgotten for good does not come back from an older file', async () => {
  const storage = await aSchoolsDevice();
  const file = await fileOf(storage);
  const label = { what: 'member-taken-out', subject: '' } as const;
  const [word = ''] = Object.keys((snapshot.body as { words: object }).words);
  await forget(storage, () =>
    Promise.resolve({ school: 'riverside', label, which: ['ada'], words: [word] }),
  );
  const { opened } = await openInto(storage, file, { bringBack: true });
  const riverside = opened.schools.find(({ id }) => id === 'riverside');
  expect(riverside?.preview.removedHere).toEqual(['ada']);
  expect([...(riverside?.mayComeBack ?? [])]).toEqual([]);
  const text = JSON.stringify(await living(storage));
  expect(text).not.toContain('Ada Reyes","group');
  expect((await storage.database.records.get(snapshot.id))?.body['words']).not.toHaveProperty(word);
});

test('what two devices decided and recorded beside each other is there to be settled', async () => {
  const ours = await aSchoolsDevice(...agreedOn('seed', 'ours'));
  const other = aSnapshotRecord({ recordedBy: 'Ben Okafor' });
  const theirs = await aSchoolsDevice(...agreedOn('tree', 'theirs'), recordedBy(other));
  const [fromOurs, fromTheirs] = [await fileOf(ours), await fileOf(theirs)];
  const { merged } = await openInto(ours, fromTheirs);
  await openInto(theirs, fromOurs);
  for (const device of [ours, theirs]) {
    const { chain, damaged } = await readSnapshotsOf(device.database, 'riverside');
    expect([chain.heads.length, chain.missing, damaged]).toEqual([2, [], []]);
  }
  if (merged.is !== 'merged') throw new Error(merged.is);
  const riverside = merged.schools.find(({ school }) => school.id === 'riverside');
  expect(riverside?.toSettle.heads).toMatchObject([
    { schoolYear: 2026, recordedAt: expect.any(Number), cycle: { id: cycle.id } },
    { schoolYear: 2026, recordedAt: expect.any(Number), cycle: { id: cycle.id } },
  ]);
  expect(riverside?.toSettle.decisions).toMatchObject([
    { cycle: { id: cycle.id, schoolYear: 2026 }, codes: ['G1.Leaders1'] },
  ]);
});

test('a file in which one record is another thing here comes in not even in part', async () => {
  const ours = await aSchoolsDevice();
  const before = await living(ours);
  const theirs = await aStorage(inJune);
  await given(theirs, [
    putIcMap(aMap({ version: '2' })),
    schoolChange(aSchool({ id: 'hillside', name: 'Hillside' })),
    { put: { id: 'ada', kind: 'later-kind', school: 'hillside', body: {} } },
  ]);
  const looked = await lookAt(ours, await fileOf(theirs, { is: 'backup' }));
  expect(looked).toMatchObject({ is: 'refused', fault: { tag: 'damaged' } });
  expect(await living(ours)).toEqual(before);
});

describe('a file that is something else', () => {
  test('a member’s hand-in leads to the year that it is for', async () => {
    const storage = await aSchoolsDevice();
    const ratings = ratingRecords(
      'ada',
      { 'G1.Leaders1': { existing: { is: 'at-level', level: 'seed' } } },
      { at: inJune() },
    );
    const place = { school: 'riverside', cycle: cycle.id, member: 'ada' };
    const file = new Blob([writeHandInFile(handInOf(place, ratings))]);
    expect(await lookAt(storage, file)).toEqual({
      is: 'elsewhere',
      address: `/schools/riverside/${cycle.map}/2026-27/hand-ins`,
      wantsFile: true,
    });
    expect(await lookAt(await aStorage(), file)).toEqual({
      is: 'refused',
      fault: { tag: 'hand-in-elsewhere' },
    });
  });

  test.each([
    ['a letter', 'Dear team,', 'not-ours'],
    ['somebody else’s JSON', '{"format":"other"}', 'not-ours'],
    ['a hand-in of a newer app', '{"format":"continuum-hand-in","version":9}', 'newer-format'],
    ['a hand-in with a hole in it', '{"format":"continuum-hand-in","version":1}', 'damaged'],
    ['half a file of ours', 'PK\u0003\u0004', 'not-ours'],
  ])('%s is refused', async (_, text, tag) => {
    const looked = await lookAt(await aStorage(), new Blob([text]));
    expect(looked).toMatchObject({ is: 'refused', fault: { tag } });
  });
});
