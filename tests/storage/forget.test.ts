import { describe, expect, test } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import type { SnapshotBody } from '#domain/assessment/snapshot.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import type { StepLabel } from '#domain/records/step.ts';
import { forget } from '#storage/forget.ts';
import { readPastSteps } from '#storage/past-steps.ts';
import { readSnapshotsOf } from '#storage/school-snapshots.ts';
import type { Storage } from '#storage/storage.ts';
import { readUndoable } from '#storage/undoable.ts';
import {
  aCycle,
  aMember,
  aRecord,
  aSchool,
  aSnapshotRecord,
  aTeam,
} from '#tests/support/builders.ts';
import { memberChange, schoolChange } from '#tests/support/changes.ts';
import { dumpDatabase } from '#tests/support/database-dump.ts';
import { aStorage, anotherTab, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const label = { what: 'member-taken-out', subject: '' } as const;
const photo = 'photo/1';

describe('what is forgotten', () => {
  test('is nowhere in the database: not in the records, the history, or what can be taken back', async () => {
    const storage = await aStorage();
    await does(storage, 'school-started', [schoolChange(aSchool())]);
    await does(storage, 'member-added', [aPiece('Ben at the creek')], 'Ben at the creek');
    await does(storage, 'member-edited', [aPiece('Ben by the creek')], 'Ben by the creek');
    await does(storage, 'member-removed', [{ remove: photo }], 'Ben by the creek');
    await storage.undo('riverside');
    await storage.undo('riverside');
    await storage.redo('riverside');
    await does(storage, 'rationale-written', [agreeRationale(cycle, 'G1.Leaders1', 'Stays.')]);
    expect(await whole(storage)).toContain('creek');

    const result = await forgetPhoto(storage);
    expect(result).toMatchObject({ ok: true, value: { records: 1, steps: 6 } });
    expect(await whole(storage)).not.toContain('creek');
    expect(await whole(storage)).toContain('Stays.');
    expect(await storage.database.records.get(photo)).toMatchObject({ deleted: true, body: {} });
  });

  test('leaves one line in the history, and lines that say when something was done and no more', async () => {
    const storage = await aStorage();
    await does(storage, 'member-added', [aPiece('Ben at the creek')], 'Ben at the creek');
    await does(storage, 'school-started', [schoolChange(aSchool())], 'Riverside');
    expect(await lines(storage)).toHaveLength(2);
    await forgetPhoto(storage);
    // Also where the history was on screen before.
    expect(await lines(storage)).toEqual([
      label,
      { what: 'school-started', subject: 'Riverside' },
      { what: 'forgotten', subject: '' },
    ]);
  });

  test('is gone from the lines that another tab had read', async () => {
    const storage = await aStorage();
    const other = await anotherTab(storage);
    await does(storage, 'member-added', [aPiece('Ben at the creek')], 'Ben at the creek');
    expect(await lines(other)).toEqual([{ what: 'member-added', subject: 'Ben at the creek' }]);
    await forgetPhoto(storage);
    expect(await lines(other)).toEqual([label, { what: 'forgotten', subject: '' }]);
  });

  test('can’t be had back by undo; steps before and after it can still be taken back', async () => {
    const storage = await aStorage();
    await does(storage, 'rationale-written', [agreeRationale(cycle, 'G1.Leaders1', 'First.')]);
    await does(storage, 'member-added', [aPiece('Ben at the creek')]);
    await does(storage, 'rationale-written', [agreeRationale(cycle, 'G1.Leaders1', 'Second.')]);
    await forgetPhoto(storage);
    await storage.undo('riverside');
    expect(await rationale(storage)).toBe('First.');
    await storage.undo('riverside');
    expect(await rationale(storage)).toBeUndefined();
    expect(await storage.undo('riverside')).toEqual({ tag: 'nothing' });
    expect(await storage.redo('riverside')).toMatchObject({ tag: 'done' });
    expect(await rationale(storage)).toBe('First.');
    expect((await storage.database.records.get(photo))?.body).toEqual({});
  });

  test('leaves the rest of a step that changed more; the step no longer carries its name', async () => {
    const storage = await aStorage();
    await does(
      storage,
      'member-added',
      [aPiece('Ben at the creek'), agreeRationale(cycle, 'G1.Leaders1', 'Stays.')],
      'Ben at the creek',
    );
    await storage.undo('riverside');
    await storage.redo('riverside');
    await forgetPhoto(storage);
    expect(await whole(storage)).not.toContain('creek');
    expect(
      (await readUndoable(storage.database, { school: 'riverside' })).undo?.label.subject,
    ).toBe('');
    await storage.undo('riverside');
    expect(await rationale(storage)).toBeUndefined();
    await storage.redo('riverside');
    expect(await rationale(storage)).toBe('Stays.');
    expect((await storage.database.records.get(photo))?.deleted).toBe(true);
  });

  test('a step that is left with nothing to take back does not hold up undo', async () => {
    const storage = await aStorage();
    await does(storage, 'rationale-written', [agreeRationale(cycle, 'G1.Leaders1', 'First.')]);
    await does(storage, 'school-removed', [
      aPiece('Ben at the creek'),
      agreeRationale(cycle, 'G1.Leaders1', 'First. '),
    ]);
    await storage.database.history.toCollection().modify((row) => {
      // The other record of the step ended as it began.
      Object.assign(row, {
        changes: row.changes.map((change) =>
          change.before === undefined || change.after.id === photo
            ? change
            : { ...change, after: change.before },
        ),
      });
    });
    await forgetPhoto(storage);
    expect((await readUndoable(storage.database, { school: 'riverside' })).undo?.label.what).toBe(
      'rationale-written',
    );
  });

  test('stays away when an older copy is received, also of a record that was put away', async () => {
    const storage = await aStorage();
    const received = aRecord({ id: photo, kind: 'photo', body: { title: 'Ben at the creek' } });
    await storage.adopt({ label, records: [received], takeAhead: true });
    await storage.undo('riverside');
    expect(await storage.database.records.get(photo)).toBeUndefined();
    expect(await whole(storage)).toContain('creek');
    await forgetPhoto(storage);
    await storage.adopt({ label, records: [received], takeAhead: true });
    expect(await whole(storage)).not.toContain('creek');
    expect(await storage.redo('riverside')).toEqual({ tag: 'nothing' });
  });

  test('may be found by a rule, in all versions, whichever of them fits', async () => {
    const storage = await aStorage();
    await does(storage, 'member-added', [memberChange('riverside', aMember())], 'Ada Reyes');
    const renamed = aMember({ name: 'A. R.', group: 'leaders' });
    await does(storage, 'member-edited', [memberChange('riverside', renamed)], 'A. R.');
    await does(storage, 'member-added', [memberChange('riverside', aMember({ id: 'lee' }))]);
    await forget(storage, () =>
      Promise.resolve({
        school: 'riverside',
        label,
        which: (version: StoredRecord) =>
          version.id === 'ada' && version.body['group'] === 'teachers',
      }),
    );
    const text = await whole(storage);
    expect(text).not.toContain('A. R.');
    expect(await storage.database.records.get('lee')).toMatchObject({
      body: { name: 'Ada Reyes' },
    });
  });

  test('belongs to one school: another school’s records and steps stay as they are', async () => {
    const storage = await aStorage();
    const elsewhere = aCycle({ school: 'hillside' });
    await does(storage, 'rationale-written', [agreeRationale(elsewhere, 'G1.Leaders1', 'There.')]);
    const before = await whole(storage);
    const result = await forget(storage, () =>
      Promise.resolve({ school: 'riverside', label, which: () => true }),
    );
    expect(result).toMatchObject({ ok: true, value: { step: undefined, records: 0 } });
    expect(await whole(storage)).toBe(before);
  });
});

describe('a name that is taken from a recorded At-A-Glance', () => {
  test('is gone from the record and the history, and the record still proves itself', async () => {
    const storage = await aStorage();
    const { id, kind, school, body } = aSnapshotRecord({ members: aTeam() });
    await given(storage, [{ put: { id, kind, school, cycle: cycle.id, body } }]);
    const { words } = body as SnapshotBody;
    const hash = Object.keys(words).find((one) => words[one]?.text === 'Ben Okafor') ?? '';
    const result = await forget(storage, () =>
      Promise.resolve({ school, label, which: [], words: [hash] }),
    );
    expect(result).toMatchObject({ ok: true, value: { records: 0, snapshots: 1, steps: 1 } });
    expect(await whole(storage)).not.toContain('Ben Okafor');
    expect(await whole(storage)).toContain('María Núñez');

    const { chain, damaged } = await readSnapshotsOf(storage.database, school);
    expect(damaged).toEqual([]);
    expect(chain.inOrder.map((one) => one.id)).toEqual([id]);
    expect(chain.inOrder[0]?.words.has(hash)).toBe(false);
    expect(chain.inOrder[0]?.content.team.some(({ name }) => name === hash)).toBe(true);
  });
});

describe('forgetting', () => {
  test('writes what takes its place in the same step', async () => {
    const storage = await aStorage();
    await does(storage, 'member-added', [aPiece('Ben at the creek')]);
    await forget(storage, () =>
      Promise.resolve({
        school: 'riverside',
        label,
        which: [photo],
        changes: [agreeRationale(cycle, 'G1.Leaders1', 'In its place.')],
      }),
    );
    expect(await rationale(storage)).toBe('In its place.');
    expect(await storage.undo('riverside')).toEqual({ tag: 'nothing' });
  });

  test('leaves everything as it was where a part of it does not fit', async () => {
    const storage = await aStorage();
    await does(storage, 'member-added', [aPiece('Ben at the creek')]);
    const before = await whole(storage);
    const result = await forget(storage, () =>
      Promise.resolve({
        school: 'riverside',
        label,
        which: [photo],
        changes: [{ put: { id: 'x', kind: 'member', school: 'riverside', body: {} } }],
      }),
    );
    expect(result).toMatchObject({ ok: false, error: { tag: 'invalid' } });
    expect(await whole(storage)).toBe(before);
  });

  test('stamps what it writes later than everything that this device has seen', async () => {
    const storage = await aStorage();
    await does(storage, 'member-added', [aPiece('Ben at the creek')]);
    const before = await storage.database.records.get(photo);
    await forgetPhoto(storage);
    const gone = await storage.database.records.get(photo);
    expect((gone?.stamp ?? '') > (before?.stamp ?? 'z')).toBe(true);
    expect(gone?.prev).toBe(before?.stamp);
    await does(storage, 'member-added', [aPiece('Another')]);
    expect(await storage.database.records.get(photo)).toMatchObject({ body: { title: 'Another' } });
  });

  test('what was forgotten already is nothing to forget', async () => {
    const storage = await aStorage();
    await does(storage, 'member-added', [aPiece('Ben at the creek')]);
    await forgetPhoto(storage);
    const before = await whole(storage);
    expect(await forgetPhoto(storage)).toMatchObject({ ok: true, value: { step: undefined } });
    expect(await whole(storage)).toBe(before);
  });
});

function aPiece(title: string): Change {
  return { put: { id: photo, kind: 'photo', school: 'riverside', body: { title } } };
}

async function does(
  storage: Storage,
  what: StepLabel['what'],
  changes: readonly Change[],
  subject = 'test',
): Promise<void> {
  const result = await storage.commit({ label: { what, subject }, changes });
  if (!result.ok) throw new Error(`not stored: ${JSON.stringify(result.error)}`);
}

function forgetPhoto(storage: Storage) {
  return forget(storage, () => Promise.resolve({ school: 'riverside', label, which: [photo] }));
}

async function rationale(storage: Storage): Promise<unknown> {
  const records = await storage.database.records.where({ cycle: cycle.id }).toArray();
  return records.find(({ deleted }) => deleted !== true)?.body['text'];
}

async function lines(storage: Storage): Promise<readonly StepLabel[]> {
  return (await readPastSteps(storage.database, 100)).steps.map((step) => step.label);
}

/** Every table and every row, as text. */
async function whole(storage: Storage): Promise<string> {
  return JSON.stringify(await dumpDatabase(storage.database.name));
}
