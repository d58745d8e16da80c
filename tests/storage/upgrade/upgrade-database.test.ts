import { readFileSync } from 'node:fs';

import { describe, expect, test, vi } from 'vitest';

import type { StoredRecord } from '#domain/records/record.ts';
import { ContinuumDatabase, SCHEMA_VERSION } from '#storage/database.ts';
import { openToRead } from '#storage/open-to-read.ts';
import { readPastSteps } from '#storage/past-steps.ts';
import { openStorage } from '#storage/storage.ts';
import type { Upgrade } from '#storage/upgrade/proven-upgrade.ts';
import { upgradeDatabase } from '#storage/upgrade/upgrade-database.ts';
import { dumpDatabase, loadDatabase, type DatabaseDump } from '#tests/support/database-dump.ts';

const old = JSON.parse(
  readFileSync(new URL('../../fixtures/database-v1.json', import.meta.url), 'utf8'),
) as DatabaseDump;

describe('an older database', () => {
  test('whose upgrade was refused can be read in a copy, history and all, and is not touched', async () => {
    await loadDatabase('refused', old);
    const storage = await openToRead(vi.fn(), 'refused');
    const { records = { rows: [] }, history = { rows: [] } } = old.tables;
    expect(await storage?.database.records.toArray()).toEqual(records.rows);
    expect(await storage?.database.history.toArray()).toEqual(history.rows);
    if (storage === undefined) throw new Error('there is nothing to read');
    expect((await readPastSteps(storage.database, 500)).steps).toHaveLength(history.rows.length);
    const label = { what: 'rationale-written', subject: '' } as const;
    expect(await storage.commit({ label, changes: [] })).toEqual({
      ok: false,
      error: { tag: 'only-a-copy' },
    });
    expect(await dumpDatabase('refused')).toEqual(old);
    // Asked for once more, it is made anew.
    storage.database.close();
    expect(await openToRead(vi.fn(), 'refused')).toBeDefined();
  });

  test('is brought to the present shape with every row as it was, and it is told', async () => {
    await loadDatabase('grown', old);
    const onUpgrade = vi.fn<() => void>();
    const opened = await openStorage({ name: 'grown', upgrade: { backup: 'first', onUpgrade } });
    expect(opened).toMatchObject({ ok: true, value: { access: { mode: 'full' } } });
    expect(onUpgrade).toHaveBeenCalledOnce();
    const { version, tables } = await dumpDatabase('grown');
    expect(version).toBe(SCHEMA_VERSION * 10);
    for (const [table, { rows }] of Object.entries(old.tables)) {
      expect(tables[table]?.rows).toEqual(rows);
    }
    await openStorage({ name: 'grown', upgrade: { backup: 'first', onUpgrade } });
    expect(onUpgrade).toHaveBeenCalledOnce();
  });

  test.each<[string, string, Upgrade]>([
    [
      'changes a word of a record',
      'not-equal',
      async (transaction) => {
        await transaction
          .table<StoredRecord, string>('records')
          .limit(1)
          .modify((record, { value }) => {
            Object.assign(value, { ...record, by: 'somebody' });
          });
      },
    ],
    [
      'loses a step of the history',
      'not-equal',
      async (transaction) => {
        await transaction.table('history').limit(1).delete();
      },
    ],
    [
      'adds to what can be taken back',
      'not-equal',
      async (transaction) => {
        await transaction.table('takeBacks').add({ seq: 999, way: 'undo' });
      },
    ],
    ['breaks', 'failed', () => Promise.reject(new Error('a fault'))],
    [
      'finds no room',
      'no-room',
      () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
    ],
  ])('is as it was after an upgrade that %s', async (how, why, upgrade) => {
    const name = `kept: ${how}`;
    await loadDatabase(name, old);
    const outcome = await upgradedBy(name, upgrade);
    expect(outcome).toMatchObject({ ok: false, error: { tag: 'not-upgraded', why } });
    expect(await dumpDatabase(name)).toEqual(old);
    // And it opens as soon as the app does better.
    expect(await openStorage({ name })).toMatchObject({ ok: true });
  });

  test('that an older tab holds open waits for it, and says so', async () => {
    await loadDatabase('held', old);
    const older = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('held');
      request.addEventListener('success', () => resolve(request.result));
    });
    const onBlocked = vi.fn<() => void>();
    const opening = openStorage({ name: 'held', onBlocked });
    await vi.waitFor(() => expect(onBlocked).toHaveBeenCalled());
    expect(older.version).toBe(old.version);
    older.close();
    expect(await opening).toMatchObject({ ok: true });
  });
});

function upgradedBy(name: string, upgrade: Upgrade) {
  return upgradeDatabase({
    name,
    backup: 'first',
    upgrade,
    open: async (upgradeBy) => {
      const database = new ContinuumDatabase(name, { upgradeBy });
      await database.open();
      return { database, access: { mode: 'full' } };
    },
  });
}
