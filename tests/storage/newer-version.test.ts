import { Dexie } from 'dexie';
import { expect, describe, test, vi } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import type { StepToCommit } from '#storage/commit.ts';
import { SCHEMA_VERSION } from '#storage/database.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { dropWaitingSave, noteWaitingSave } from '#storage/waiting-saves.ts';
import { aCycle } from '#tests/support/builders.ts';
import { aStorage, anotherTab, given } from '#tests/support/storage.ts';

const cycle = aCycle();
const id = `agreed/${cycle.id}/G1.Leaders1/rationale`;

describe('a database that a newer version of the app has been in', () => {
  test('can be read, and nothing in it changes', async () => {
    const storage = await aStorage();
    await given(
      storage,
      [writing('before')].flatMap(({ changes }) => changes),
    );
    storage.database.close();
    await upgradedByNewerApp(storage, {
      records: 'id, [school+kind], cycle, kind, newIndex',
      history: '++seq, &id, school',
      steps: 'seq, school, *indicators',
      takeBacks: 'seq, way, [school+way]',
      snapshotFacts: 'id, school',
      meta: 'key',
      goals: 'id',
    });
    const before = await rawDump(storage);

    const old = await anotherTab(storage);
    expect(old.access).toEqual({ mode: 'read-only' });
    expect(await old.database.records.get(id)).toMatchObject({ body: { text: 'before' } });
    const refused = { tag: 'newer-version' };
    expect(await old.commit(writing('after'))).toEqual({ ok: false, error: refused });
    expect(await old.undo()).toEqual({ tag: 'refused', error: refused });
    const label = { what: 'school-removed', subject: 'Riverside' } as const;
    expect(await old.removeSchool('riverside', label)).toMatchObject({ error: refused });
    old.database.close();
    expect(await rawDump(storage)).toEqual(before);
  });

  test('and arranged anew is left alone: its version is not raised, and no table is added', async () => {
    const storage = await aStorage();
    storage.database.close();
    await upgradedByNewerApp(storage, {
      records: 'id',
      history: null,
      steps: null,
      takeBacks: null,
      snapshotFacts: null,
      facts: 'id',
    });
    const before = await rawDump(storage);
    expect(await openStorage({ name: storage.database.name })).toEqual({
      ok: false,
      error: { tag: 'newer-database' },
    });
    expect(await rawDump(storage)).toEqual(before);
  });

  test('and that asks for a newer reader, can be read and not changed, even by a tab that is open already', async () => {
    const storage = await aStorage();
    await storage.commit(writing('before'));
    await storage.database.meta.put({ key: 'minReaderVersion', value: 2 });
    const history = await storage.database.history.toArray();

    const later = await anotherTab(storage);
    expect(later.access).toEqual({ mode: 'read-only' });
    for (const tab of [storage, later]) {
      expect(await tab.commit(writing('after'))).toEqual({
        ok: false,
        error: { tag: 'newer-version' },
      });
      expect(await tab.undo()).toEqual({ tag: 'refused', error: { tag: 'newer-version' } });
    }
    expect(await storage.database.history.toArray()).toEqual(history);
    expect(await storage.database.records.get(id)).toMatchObject({ body: { text: 'before' } });
  });

  test('that asks for a reader no newer than this app is written as ever', async () => {
    const storage = await aStorage();
    await storage.database.meta.put({ key: 'minReaderVersion', value: 1 });
    expect(await (await anotherTab(storage)).commit(writing('after'))).toMatchObject({ ok: true });
  });
});

describe('a tab that is open while another one upgrades', () => {
  test('finishes what it is writing, lets go, says so, and never comes back with old code', async () => {
    const first = await aStorage();
    const onNewerVersion = vi.fn();
    const tab = await anotherTab(first, { onNewerVersion });
    first.database.close();

    const lastWrite = tab.commit(writing('the last word'));
    await upgradedByNewerApp(first, {
      records: 'id, [school+kind], cycle, kind',
      history: '++seq, &id, school',
      steps: 'seq, school, *indicators',
      takeBacks: 'seq, way, [school+way]',
      snapshotFacts: 'id, school',
      meta: 'key',
      goals: 'id',
    });
    expect(await lastWrite).toMatchObject({ ok: true });
    expect(onNewerVersion).toHaveBeenCalledOnce();
    expect(tab.database.isOpen()).toBe(false);

    const before = await rawDump(first);
    expect(await tab.commit(writing('with old code'))).toEqual({
      ok: false,
      error: { tag: 'newer-version' },
    });
    await expect(tab.database.records.toArray()).rejects.toThrow(/closed/);
    expect(tab.database.isOpen()).toBe(false);
    expect(await rawDump(first)).toEqual(before);
  });

  test('saves before that what was typed a moment ago', async () => {
    const tab = await aStorage();
    const save = vi.fn(() => void tab.commit(writing('typed a moment ago')));
    noteWaitingSave(save);
    await upgradedByNewerApp(tab, {
      records: 'id, [school+kind], cycle, kind',
      history: '++seq, &id, school',
      steps: 'seq, school, *indicators',
      takeBacks: 'seq, way, [school+way]',
      snapshotFacts: 'id, school',
      meta: 'key',
      goals: 'id',
    });
    dropWaitingSave(save);
    expect(save).toHaveBeenCalledOnce();
    expect(JSON.stringify(await rawDump(tab))).toContain('typed a moment ago');
  });

  test('and whose connection was lost meanwhile, does not open the newer database to write', async () => {
    const tab = await aStorage();
    // The browser drops the connection of a background tab without a word.
    tab.database.backendDB().close();
    await upgradedByNewerApp(tab, { records: 'id, kind', meta: 'key', goals: 'id' });
    const before = await rawDump(tab);
    expect(await tab.commit(writing('with old code'))).toEqual({
      ok: false,
      error: { tag: 'newer-version' },
    });
    expect(await rawDump(tab)).toEqual(before);
  });

  test('and does not let go, makes the newer one wait, and that one hears of it', async () => {
    const name = 'held-by-a-frozen-tab';
    // A tab of an older version that does not answer.
    const frozen = await rawOpen(name, 1);
    const onBlocked = vi.fn(() => frozen.close());
    expect(await openStorage({ name, onBlocked })).toMatchObject({ ok: true });
    expect(onBlocked).toHaveBeenCalledOnce();
  });
});

/** Does to the database what the next version of the app might. */
async function upgradedByNewerApp(
  { database: { name } }: Storage,
  tables: Record<string, string | null>,
): Promise<void> {
  const newer = new Dexie(name, { indexedDB });
  newer.version(SCHEMA_VERSION + 1).stores(tables);
  await newer.open();
  newer.close();
}

function writing(text: string): StepToCommit {
  const changes = [agreeRationale(cycle, 'G1.Leaders1', text)];
  return { label: { what: 'rationale-written', subject: 'G1.Leaders1' }, changes };
}

function rawOpen(name: string, version?: number): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
}

/** The version, tables and rows of a database, read without any of our code. */
async function rawDump({ database: { name } }: Storage): Promise<unknown> {
  const raw = await rawOpen(name);
  const stores = [...raw.objectStoreNames];
  const transaction = raw.transaction(stores);
  const rows = await Promise.all(
    stores.map((store) => {
      const request = transaction.objectStore(store).getAll();
      return new Promise<unknown>((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
    }),
  );
  raw.close();
  return { version: raw.version, rows: Object.fromEntries(stores.map((s, n) => [s, rows[n]])) };
}
