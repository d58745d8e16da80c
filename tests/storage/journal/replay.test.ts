import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { agreeRationale } from '#domain/assessment/changes.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import { forget } from '#storage/forget.ts';
import type { Journal } from '#storage/journal/journal.ts';
import { replayJournals } from '#storage/journal/replay.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle, aRecord } from '#tests/support/builders.ts';
import { dumpDatabase } from '#tests/support/database-dump.ts';
import { keptJournal } from '#tests/support/kept-journal.ts';
import { doWork, workPieces } from '#tests/support/random-work.ts';
import { aStorage, anotherTab } from '#tests/support/storage.ts';

// Many hundreds of transactions, also on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const cycle = aCycle();
const label = { what: 'rationale-written', subject: 'G1.Leaders1' } as const;

describe('a database that was wiped', () => {
  test('is had back from the journals of two tabs, to the letter: records, history, undo', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(workPieces, { minLength: 1, maxLength: 25 }), async (todo) => {
        const journals = [keptJournal('a'), keptJournal('b')] as const;
        const first = await aStorage(undefined, { journal: journals[0] });
        const tabs = [first, await anotherTab(first, { journal: journals[1] })];
        for (const piece of todo) await doWork(tabs[piece.tab] ?? first, piece);

        const wiped = await aStorage();
        const read = journals.map((journal) => journal.read());
        await replayJournals(wiped.database, read);
        expect(await rowsOf(wiped)).toEqual(await rowsOf(first));
        // What is there already is not written again.
        expect(await replayJournals(wiped.database, read)).toBe(0);
        for (const { database } of [...tabs, wiped]) database.close();
      }),
      { numRuns: 60 },
    );
  });

  test('has what was received, taken back and received again, and what was forgotten stays forgotten', async () => {
    const journal = keptJournal('a');
    const storage = await aStorage(undefined, { journal });
    const stamp = formatStamp({ ms: Date.UTC(2026, 7, 1), counter: 0, device: 'elsewhere000' });
    const received = {
      label: { what: 'hand-in-received', subject: 'Ada Reyes' },
      records: [
        aRecord({ stamp, id: 'photo', kind: 'later-kind', body: { title: 'Ben at the creek' } }),
      ],
    } as const;
    expect(await storage.adopt(received)).toMatchObject({ value: { tag: 'adopted' } });
    await storage.undo('riverside');
    await storage.adopt(received);
    expect(journal.text()).toContain('creek');
    await says(storage, 'Kept.');
    await forget(storage, () =>
      Promise.resolve({
        school: 'riverside',
        label: { what: 'member-taken-out', subject: '' },
        which: ['photo'],
      }),
    );
    expect(journal.text()).toContain('Kept.');
    expect(journal.text()).not.toContain('creek');
    const wiped = await aStorage();
    await replayJournals(wiped.database, [journal.read()]);
    // Of the steps that are forgotten not even a line is left; the records are the same, tombstones too.
    const [records, history] = [wiped.database.records, wiped.database.history];
    expect(await records.toArray()).toMatchObject(
      (await storage.database.records.toArray()).map(({ id, body }) => ({ id, body })),
    );
    expect((await history.toArray()).map(({ label: { what } }) => what)).toEqual([
      'rationale-written',
      'member-taken-out',
    ]);
  });
});

describe('a tab that is killed between journal and database', () => {
  test('loses nothing, and what a second tab wrote meanwhile stays: applied once', async () => {
    let isDying = false;
    const dying = keptJournal('a', () => isDying);
    const living = keptJournal('b');
    const storage = await aStorage(undefined, { journal: dying });
    const other = await anotherTab(storage, { journal: living });
    await says(storage, 'First.');
    isDying = true;
    await expect(says(storage, 'Last words.', 'G1.Students 1')).rejects.toThrow('killed');
    await says(other, 'Meanwhile.');
    expect(await said(other)).toEqual(['Meanwhile.']);

    expect(await replayJournals(other.database, [dying.read()])).toBe(1);
    expect(await said(other)).toEqual(['Meanwhile.', 'Last words.']);
    expect(await replayJournals(other.database, [dying.read(), living.read()])).toBe(0);
    // And like any other step it can be taken back.
    expect(await other.undo('riverside')).toMatchObject({ tag: 'done' });
    expect(await said(other)).toEqual(['Meanwhile.']);
  });

  test('and whose words were written over meanwhile, leaves the later ones', async () => {
    let isDying = false;
    const dying = keptJournal('a', () => isDying);
    const storage = await aStorage(undefined, { journal: dying });
    const other = await anotherTab(storage, { now: () => Date.UTC(2026, 8, 1) });
    await says(storage, 'First.');
    isDying = true;
    await expect(says(storage, 'Last words.')).rejects.toThrow('killed');
    await says(other, 'Later.');
    expect(await replayJournals(other.database, [dying.read()])).toBe(1);
    expect(await said(other)).toEqual(['Later.']);
  });
});

test('a line that reaches the disk when nobody waited for it any more changes nothing that was saved', async () => {
  const kept = keptJournal('a');
  let left: 'all' | 'one, late' | 'none' = 'all';
  const journal: Journal = {
    ...kept,
    append: async (entry, write) => {
      if (left === 'none') return undefined;
      const place = await kept.append(entry, write);
      if (left === 'all') return place;
      left = 'none';
      return undefined;
    },
  };
  const storage = await aStorage(undefined, { journal });
  await says(storage, 'First.');
  await says(storage, 'Typed: a', 'G1.Students 1', 'typing');
  left = 'one, late';
  await says(storage, 'Typed: ab', 'G1.Students 1', 'typing');
  await says(storage, 'Typed: abc', 'G1.Students 1', 'typing');
  // At the next start the line is there, and the step is.
  const before = await rowsOf(storage);
  await replayJournals(storage.database, [kept.read()]);
  const after = await rowsOf(storage);
  expect(withoutWrites(after)).toEqual(withoutWrites(before));
  left = 'all';
  await says(storage, 'Last.');
  // It is passed by once a later line is in the database.
  expect(await replayJournals(storage.database, [kept.read()])).toBe(0);
  expect(await said(storage)).toEqual(['Last.', 'Typed: abc']);
  for (const rest of [['First.', 'Typed: abc'], ['First.'], []]) {
    expect(await storage.undo('riverside')).toMatchObject({ tag: 'done' });
    expect(await said(storage)).toEqual(rest);
  }
});

test('a write that the database refuses is put down as not made', async () => {
  const journal = keptJournal('a');
  const storage = await aStorage(undefined, { journal, wait: () => Promise.resolve() });
  const full = vi.spyOn(storage.database.records, 'bulkPut');
  full.mockRejectedValue(new DOMException('no room', 'QuotaExceededError'));
  const result = await storage.commit({
    label,
    changes: [agreeRationale(cycle, 'G1.Leaders1', 'x')],
  });
  full.mockRestore();
  expect(result).toEqual({ ok: false, error: { tag: 'full' } });
  expect(journal.read().entries).toEqual([]);
});

async function says(
  storage: Storage,
  text: string,
  code = 'G1.Leaders1',
  run?: string,
): Promise<void> {
  const changes = [agreeRationale(cycle, code, text)];
  const result = await storage.commit({ label, changes, ...(run === undefined ? {} : { run }) });
  if (!result.ok) throw new Error(result.error.tag);
}

async function said({ database }: Storage): Promise<readonly unknown[]> {
  const records = await database.records.where({ cycle: cycle.id }).toArray();
  return records.filter(({ deleted }) => deleted !== true).map(({ body }) => body['text']);
}

/** Every row of every table, but for where the journals stand. */
async function rowsOf({ database }: Storage): Promise<unknown> {
  const { tables } = await dumpDatabase(database.name);
  return Object.fromEntries(
    Object.entries(tables).map(([name, { rows }]) => [
      name,
      rows.filter((row) => (row as { key?: unknown }).key !== 'journals'),
    ]),
  );
}

/** How many writes the database has had counts the look at a line, too. */
function withoutWrites(rows: unknown): unknown {
  return JSON.parse(
    JSON.stringify(rows, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'key' in value && value.key === 'writes'
        ? 'writes'
        : value,
    ),
  );
}
