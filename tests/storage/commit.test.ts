import { describe, expect, test, vi } from 'vitest';

import {
  agreeExisting,
  agreeRationale,
  putMember,
  putSchool,
  startCycle,
} from '#domain/assessment/changes.ts';
import { recordSchema } from '#domain/records/record-schema.ts';
import type { Change } from '#domain/records/record.ts';
import type { StepToCommit } from '#storage/commit.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aSchool, aSnapshotRecord } from '#tests/support/builders.ts';
import { aStorage, anotherTab, given } from '#tests/support/storage.ts';

// Many hundreds of transactions, also on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const cycle = aCycle();
const code = 'G1.Leaders1';
const { id: school, ...schoolBody } = aSchool();

describe('a commit', () => {
  test('stores a new record in its whole envelope, and the step in the history', async () => {
    const now = Date.UTC(2026, 8, 1, 15);
    const storage = await aStorage(() => now);
    const result = await storage.commit(rating('seed', { by: 'ada' }));

    const [record] = await storage.database.records.toArray();
    expect(recordSchema.safeParse(record).success).toBe(true);
    expect(record).toMatchObject({
      id: `agreed/${cycle.id}/${code}/existing`,
      kind: 'agreed-existing',
      school: 'riverside',
      cycle: cycle.id,
      by: 'ada',
      v: 1,
      body: { indicator: code, state: { is: 'at-level', level: 'seed' } },
    });
    expect(record).not.toHaveProperty('prev');
    expect(await storage.database.history.toArray()).toEqual([
      {
        seq: 1,
        id: result.ok && result.value.step,
        at: now,
        by: 'ada',
        device: record?.device,
        school: 'riverside',
        label: { what: 'existing-agreed', subject: code },
        changes: [{ after: record }],
      },
    ]);
    expect(result.ok && result.value.at).toBe(now);
  });

  test('names the version that it replaced, and the history has both', async () => {
    const storage = await aStorage();
    await storage.commit(rating('seed'));
    const [before] = await storage.database.records.toArray();
    await storage.commit(rating('tree'));
    const [after] = await storage.database.records.toArray();
    expect(after).toMatchObject({ prev: before?.stamp, by: 'team' });
    expect((await storage.database.history.toArray())[1]?.changes).toEqual([{ before, after }]);
  });

  test('that says what is there already writes nothing', async () => {
    const storage = await aStorage();
    await storage.commit(rating('seed'));
    const before = await everythingIn(storage);
    expect(await storage.commit(rating('seed'))).toMatchObject({ value: { step: undefined } });
    expect(await storage.commit(clearing())).toMatchObject({ ok: true });
    const cleared = await everythingIn(storage);
    expect(await storage.commit(clearing())).toMatchObject({ value: { step: undefined } });
    expect(cleared).not.toEqual(before);
    expect(await everythingIn(storage)).toEqual(cleared);
  });

  test('of a removal leaves a tombstone without a body, and the record can be made again', async () => {
    const storage = await aStorage();
    await storage.commit(rating('seed'));
    await storage.commit(clearing());
    expect(await storage.database.records.toArray()).toMatchObject([
      { kind: 'agreed-existing', cycle: cycle.id, deleted: true, body: {} },
    ]);
    await storage.commit(rating('tree'));
    const [record] = await storage.database.records.toArray();
    expect(record).toMatchObject({ body: { state: { level: 'tree' } } });
    expect(record).not.toHaveProperty('deleted');
  });

  test('of several changes stores all of them or none', async () => {
    const storage = await aStorage();
    const good = putSchool(school, schoolBody);
    const bad = putMember(school, 'ada', { name: ' ', group: 'teachers', position: '' });
    expect(await storage.commit(step([good, bad]))).toEqual({
      ok: false,
      error: { tag: 'invalid', kind: 'member', detail: expect.stringContaining('name') },
    });
    expect(await storage.database.records.count()).toBe(0);
    expect(await storage.database.history.count()).toBe(0);
  });

  test('may change one record more than once: the last change stands, and the step undoes whole', async () => {
    const storage = await aStorage();
    await storage.commit(
      step([
        agreeRationale(cycle, code, 'one'),
        agreeRationale(cycle, code, 'two'),
        agreeRationale(cycle, code, 'three'),
      ]),
    );
    expect(await rationale(storage)).toBe('three');
    const [row] = await storage.database.history.toArray();
    expect(row?.changes).toHaveLength(1);
    await storage.undo();
    expect(await rationale(storage)).toBeUndefined();
  });

  test('is refused where the envelope would not hold', async () => {
    const storage = await aStorage();
    const endless = { put: { id: 'x'.repeat(401), kind: 'plan', school, body: {} } };
    expect(await storage.commit(step([endless]))).toMatchObject({
      error: { tag: 'invalid', kind: 'plan', detail: 'id' },
    });
    expect(await storage.database.records.count()).toBe(0);
  });

  test('keeps kinds and fields that only a later version of the app knows', async () => {
    const storage = await aStorage();
    const plan: Change = { put: { id: 'plan/1', kind: 'plan', school, body: { goals: [[2, 4]] } } };
    await storage.commit(step([plan, putSchool(school, { ...schoolBody, mascot: 'otter' })]));
    // As a later version would have written it.
    const { records } = storage.database;
    await records.update(school, { v: 7, sealedUntil: 'reveal' } as object);

    await storage.commit(step([putSchool(school, { ...schoolBody, name: 'Riverside High' })]));
    expect(await records.get('plan/1')).toMatchObject({ body: { goals: [[2, 4]] } });
    expect(await records.get(school)).toMatchObject({
      v: 7,
      sealedUntil: 'reveal',
      body: { name: 'Riverside High', mascot: 'otter' },
    });
  });

  test('keeps a hostile field name as a mere name', async () => {
    const storage = await aStorage();
    const hostile: unknown = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":"x"}');
    const body = hostile as Record<string, unknown>;
    await storage.commit(step([{ put: { id: 'plan/1', kind: 'plan', school, body } }]));
    const stored = (await storage.database.records.get('plan/1'))?.body;
    expect(Object.keys(stored ?? {})).toEqual(['__proto__', 'constructor']);
    expect(stored).not.toHaveProperty('isAdmin');
    expect({}).not.toHaveProperty('isAdmin');
  });

  test('never rewrites a recorded snapshot', async () => {
    const storage = await aStorage();
    const { id, kind, body } = aSnapshotRecord();
    await storage.commit(step([{ put: { id, kind, school, cycle: cycle.id, body } }]));
    const changed = { put: { id, kind, school, body: { ...body, text: '{"a":1}' } } };
    expect(await storage.commit(step([changed]))).toEqual({
      ok: false,
      error: { tag: 'immutable', record: id },
    });
    expect(await storage.database.records.get(id)).toMatchObject({ body });
  });
});

describe('a run of commits', () => {
  test('is one step of the history: what was there before it, and what it left', async () => {
    const storage = await aStorage();
    await storage.commit(writing('before', 'other run'));
    for (const text of ['W', 'We', 'We saw']) await storage.commit(writing(text, 'typing'));
    const [, run, ...rest] = await storage.database.history.toArray();
    expect(rest).toEqual([]);
    expect(run).toMatchObject({
      run: 'typing',
      changes: [{ before: { body: { text: 'before' } }, after: { body: { text: 'We saw' } } }],
    });
    await storage.undo();
    expect(await rationale(storage)).toBe('before');
  });

  test('ends where something else was done in between', async () => {
    const storage = await aStorage();
    await storage.commit(writing('one', 'typing'));
    await storage.commit(rating('seed'));
    await storage.commit(writing('two', 'typing'));
    expect(await storage.database.history.count()).toBe(3);
  });

  test('goes on as a new step after it was taken back', async () => {
    const storage = await aStorage();
    await storage.commit(writing('one', 'typing'));
    await storage.undo();
    await storage.commit(writing('two', 'typing'));
    await storage.undo();
    expect(await rationale(storage)).toBeUndefined();
    expect(await storage.undo()).toEqual({ tag: 'nothing' });
  });

  test('that ended where it began is nothing to take back', async () => {
    const storage = await aStorage();
    await storage.commit(rating('seed'));
    for (const level of ['sprout', 'seed']) {
      await storage.commit({ ...rating(level), run: 'arrows' });
    }
    expect(await storage.undo()).toMatchObject({ tag: 'done' });
    expect(await storage.database.records.toArray()).toMatchObject([{ deleted: true }]);
  });
});

describe('two tabs', () => {
  test('lose no edit of each other, and stamp them in one order', async () => {
    const one = await aStorage(() => 1_000_000);
    // The second tab reads a clock that jumped five years back.
    const two = await anotherTab(one, { now: () => -157_000_000_000 });
    const edits = Array.from({ length: 150 }, (_, n) => [
      one.commit(step([agreeRationale(cycle, `one-${n}`, `text ${n}`)])),
      two.commit(step([agreeRationale(cycle, `two-${n}`, `text ${n}`)])),
      (n % 2 === 0 ? one : two).commit(step([agreeRationale(cycle, 'shared', `text ${n}`)])),
    ]).flat();
    const results = await Promise.all(edits);
    expect(results.every((result) => result.ok)).toBe(true);

    expect(await one.database.records.count()).toBe(301);
    const history = await two.database.history.toArray();
    expect(history).toHaveLength(450);
    const stamps = history.flatMap(({ changes }) => changes.map(({ after }) => after.stamp));
    expect(stamps).toEqual(stamps.toSorted());
    expect(new Set(stamps).size).toBe(450);
    // Every edit of the shared record names the one that it replaced: a chain without a gap.
    const shared = history
      .flatMap(({ changes }) => changes)
      .filter(({ after }) => after.body['indicator'] === 'shared');
    expect(shared).toHaveLength(150);
    for (const [n, change] of shared.entries()) {
      expect(change.after.prev).toBe(shared[n - 1]?.after.stamp);
    }
  });

  test('are one device', async () => {
    const one = await aStorage();
    const two = await anotherTab(one);
    await Promise.all([
      one.commit(step([putSchool(school, schoolBody)])),
      two.commit(step([startCycle(school, cycle)])),
    ]);
    const records = await one.database.records.toArray();
    expect(new Set(records.map(({ device }) => device)).size).toBe(1);
  });
});

test('a device that lost its newest stamp still writes later than what it holds', async () => {
  const storage = await aStorage(() => 5_000_000);
  await given(storage, [agreeRationale(cycle, code, 'before')]);
  await storage.database.meta.delete('newestStamp');
  const tab = await anotherTab(storage, { now: () => 1 });
  await tab.commit(writing('after', 'typing'));
  expect(await rationale(storage)).toBe('after');
  const [record] = await storage.database.records.toArray();
  expect((record?.stamp ?? '') > (record?.prev ?? 'z')).toBe(true);
});

function step(changes: readonly Change[]): StepToCommit {
  return { label: { what: 'school-edited', subject: 'Riverside' }, changes };
}

function rating(level: string, over: Partial<StepToCommit> = {}): StepToCommit {
  const changes = [agreeExisting(cycle, code, { is: 'at-level', level })];
  return { label: { what: 'existing-agreed', subject: code }, changes, ...over };
}

function clearing(): StepToCommit {
  const changes = [agreeExisting(cycle, code, undefined)];
  return { label: { what: 'existing-cleared', subject: code }, changes };
}

function writing(text: string, run: string): StepToCommit {
  const changes = [agreeRationale(cycle, code, text)];
  return { label: { what: 'rationale-written', subject: code }, changes, run };
}

async function rationale(storage: Storage): Promise<unknown> {
  const record = await storage.database.records.get(`agreed/${cycle.id}/${code}/rationale`);
  return record?.body['text'];
}

async function everythingIn({ database }: Storage): Promise<unknown> {
  return Promise.all(database.tables.map((table) => table.toArray()));
}
