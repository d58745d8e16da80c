import { describe, expect, test, vi } from 'vitest';

import { agreeExisting, agreeRationale, putSchool } from '#domain/assessment/changes.ts';
import { writeNote } from '#domain/assessment/rate-alone.ts';
import type { StepToCommit } from '#storage/commit.ts';
import type { Storage } from '#storage/storage.ts';
import { readUndoable } from '#storage/undoable.ts';
import { aCycle, aSchool, aSnapshotRecord } from '#tests/support/builders.ts';
import { schoolChange } from '#tests/support/changes.ts';
import { aStorage, anotherTab } from '#tests/support/storage.ts';

// Many hundreds of transactions, also on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const here = aCycle();
const elsewhere = aCycle({ school: 'hillside' });
const code = 'G1.Leaders1';

describe('undo', () => {
  test('says what it takes back, and gives back what was there before', async () => {
    const storage = await aStorage();
    await storage.commit(rationale('first'));
    await storage.commit(rationale('second'));
    expect(await storage.undo('riverside')).toMatchObject({
      tag: 'done',
      step: { school: 'riverside', label: { what: 'rationale-written', subject: code } },
    });
    expect(await written(storage)).toBe('first');
    await storage.undo('riverside');
    expect(await written(storage)).toBeUndefined();
    expect(await storage.undo('riverside')).toEqual({ tag: 'nothing' });
  });

  test('reaches back 150 steps, across a reload, and redo does all of them again', async () => {
    const before = await aStorage();
    for (let n = 0; n < 150; n += 1) await before.commit(rationale(`text ${n}`));
    const storage = await anotherTab(before);
    before.database.close();

    for (let n = 148; n >= 0; n -= 1) {
      await storage.undo('riverside');
      expect(await written(storage)).toBe(`text ${n}`);
    }
    for (let n = 1; n < 150; n += 1) {
      await storage.redo('riverside');
      expect(await written(storage)).toBe(`text ${n}`);
    }
    expect(await storage.redo('riverside')).toEqual({ tag: 'nothing' });
    expect(await storage.undo('riverside')).toMatchObject({ tag: 'done' });
  });

  test('is a new step with later stamps; the history keeps what was done and that it was taken back', async () => {
    const storage = await aStorage();
    await storage.commit(rationale('first'));
    await storage.undo();
    await storage.redo();
    const [done, undone, again] = await storage.database.history.toArray();
    expect(undone?.undoes).toBe(done?.id);
    expect(again?.undoes).toBe(undone?.id);
    expect(again?.redoes).toBe(done?.id);
    expect(undone).not.toHaveProperty('redoes');
    const stamps = [done, undone, again].map((row) => row?.changes[0]?.after.stamp ?? '');
    expect(stamps).toEqual(stamps.toSorted());
    expect(new Set(stamps).size).toBe(3);
  });

  test('of one school leaves the other schools alone; without a school it takes the newest of all', async () => {
    const storage = await aStorage();
    await storage.commit(rationale('here'));
    await storage.commit(rationale('elsewhere', elsewhere));
    await storage.undo('riverside');
    expect(await written(storage)).toBeUndefined();
    expect(await written(storage, elsewhere)).toBe('elsewhere');
    await storage.undo();
    expect(await written(storage, elsewhere)).toBeUndefined();
  });

  test('is no longer redone once something new was done in that school', async () => {
    const storage = await aStorage();
    await storage.commit(rationale('first'));
    await storage.undo('riverside');
    await storage.commit(rationale('elsewhere', elsewhere));
    expect((await readUndoable(storage.database, { school: 'riverside' })).redo).toBeDefined();
    await storage.commit(rationale('newer'));
    expect((await readUndoable(storage.database, { school: 'riverside' })).redo).toBeUndefined();
    expect(await storage.redo('riverside')).toEqual({ tag: 'nothing' });
    expect(await written(storage)).toBe('newer');
  });

  test('ends at a recorded At-A-Glance: neither it nor what came before is taken back', async () => {
    const storage = await aStorage();
    await storage.commit(step([schoolChange(aSchool())]));
    await storage.commit({ ...rationale('first'), run: 'typing' });
    await storage.commit(rationale('elsewhere', elsewhere));
    const { id, kind, school, body } = aSnapshotRecord();
    const changes = [{ put: { id, kind, school, cycle: here.id, body } }];
    await storage.commit({ label: { what: 'snapshot-recorded', subject: '2026–27' }, changes });
    expect(await storage.undo('riverside')).toEqual({ tag: 'recorded' });
    expect(await readUndoable(storage.database, { school: 'riverside' })).toMatchObject({
      undo: undefined,
      endsAtRecord: true,
    });
    expect(await written(storage)).toBe('first');

    await storage.commit({ ...rationale('second'), run: 'typing' });
    expect((await readUndoable(storage.database, { school: 'riverside' })).endsAtRecord).toBe(
      false,
    );
    expect(await storage.undo('riverside')).toMatchObject({ tag: 'done' });
    expect(await written(storage)).toBe('first');
    expect(await storage.undo('riverside')).toEqual({ tag: 'recorded' });
    expect(await storage.database.records.get(id)).toMatchObject({ body });
    expect(await storage.undo()).toMatchObject({ tag: 'done', step: { school: 'hillside' } });
    expect(await storage.undo()).toEqual({ tag: 'nothing' });
    expect((await storage.database.records.get('riverside'))?.deleted).toBeUndefined();
  });

  test('pressed in two tabs at once takes back two steps, each once', async () => {
    const storage = await aStorage();
    const other = await anotherTab(storage);
    for (const text of ['one', 'two', 'three']) await storage.commit(rationale(text));
    await Promise.all([storage.undo(), other.undo()]);
    expect(await written(storage)).toBe('one');
    await Promise.all([storage.redo(), other.redo()]);
    expect(await written(storage)).toBe('three');
  });

  test('is refused, and nothing written, where a record says something else than the step left', async () => {
    const storage = await aStorage();
    await storage.commit(rationale('mine'));
    const [record] = await storage.database.records.toArray();
    if (record === undefined) throw new Error('nothing was stored');
    // As an opened file of a colleague would bring it, without a step of this device.
    const body = { ...record.body, text: 'a colleague’s' };
    await storage.database.records.put({ ...record, stamp: `z${record.stamp.slice(1)}`, body });
    expect(await storage.undo()).toEqual({
      tag: 'refused',
      error: { tag: 'changed-since', record: record.id },
    });
    expect(await written(storage)).toBe('a colleague’s');
    expect(await storage.database.history.count()).toBe(1);
  });

  test('brings back a body that today’s rules would refuse, as it was', async () => {
    const storage = await aStorage();
    const { id, ...school } = aSchool();
    await storage.commit(step([putSchool(id, school)]));
    const { records } = storage.database;
    // From a later version of the app: a longer name than this one allows.
    const longName = { ...school, name: 'x'.repeat(1000) };
    await records.update(id, { body: longName });
    await storage.removeSchool(id, { what: 'school-removed', subject: 'Riverside' });
    expect(await storage.undo()).toMatchObject({ tag: 'done' });
    expect((await records.get(id))?.body).toEqual(longName);
  });

  test('reads two light rows, however large the steps are', async () => {
    const storage = await aStorage();
    const changes = Array.from({ length: 250 }, (_, n) =>
      agreeExisting(here, `G${n}`, { is: 'not-applicable', reason: 'x'.repeat(4000) }),
    );
    await storage.commit({ label: { what: 'sample-added', subject: 'Sample' }, changes });
    // Not even to name the year: every page asks.
    const whole = vi.spyOn(storage.database.history, 'get');
    const { undo } = await readUndoable(storage.database, { school: 'riverside' });
    expect(JSON.stringify(undo).length).toBeLessThan(300);
    expect(whole).not.toHaveBeenCalled();
  });
});

describe('undo on a device that members share', () => {
  test('in a member’s own screens takes back what they did, and never the newer step of somebody else', async () => {
    const storage = await aStorage();
    await storage.commit(ownNote('ada', 'Ada’s first'));
    await storage.commit(ownNote('ada', 'Ada’s second'));
    await storage.commit(ownNote('ben', 'Ben’s'));
    await storage.commit(rationale('the team’s'));

    expect(await storage.undo('riverside', undefined, 'ada')).toMatchObject({ tag: 'done' });
    expect(await noted(storage)).toEqual({ ada: 'Ada’s first', ben: 'Ben’s' });
    expect(await storage.undo('riverside', undefined, 'ada')).toMatchObject({ tag: 'done' });
    expect(await noted(storage)).toEqual({ ben: 'Ben’s' });
    expect(await storage.undo('riverside', undefined, 'ada')).toEqual({ tag: 'nothing' });
    expect(await written(storage)).toBe('the team’s');

    expect(await storage.redo('riverside', undefined, 'ben')).toEqual({ tag: 'nothing' });
    await storage.redo('riverside', undefined, 'ada');
    await storage.redo('riverside', undefined, 'ada');
    expect(await noted(storage)).toEqual({ ada: 'Ada’s second', ben: 'Ben’s' });
    // It is theirs whichever way it went, so their own file holds it as theirs.
    const records = await storage.database.records.where({ kind: 'rating-note' }).toArray();
    expect(records.map(({ by, body }) => ({ by, member: body['member'] }))).toEqual([
      { by: 'ada', member: 'ada' },
      { by: 'ben', member: 'ben' },
    ]);
  });

  test('a member who has done nothing yet hears nothing of the school’s record', async () => {
    const storage = await aStorage();
    const { id, kind, school, body } = aSnapshotRecord();
    const changes = [{ put: { id, kind, school, cycle: here.id, body } }];
    await storage.commit({ label: { what: 'snapshot-recorded', subject: '2026–27' }, changes });
    expect(await storage.undo('riverside', undefined, 'ada')).toEqual({ tag: 'nothing' });
    expect(await storage.undo('riverside', undefined, 'team')).toEqual({ tag: 'recorded' });
    const adas = await readUndoable(storage.database, { school: 'riverside', by: 'ada' });
    expect(adas.endsAtRecord).toBe(false);
  });

  test('on the team’s pages leaves what members said alone', async () => {
    const storage = await aStorage();
    await storage.commit(rationale('the team’s'));
    await storage.commit(ownNote('ada', 'Ada’s'));
    const { undo } = await readUndoable(storage.database, { school: 'riverside', by: 'team' });
    expect(undo?.label.what).toBe('rationale-written');
    await storage.undo('riverside', undefined, 'team');
    expect(await written(storage)).toBeUndefined();
    expect(await storage.undo('riverside', undefined, 'team')).toEqual({ tag: 'nothing' });
    expect(await noted(storage)).toEqual({ ada: 'Ada’s' });
  });

  test('a step that a message names is taken back although somebody else did something since', async () => {
    const storage = await aStorage();
    const done = await storage.commit(ownNote('ada', 'Ada’s'));
    await storage.commit(ownNote('ben', 'Ben’s'));
    const named = done.ok ? done.value.step : undefined;
    expect(await storage.undo('riverside', named)).toMatchObject({ tag: 'done' });
    expect(await noted(storage)).toEqual({ ben: 'Ben’s' });
    expect(await storage.redo('riverside', named)).toMatchObject({ tag: 'done' });
    await storage.commit(ownNote('ada', 'Ada’s second'));
    expect(await storage.undo('riverside', named)).toEqual({ tag: 'not-newest' });
  });
});

function ownNote(member: string, note: string): StepToCommit {
  const label = { what: 'own-note-written', subject: code } as const;
  return {
    label,
    by: member,
    changes: [writeNote({ cycle: here, member, indicator: code }, note)],
  };
}

/** Each member's note. */
async function noted({ database }: Storage): Promise<Readonly<Record<string, unknown>>> {
  const records = await database.records.where({ kind: 'rating-note' }).toArray();
  const kept = records.filter(({ deleted }) => deleted !== true);
  return Object.fromEntries(kept.map(({ body }) => [String(body['member']), body['text']]));
}

function rationale(text: string, cycle = here): StepToCommit {
  return step([agreeRationale(cycle, code, text)]);
}

function step(changes: StepToCommit['changes']): StepToCommit {
  return { label: { what: 'rationale-written', subject: code }, changes };
}

async function written({ database }: Storage, cycle = here): Promise<unknown> {
  const record = await database.records.get(`agreed/${cycle.id}/${code}/rationale`);
  return record?.body['text'];
}
