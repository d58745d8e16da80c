import { afterEach, describe, expect, test, vi } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import type { StepToCommit } from '#storage/commit.ts';
import { expectedFailure } from '#storage/commit-failure.ts';
import { settled, useSaveStatus } from '#storage/save-status.ts';
import { openStorage, type Storage } from '#storage/storage.ts';
import { aCycle } from '#tests/support/builders.ts';
import { aStorage } from '#tests/support/storage.ts';

const cycle = aCycle();

afterEach(() => {
  useSaveStatus.setState(useSaveStatus.getInitialState(), true);
});

describe('a device without room', () => {
  test('says so, stores nothing of the step, and stores again when there is room', async () => {
    const storage = await aStorage();
    await storage.commit(writing('before'));
    const full = deviceIsFull();
    expect(await storage.commit(writing('too much'))).toEqual({
      ok: false,
      error: { tag: 'full' },
    });
    expect(useSaveStatus.getState()).toMatchObject({ pending: 0, failure: { tag: 'full' } });
    expect(await texts(storage)).toEqual(['before']);
    expect(await storage.database.history.count()).toBe(1);

    full.mockRestore();
    expect(await storage.commit(writing('after'))).toMatchObject({ ok: true });
    expect(useSaveStatus.getState().failure).toBeUndefined();
    expect(await texts(storage)).toEqual(['after']);
  });

  test.each([
    ['by the database itself', named('QuotaExceededError')],
    ['by Dexie, within an abort', { ...named('AbortError'), inner: named('QuotaExceededError') }],
    [
      'by Dexie, within a bulk write',
      {
        ...named('BulkError'),
        failures: [{ ...named('AbortError'), inner: named('QuotaExceededError') }],
      },
    ],
  ])('is recognized when told %s', (_, error) => {
    expect(expectedFailure(error)).toEqual({ tag: 'full' });
  });
});

describe('a browser that loses the database', () => {
  test('in a background tab is asked again, and the edit is stored', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const storage = await aStorage();
    await storage.commit(writing('before'));
    storage.database.backendDB().close();
    expect(await storage.commit(writing('after'))).toMatchObject({ ok: true });
    expect(await texts(storage)).toEqual(['after']);
  });

  test('for good gives up after a few attempts and keeps nothing half written', async () => {
    const storage = await aStorage();
    await storage.commit(writing('before'));
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('backing store', 'UnknownError');
    });
    storage.database.close({ disableAutoOpen: false });
    expect(await storage.commit(writing('after'))).toMatchObject({
      ok: false,
      error: { tag: 'unavailable' },
    });
    expect(open.mock.calls.length).toBeGreaterThanOrEqual(3);
    open.mockRestore();
    expect(await storage.commit(writing('later'))).toMatchObject({ ok: true });
    expect(await texts(storage)).toEqual(['later']);
  });

  test('after it had stored an undo, but before it said so, does not undo twice', async () => {
    const storage = await aStorage();
    for (const text of ['one', 'two', 'three']) await storage.commit(writing(text));
    // The answer of the first attempt is lost: the transaction is there, its promise rejects.
    const { database } = storage;
    const transaction = database.transaction.bind(database);
    vi.spyOn(database, 'transaction').mockImplementationOnce(((
      ...args: Parameters<typeof transaction>
    ) =>
      transaction(...args).then(() => {
        throw new DOMException('connection lost', 'InvalidStateError');
      })) as typeof transaction);
    expect(await storage.undo()).toMatchObject({ tag: 'done' });
    expect(await texts(storage)).toEqual(['two']);
    expect(await storage.redo()).toMatchObject({ tag: 'done' });
    expect(await texts(storage)).toEqual(['three']);
  });

  test('is told apart from a fault of our own, which is thrown', async () => {
    const storage = await aStorage();
    const changes = [{ put: { id: 'p', kind: 'plan', school: 's', body: { how: () => 1 } } }];
    await expect(storage.commit({ ...writing(''), changes })).rejects.toThrow();
    expect(useSaveStatus.getState().pending).toBe(0);
    expect(useSaveStatus.getState().failure).toBeDefined();
  });
});

describe('a browser that keeps no data', () => {
  test.each([
    ['has no database', undefined],
    ['forbids it', forbiddenDatabase()],
  ])('because it %s is told by a value, not by an exception', async (_, indexedDB) => {
    vi.stubGlobal('indexedDB', indexedDB);
    expect(await openStorage({ name: 'nowhere' })).toMatchObject({
      ok: false,
      error: { tag: 'no-database' },
    });
  });
});

describe('the save status', () => {
  test('is "saving" until the database has it, then the moment of saving', async () => {
    const storage = await aStorage(() => 1_800_000_000_000);
    const saving = storage.commit(writing('text'));
    expect(useSaveStatus.getState()).toMatchObject({ pending: 1, savedAt: undefined });
    await settled();
    expect(await texts(storage)).toEqual(['text']);
    await saving;
    expect(useSaveStatus.getState()).toEqual({
      pending: 0,
      savedAt: 1_800_000_000_000,
      failure: undefined,
    });
  });

  test('waits for every commit under way', async () => {
    const storage = await aStorage();
    const commits = [1, 2, 3].map((n) => storage.commit(writing(`text ${n}`)));
    expect(useSaveStatus.getState().pending).toBe(3);
    await settled();
    await Promise.all(commits);
    expect(await storage.database.history.count()).toBe(3);
  });
});

function writing(text: string): StepToCommit {
  const changes = [agreeRationale(cycle, 'G1.Leaders1', text)];
  return { label: { what: 'rationale-written', subject: 'G1.Leaders1' }, changes };
}

async function texts({ database }: Storage): Promise<readonly unknown[]> {
  return (await database.records.toArray()).map(({ body }) => body['text']);
}

/** From now on the browser refuses to write, as it does when its quota is used up. */
function deviceIsFull() {
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
}

function forbiddenDatabase(): Pick<IDBFactory, 'open'> {
  return {
    open: () => {
      throw new DOMException('not here', 'SecurityError');
    },
  };
}

function named(name: string) {
  return { name, message: name };
}
