import { beforeEach, describe, expect, test } from 'vitest';

import { saltedHash } from '#domain/assessment/compose-snapshot.ts';
import { binEvidence, linkEvidence, takeOutOfBin } from '#domain/evidence/evidence-changes.ts';
import type { EvidenceBody } from '#domain/evidence/evidence.ts';
import type { Change } from '#domain/records/record.ts';
import type { StepLabel } from '#domain/records/step.ts';
import { pendingFiles } from '#platform/pending-files.ts';
import { databaseFiles } from '#storage/files/database-files.ts';
import type { FileStore } from '#storage/files/file-store.ts';
import { sweepFiles } from '#storage/files/sweep-files.ts';
import { readEvidence } from '#storage/live-evidence.ts';
import { readPastSteps } from '#storage/past-steps.ts';
import { purgeEvidence } from '#storage/purge-evidence.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aSchool, aSnapshotRecord } from '#tests/support/builders.ts';
import { schoolChange } from '#tests/support/changes.ts';
import { dumpDatabase } from '#tests/support/database-dump.ts';
import { addingEvidence } from '#tests/support/evidence.ts';
import { aLocalStorage } from '#tests/support/local-storage.ts';
import { aStorage, given } from '#tests/support/storage.ts';

const creek = 'evidence/creek';
const link = { map: 'garden-school', indicator: 'G1.Leaders1' };
const photoBytes = 'Ben at the creek, in color';

let kept: () => Readonly<Record<string, string>>;
let filesMade = 0;

beforeEach(() => {
  kept = aLocalStorage();
});

describe('a purged piece of evidence', () => {
  test('is nowhere: not in the database, the history, the files, or what was typed about it', async () => {
    const { storage, store, files, photo } = await aSchoolWithAPhoto();
    await does(storage, 'evidence-edited', piece({ what: photo, note: 'Ben found a newt' }));
    await does(storage, 'evidence-sorted', [linkEvidence('riverside', creek, link)]);
    await does(storage, 'evidence-binned', [binEvidence('riverside', creek, '2027-03-01')]);
    await storage.undo('riverside');
    await storage.redo('riverside');
    await storage.undo('riverside');
    localStorage.setItem('continuum-draft/evidence/creek/note', '{"note":"Ben, still typing"}');
    expect(await everything(storage, files)).toMatch(/Ben at the creek.*Ben found a newt/s);

    expect(await purge(storage, store)).toEqual({
      ok: true,
      value: { pieces: 1, files: 1, filesLeft: 0, snapshots: 0 },
    });
    const left = await everything(storage, files);
    expect(left).not.toContain('Ben');
    expect(left).not.toContain(photo.hash);
    expect(left).toContain('Riverside Elementary');
    expect(await storage.read((database) => readEvidence(database, 'riverside'))).toEqual([]);
  });

  test('leaves a line in the history that names nothing, and no undo brings it back', async () => {
    const { storage, store } = await aSchoolWithAPhoto();
    await purge(storage, store);
    const [newest] = (await readPastSteps(storage.database, 1)).steps;
    expect(newest?.label).toEqual({ what: 'evidence-purged', subject: '' });
    await storage.undo('riverside');
    await storage.undo('riverside');
    expect(await storage.read((database) => readEvidence(database, 'riverside'))).toEqual([]);
  });

  test('takes its name from a step that added others too, also where the name was cut', async () => {
    const { storage, store } = await aSchoolWithAPhoto();
    const note = 'Ben and his newt '.repeat(10);
    const others = [
      ...addingEvidence('plan', { title: 'Lesson plan' }),
      ...addingEvidence('creek', { title: '', what: { is: 'note', text: note } }),
    ];
    await does(storage, 'evidence-added', others, `${note.slice(0, 80).trimEnd()}…`);
    await purge(storage, store);
    expect(JSON.stringify(await dumpDatabase(storage.database.name))).not.toContain('newt');
    expect((await readPastSteps(storage.database, 2)).steps[1]?.label).toEqual({
      what: 'evidence-added',
      subject: '',
    });
  });

  test('leaves its file to another piece that shows the same', async () => {
    const { storage, store, photo } = await aSchoolWithAPhoto();
    await given(storage, addingEvidence('again', { what: photo, title: 'The creek' }));
    expect(await purge(storage, store)).toMatchObject({ value: { files: 0 } });
    expect(await store.has(photo.hash)).toBe(true);
    expect(await purge(storage, store, 'evidence/again')).toMatchObject({ value: { files: 1 } });
    expect(await store.has(photo.hash)).toBe(false);
  });

  test('leaves its file to a piece that undo could bring back', async () => {
    const { storage, store, photo } = await aSchoolWithAPhoto();
    await given(storage, addingEvidence('again', { what: photo, title: 'The creek' }));
    await storage.undo('riverside');
    expect(await purge(storage, store)).toMatchObject({ value: { files: 0 } });
    await storage.redo('riverside');
    expect(await store.has(photo.hash)).toBe(true);
  });

  test('whose file the browser will not remove now, loses it another day', async () => {
    const { storage, store, photo } = await aSchoolWithAPhoto();
    const stubborn = {
      remove: () =>
        Promise.resolve({ ok: false, error: { tag: 'unavailable', detail: 'in use' } } as const),
    };
    expect(await purge(storage, stubborn)).toMatchObject({ value: { files: 0, filesLeft: 1 } });
    expect(await store.has(photo.hash)).toBe(true);
    expect(await sweepFiles(storage, store, Date.UTC(2027, 0, 1))).toBe(1);
    expect(await store.has(photo.hash)).toBe(false);
    expect(pendingFiles()).toEqual([]);
  });

  test('takes its title from beside a recorded snapshot, which still proves itself', async () => {
    const { storage, store } = await aSchoolWithAPhoto();
    await given(storage, [aSnapshotThatLists([{ title: 'Ben at the creek' }, { title: 'Fair' }])]);
    expect(await purge(storage, store)).toMatchObject({ value: { snapshots: 1 } });
    expect(await wordsOfTheSnapshot(storage)).toContain('Fair');
    expect(JSON.stringify(await dumpDatabase(storage.database.name))).not.toContain('Ben at');
  });

  test('takes an earlier title, by its file; a person of that name keeps theirs', async () => {
    const { storage, store, photo } = await aSchoolWithAPhoto();
    const listed = [{ title: 'Ben, newt in hand', file: photo.hash }];
    await given(storage, [aSnapshotThatLists(listed, 'Ben at the creek')]);
    expect(await purge(storage, store)).toMatchObject({ value: { snapshots: 1 } });
    const words = await wordsOfTheSnapshot(storage);
    expect(words).not.toContain('Ben, newt in hand');
    expect(words).toContain('Ben at the creek');
  });

  test('takes its title from beside a snapshot that can’t be read too', async () => {
    const { storage, store } = await aSchoolWithAPhoto();
    const salt = 'a salt of its own';
    const words = { [saltedHash(salt, 'Ben at the creek')]: { salt, text: 'Ben at the creek' } };
    const body = { text: '{"format":"of a later version"}', words };
    const id = 'a'.repeat(64);
    await given(storage, [{ put: { id, kind: 'snapshot', school: 'riverside', body } }]);
    await purge(storage, store);
    expect(JSON.stringify(await dumpDatabase(storage.database.name))).not.toContain('Ben at');
  });

  test('that is not there is no fault, and writes nothing', async () => {
    const { storage, store } = await aSchoolWithAPhoto();
    const before = await dumpDatabase(storage.database.name);
    expect(await purge(storage, store, 'evidence/none')).toMatchObject({ value: { files: 0 } });
    expect((await dumpDatabase(storage.database.name)).tables['history']).toEqual(
      before.tables['history'],
    );
  });

  test('leaves the rest of the evidence as it was', async () => {
    const { storage, store } = await aSchoolWithAPhoto();
    await given(storage, addingEvidence('plan', { title: 'Lesson plan' }, ['G1.Leaders1']));
    await given(storage, [binEvidence('riverside', 'evidence/plan', '2027-03-01')]);
    await given(storage, [takeOutOfBin('evidence/plan')]);
    await purge(storage, store);
    const left = await storage.read((database) => readEvidence(database, 'riverside'));
    expect(left.map(({ title, links, binnedOn }) => [title, links.length, binnedOn])).toEqual([
      ['Lesson plan', 1, undefined],
    ]);
  });
});

function piece(over: Partial<EvidenceBody>): readonly Change[] {
  return addingEvidence('creek', { title: 'Ben at the creek', ...over });
}

async function aSchoolWithAPhoto() {
  const storage = await aStorage();
  filesMade += 1;
  const files = `purged-files-${filesMade}`;
  const store = databaseFiles(files, () => 7);
  const stored = await store.put(new TextEncoder().encode(photoBytes).buffer);
  if (!stored.ok) throw new Error(stored.error.tag);
  const { hash, size } = stored.value;
  const photo = {
    is: 'file',
    hash,
    name: 'Ben.jpg',
    type: 'image/jpeg',
    size,
    kept: 're-encoded',
  } as const;
  await does(storage, 'school-started', [schoolChange(aSchool())], 'Riverside');
  await does(storage, 'evidence-added', piece({ what: photo }), 'Ben at the creek');
  return { storage, store, files, photo };
}

function aSnapshotThatLists(
  pieces: readonly { readonly title: string; readonly file?: string }[],
  recordedBy = 'María Núñez',
): Change {
  const listed = pieces.map((one) => ({ ...one, observedOn: '2027-02-03' }));
  const { id, body } = aSnapshotRecord({
    recordedBy,
    evidence: [{ indicator: 'G1.Leaders1', pieces: listed }],
  });
  const cycle = aCycle();
  return { put: { id, kind: 'snapshot', school: cycle.school, cycle: cycle.id, body } };
}

/** The plain words beside the one snapshot, which proves itself. */
async function wordsOfTheSnapshot(storage: Storage): Promise<readonly string[]> {
  const { chain, damaged } = await readSnapshotsOf(storage.database, 'riverside');
  expect(damaged).toEqual([]);
  return [...(chain.inOrder[0]?.words.values() ?? [])];
}

async function does(
  storage: Storage,
  what: StepLabel['what'],
  changes: readonly Change[],
  subject = 'Ben at the creek',
): Promise<void> {
  const result = await storage.commit({ label: { what, subject }, changes });
  if (!result.ok) throw new Error(`not stored: ${JSON.stringify(result.error)}`);
}

function purge(storage: Storage, store: Pick<FileStore, 'remove'>, id = creek) {
  return purgeEvidence(storage, store, { school: 'riverside', ids: [id] });
}

/** All that the browser keeps, as one text: the database, the files as letters, and the small things. */
async function everything(storage: Storage, files: string): Promise<string> {
  const store = databaseFiles(files, () => 7);
  const contents: string[] = [];
  for (const { hash } of await store.list()) {
    const reading = await store.read(hash);
    contents.push(hash, reading.is === 'present' ? await reading.blob.text() : reading.is);
  }
  const database = await dumpDatabase(storage.database.name);
  return JSON.stringify([database, contents, kept()]);
}
