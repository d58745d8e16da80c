import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';

import { handIn, rateExisting } from '#domain/assessment/rate-alone.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';
import type { Storage } from '#storage/storage.ts';
import { aCycle } from '#tests/support/builders.ts';
import { merged, ratingRecords, written } from '#tests/support/ratings.ts';
import { aStorage, anotherTab } from '#tests/support/storage.ts';

// Many hundreds of transactions, also on a machine that is busy.
vi.setConfig({ testTimeout: 60_000 });

const cycle = aCycle();
const NOW = Date.UTC(2026, 7, 17, 13);
const MINUTE = 60_000;
const label = { what: 'hand-in-received', subject: 'Ada Reyes' } as const;

/** What Ada hands in of one indicator, from the given device. */
function handedIn(level: string, at = NOW - MINUTE, device = 'adasphone000') {
  const ratings = ratingRecords(
    'ada',
    { 'G1.Leaders1': { existing: atLevelOf(level), note: `Saw a ${level}.` } },
    { at, device },
  );
  const stamp = formatStamp({ ms: at, counter: 0, device });
  return [...ratings, written(handIn(cycle, 'ada', stamp), { at, device, by: 'ada' })];
}

function atLevelOf(level: string) {
  return { is: 'at-level', level } as const;
}

async function received(storage: Storage, records: readonly StoredRecord[], takeAhead = false) {
  const result = await storage.adopt({ label, records, takeAhead });
  if (!result.ok) throw new Error(result.error.tag);
  return result.value;
}

async function stored(storage: Storage): Promise<readonly StoredRecord[]> {
  return storage.database.records.orderBy('id').toArray();
}

async function steps(storage: Storage): Promise<number> {
  return storage.database.history.count();
}

describe('records that others wrote', () => {
  test('are taken over to the letter, as one step that names whose they are', async () => {
    const storage = await aStorage();
    const outcome = await received(storage, handedIn('seed'));
    expect(await stored(storage)).toEqual(merged(handedIn('seed')));
    const [row] = await storage.database.history.toArray();
    expect(row).toMatchObject({ label, school: 'riverside', received: true });
    expect(outcome).toEqual({ tag: 'adopted', step: row?.id, at: NOW });
  });

  test('change nothing the second time', async () => {
    const storage = await aStorage();
    await received(storage, handedIn('seed'));
    expect(await received(storage, handedIn('seed'))).toMatchObject({ step: undefined });
    expect(await steps(storage)).toBe(1);
  });

  test('never lose to what is here by arriving late, nor win by it', async () => {
    const storage = await aStorage();
    await received(storage, handedIn('tree', NOW - MINUTE));
    await received(storage, handedIn('seed', NOW - 2 * MINUTE));
    expect(await stored(storage)).toEqual(merged(handedIn('tree', NOW - MINUTE)));
  });

  test('leave the device its id, and make its next change the newest of all', async () => {
    const storage = await aStorage();
    const later = handedIn('seed', NOW + 5 * MINUTE);
    await received(storage, later);
    const change = rateExisting(
      { cycle, member: 'ada', indicator: 'G1.Leaders1' },
      atLevelOf('tree'),
    );
    await storage.commit({ label, changes: [change] });
    const newest = (await stored(storage)).find(({ kind }) => kind === 'rating-existing');
    expect(newest?.device).not.toBe('adasphone000');
    expect((newest?.stamp ?? '') > (later[0]?.stamp ?? '')).toBe(true);
  });

  test('any order and repetition of hand-ins gives the same state', async () => {
    const when = fc.constantFrom(NOW - 3 * MINUTE, NOW - 2 * MINUTE, NOW - MINUTE);
    const device = fc.constantFrom('adasphone000', 'adaslaptop00');
    const one = fc
      .tuple(fc.constantFrom('seed', 'sprout', 'tree'), when, device)
      .map(([level, at, from]) => handedIn(level, at, from));
    await fc.assert(
      fc.asyncProperty(
        fc.array(one, { maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        async (all, picks) => {
          const storage = await aStorage();
          const order = [...all, ...all].map((records) => ({
            records,
            at: picks.next().value as number,
          }));
          for (const { records } of order.toSorted((a, b) => a.at - b.at)) {
            await received(storage, records);
          }
          expect(await stored(storage)).toEqual(merged(...all));
          storage.database.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  test('from two tabs at once are both here', async () => {
    const storage = await aStorage();
    const other = await anotherTab(storage);
    const joan = ratingRecords('joan', { 'G1.Leaders1': { desired: 'tree' } }, { at: NOW });
    await Promise.all([received(storage, handedIn('seed')), received(other, joan)]);
    expect(await stored(storage)).toEqual(merged(handedIn('seed'), joan));
  });
});

describe('taking a hand-in back', () => {
  test('puts away all of it, and taking it over again brings all back', async () => {
    const storage = await aStorage();
    await received(storage, handedIn('seed'));
    expect((await storage.undo('riverside')).tag).toBe('done');
    expect(await stored(storage)).toEqual([]);
    await received(storage, handedIn('seed'));
    expect(await stored(storage)).toEqual(merged(handedIn('seed')));
  });

  test('leaves what an earlier hand-in said, with its own stamps', async () => {
    const storage = await aStorage();
    await received(storage, handedIn('seed', NOW - 2 * MINUTE));
    await received(storage, handedIn('tree', NOW - MINUTE));
    await storage.undo('riverside');
    expect(await stored(storage)).toEqual(merged(handedIn('seed', NOW - 2 * MINUTE)));
  });

  test('and doing it again has the very same records', async () => {
    const storage = await aStorage();
    await received(storage, handedIn('seed'));
    await storage.undo('riverside');
    expect((await storage.redo('riverside')).tag).toBe('done');
    expect(await stored(storage)).toEqual(merged(handedIn('seed')));
    await storage.undo('riverside');
    expect(await stored(storage)).toEqual([]);
  });

  test('a hand-in made before that still counts afterwards', async () => {
    const storage = await aStorage();
    await received(storage, handedIn('tree', NOW - MINUTE, 'somebodyelse'));
    await storage.undo('riverside');
    await received(storage, handedIn('seed', NOW - 2 * MINUTE));
    expect(await stored(storage)).toEqual(merged(handedIn('seed', NOW - 2 * MINUTE)));
  });

  test('stops at what was said over it since', async () => {
    const storage = await aStorage();
    await received(storage, handedIn('seed'));
    const own = { cycle, member: 'ada', indicator: 'G1.Leaders1' };
    await storage.commit({ label, changes: [rateExisting(own, atLevelOf('tree'))] });
    await storage.undo('riverside');
    expect((await storage.undo('riverside')).tag).toBe('done');
    const left = (await stored(storage)).filter(({ deleted }) => deleted !== true);
    expect(left).toEqual([]);
  });
});

describe('records that are not taken over', () => {
  test('stamps far ahead of this clock are asked about, and nothing is written before', async () => {
    const storage = await aStorage();
    const ahead = handedIn('seed', NOW + 11 * MINUTE);
    expect(await received(storage, ahead)).toEqual({ tag: 'ahead', records: 3 });
    expect(await stored(storage)).toEqual([]);
    expect(await steps(storage)).toBe(0);
    expect(await received(storage, ahead, true)).toMatchObject({ tag: 'adopted' });
    expect(await stored(storage)).toEqual(merged(ahead));
  });

  test('a stamp that no clock gave is refused, as no later one would be left for this device', async () => {
    const storage = await aStorage();
    const [first, ...rest] = handedIn('seed');
    const stamp = 'zzzzzzzzz-zzzz-adasphone000';
    const records = first === undefined ? [] : [...rest, { ...first, stamp }];
    const result = await storage.adopt({ label, records, takeAhead: true });
    expect(result).toMatchObject({ ok: false, error: { tag: 'invalid' } });
    expect(await stored(storage)).toEqual([]);
  });

  test('one that does not fit its kind refuses the whole', async () => {
    const storage = await aStorage();
    const [first, ...rest] = handedIn('seed');
    const records = first === undefined ? [] : [...rest, { ...first, body: { state: 'high' } }];
    const result = await storage.adopt({ label, records });
    expect(result).toMatchObject({ ok: false, error: { tag: 'invalid' } });
    expect(await stored(storage)).toEqual([]);
  });
});
