import { expect, test } from 'vitest';

import { newId } from '#platform/random-ids.ts';
import { readLastOpening, stepOfOpening } from '#storage/deliveries/last-opening.ts';
import { openDeliveries, type OpenDeliveries } from '#storage/deliveries/open-deliveries.ts';
import type { Storage } from '#storage/storage.ts';
import { aDelivery, aSampleSchool } from '#tests/support/deliveries.ts';
import { aStorage } from '#tests/support/storage.ts';

const now = Date.UTC(2026, 7, 17);

test('the last opening is found again by the steps that can still be taken back, and no other with it', async () => {
  const storage = await aStorage(() => now);
  expect(await readLastOpening(storage.database)).toBeUndefined();
  await opened(storage, [0, 1]);
  const last = await opened(storage, [2, 3, 4]);
  // Two writes of one opening, and something else in between and after it.
  await storage.adopt({
    label: { what: 'deliveries-opened', subject: 'by another way' },
    records: aSampleSchool(6).records,
    takeAhead: true,
  });
  await take(last, [5]);

  const found = await readLastOpening(storage.database);
  expect(found?.at).toBe(now);
  expect(found?.taken.map(({ school }) => school)).toEqual(schools([2, 3, 4, 5]));
  for (const one of found?.taken.toReversed() ?? []) {
    expect(await last.takeBack(one)).toEqual({ isDone: true });
  }
  // Then the one before it.
  const before = await readLastOpening(storage.database);
  expect(before?.taken.map(({ school }) => school)).toEqual(schools([0, 1]));
  // What is done again can be taken back again as part of its opening.
  expect(await storage.redo(schools([3])[0] ?? '')).toMatchObject({ tag: 'done' });
  const again = await readLastOpening(storage.database);
  expect(again?.taken.map(({ school }) => school)).toEqual(schools([3]));
});

async function opened(storage: Storage, ats: readonly number[]): Promise<OpenDeliveries> {
  const opening = newId();
  let deliveries: OpenDeliveries | undefined;
  await storage.write((context) => {
    deliveries = openDeliveries({ ...context, newId: () => stepOfOpening(opening, newId()) });
    return Promise.resolve({ ok: true, value: undefined });
  });
  if (deliveries === undefined) throw new Error('not opened');
  await take(deliveries, ats);
  return deliveries;
}

async function take(deliveries: OpenDeliveries, ats: readonly number[]): Promise<void> {
  for (const at of ats) {
    const file = await aDelivery(at);
    await deliveries.look(at, { name: 'x.icmap', file, of: at }, now);
  }
  for (const one of await deliveries.take(ats)) expect(one.ok).toBe(true);
}

function schools(ats: readonly number[]): readonly string[] {
  return ats.map((at) => aSampleSchool(at).school.id);
}
