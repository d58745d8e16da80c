import * as fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import { readIcmap } from '#exchange/icmap/read-icmap.ts';
import { backupContents } from '#storage/backups/backup-contents.ts';
import { buildAnew } from '#storage/backups/build-anew.ts';
import { rowsOf, type DatabaseRows } from '#storage/backups/database-rows.ts';
import { fillFromBackup } from '#storage/backups/fill-from-backup.ts';
import {
  readReadable,
  readWholeDatabase,
  type ReadableDatabase,
} from '#storage/backups/read-whole-database.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { forget } from '#storage/forget.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle } from '#tests/support/builders.ts';
import { dumpDatabase } from '#tests/support/database-dump.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';
import { keptJournal } from '#tests/support/kept-journal.ts';
import { doWork, workPieces } from '#tests/support/random-work.ts';
import { aStorage } from '#tests/support/storage.ts';

vi.setConfig({ testTimeout: 60_000 });

afterEach(() => vi.restoreAllMocks());

describe('a database that was rolled back behind its backups', () => {
  test('is what it had been, to the letter: the backup, the journal on top, undo and history', async () => {
    const work = fc.array(workPieces, { minLength: 3, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(work, fc.nat(), fc.nat(), async (todo, a, b) => {
        const [early, late] = [a % todo.length, b % todo.length].toSorted((x, y) => x - y);
        const journal = keptJournal('tab');
        const storage = await aStorage(undefined, { journal });
        let rolledBack = await aCopyOf(storage);
        let backup = await backedUp(storage);
        for (const [index, piece] of todo.entries()) {
          await doWork(storage, piece);
          if (index === early) rolledBack = await aCopyOf(storage);
          if (index === late) backup = await backedUp(storage);
        }
        const found = await readable(rolledBack.database);
        const base = { rows: backup, writes: todo.length };
        await buildAnew(rolledBack.database, { found, base, journals: [journal.read()] });
        expect(await tablesOf(rolledBack)).toEqual(await tablesOf(storage));

        // And both go on alike.
        for (const one of [storage, rolledBack]) {
          await one.undo('riverside');
          await one.redo('riverside');
        }
        expect(await texts(rolledBack)).toEqual(await texts(storage));
        for (const { database } of [storage, rolledBack]) database.close();
      }),
      { numRuns: 15 },
    );
  });

  test('and worked in since has both: what was lost, and what was written meanwhile', async () => {
    const storage = await aStorage();
    await says(storage, 'A', 'from before');
    const rolledBack = await aCopyOf(storage);
    await says(storage, 'B', 'lost and back');
    await says(storage, 'A', 'the later words');
    await storage.undo('riverside');
    const backup = await backedUp(storage);
    await says(rolledBack, 'C', 'since then');
    await says(rolledBack, 'C', 'and more');
    await rolledBack.undo('riverside');

    const found = await readable(rolledBack.database);
    await buildAnew(rolledBack.database, {
      found,
      base: { rows: backup, writes: 4 },
      journals: [],
    });
    expect(await texts(rolledBack)).toEqual({
      A: 'from before',
      B: 'lost and back',
      C: 'since then',
    });
    expect(await rolledBack.redo('riverside')).toMatchObject({ tag: 'done' });
    expect((await texts(rolledBack))['C']).toBe('and more');
    expect(await rolledBack.database.steps.count()).toBe(await rolledBack.database.history.count());
  });

  test('does not bring back what was forgotten after the state that it was rolled back to', async () => {
    const storage = await aStorage();
    await says(storage, 'A', 'Ben fell at the creek');
    const rolledBack = await aCopyOf(storage);
    await forget(storage, () =>
      Promise.resolve({
        school: 'riverside',
        label: { what: 'forgotten', subject: '' },
        which: () => true,
      }),
    );
    const backup = await backedUp(storage);
    const found = await readable(rolledBack.database);
    await buildAnew(rolledBack.database, {
      found,
      base: { rows: backup, writes: 2 },
      journals: [],
    });
    const { tables } = await dumpDatabase(rolledBack.database.name);
    expect(JSON.stringify(tables)).not.toContain('creek');
  });

  test('is as it was where another tab wrote meanwhile', async () => {
    const storage = await aStorage();
    await says(storage, 'A', 'one');
    const found = await readable(storage.database);
    const backup = await backedUp(storage);
    await says(storage, 'A', 'two');
    const before = await tablesOf(storage);
    const building = buildAnew(storage.database, {
      found,
      base: { rows: backup, writes: 9 },
      journals: [],
    });
    await expect(building).rejects.toThrow('another tab wrote meanwhile');
    expect(await tablesOf(storage)).toEqual(before);
  });
});

describe('a database with rows that can’t be read', () => {
  test('has them from the backup, and those since from the journal', async () => {
    const journal = keptJournal('tab');
    const storage = await aStorage(undefined, { journal });
    await says(storage, 'A', 'in the backup');
    const backup = await backedUp(storage);
    await says(storage, 'B', 'only in the journal');
    await says(storage, 'A', 'also in the journal');
    await storage.undo('riverside');
    await says(storage, 'C', 'taken back, and done again');
    await storage.undo('riverside');
    await storage.redo('riverside');
    const before = await tablesOf(storage);
    const repair = rowsCannotBeRead({ records: /A|B/, history: /[24]/ });
    const found = await readable(storage.database);
    repair();
    expect(found.unreadable).toBe(4);
    await damage(storage.database, found);
    const journals = [journal.read()];
    const built = await buildAnew(storage.database, {
      found,
      base: { rows: backup, writes: 7 },
      journals,
    });
    expect(built).toEqual({ steps: 6, lost: 0 });
    expect(await tablesOf(storage)).toEqual(before);
    expect(await texts(storage)).toEqual({
      A: 'in the backup',
      B: 'only in the journal',
      C: 'taken back, and done again',
    });
    for (let n = 0; n < 3; n += 1) {
      expect(await storage.undo('riverside')).toMatchObject({ tag: 'done' });
    }
    expect(await storage.undo('riverside')).toEqual({ tag: 'nothing' });
    expect(await texts(storage)).toEqual({});
  });

  test('and neither backup nor journal has them from its own history; what no step holds is counted as gone', async () => {
    const storage = await aStorage();
    await says(storage, 'A', 'in the history');
    await says(storage, 'B', 'nowhere');
    const repair = rowsCannotBeRead({ records: /A|B/, history: /2/ });
    const found = await readable(storage.database);
    repair();
    await damage(storage.database, found);
    const base = { rows: undefined, writes: 0 };
    expect(await buildAnew(storage.database, { found, base, journals: [] })).toEqual({
      steps: 0,
      lost: 1,
    });
    expect(await texts(storage)).toEqual({ A: 'in the history' });
  });
});

async function says(storage: Storage, code: string, text: string): Promise<void> {
  const result = await storage.commit({
    label: { what: 'rationale-written', subject: code },
    changes: [agreeRationale(aCycle(), code, text)],
  });
  if (!result.ok) throw new Error(result.error.tag);
}

async function texts({ database }: Storage): Promise<Readonly<Record<string, unknown>>> {
  const records = await database.records.where({ kind: 'agreed-rationale' }).toArray();
  return Object.fromEntries(records.map(({ body }) => [String(body['indicator']), body['text']]));
}

/** A database of its own with the same rows. */
async function aCopyOf({ database }: Storage): Promise<Storage> {
  const copy = await aStorage();
  const whole = await readWholeDatabase(database.name, () => true);
  if (whole === undefined) throw new Error('no database');
  const { records, ...device } = whole;
  await fillFromBackup(copy.database, { records, device }, 0);
  return copy;
}

async function backedUp({ database }: Storage): Promise<DatabaseRows> {
  const whole = await readWholeDatabase(database.name, () => true);
  const file = whole && (await readIcmap(await icmapFile(backupContents(whole, 0))));
  const rows = file?.ok === true ? rowsOf(file.value) : undefined;
  if (rows === undefined) throw new Error('not backed up');
  return rows;
}

async function readable({ name }: ContinuumDatabase): Promise<ReadableDatabase> {
  const found = await readReadable(name);
  if (found === undefined) throw new Error('no database');
  return found;
}

/** Every row of every table; but the count of writes, which a repair raises, and the steps’ numbers by their order alone. */
async function tablesOf({ database }: Storage): Promise<unknown> {
  const { tables } = await dumpDatabase(database.name);
  const meta = tables['meta']?.rows.filter((row) => (row as { key: string }).key !== 'writes');
  const numbers = (tables['history']?.rows ?? []).map((row) => (row as { seq: number }).seq);
  const ranked = (_: string, value: unknown) =>
    typeof value === 'object' && value !== null && 'seq' in value
      ? { ...value, seq: numbers.indexOf(Number(value.seq)) + numbers.length }
      : value;
  return JSON.parse(JSON.stringify({ ...tables, meta }, ranked));
}

/** From now on the browser fails where such a row is read, as with a file of its values gone; gives the way back. */
function rowsCannotBeRead(tables: Readonly<Record<string, RegExp>>): () => void {
  const fails = (table: string, key: unknown) => tables[table]?.test(String(key)) === true;
  const { get, getAll } = IDBObjectStore.prototype;
  const all = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function (
    this: IDBObjectStore,
    ...asked: Parameters<typeof getAll>
  ) {
    if (tables[this.name] !== undefined) throw new DOMException('a blob is gone', 'DataError');
    return getAll.apply(this, asked);
  });
  const one = vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
    this: IDBObjectStore,
    key: Parameters<typeof get>[0],
  ) {
    if (fails(this.name, key)) throw new DOMException('a blob is gone', 'DataError');
    return get.call(this, key);
  });
  return () => {
    all.mockRestore();
    one.mockRestore();
  };
}

/** Takes away what could not be read, as if it were gone for good. */
async function damage(database: ContinuumDatabase, found: ReadableDatabase): Promise<void> {
  await database.records.bulkDelete([...found.unreadableRecords]);
  const seqs = new Set(found.history.map((row) => row['seq']));
  const keys = await database.history.toCollection().primaryKeys();
  await database.history.bulkDelete(keys.filter((seq) => !seqs.has(seq)));
}
