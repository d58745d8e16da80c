import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';

import { openDeliveries, type OpenDeliveries } from '#storage/deliveries/open-deliveries.ts';
import type { Storage } from '#storage/storage.ts';
import { aDelivery, takeOne } from '#tests/support/deliveries.ts';
import { tellFigures } from '#tests/support/figures.ts';
import { mutatedFiles } from '#tests/support/mutated-files.ts';
import { placeOf, putBack, rowsOf } from '#tests/support/rows-in-place.ts';
import { aStorage } from '#tests/support/storage.ts';

// A tenth of all files that npm run test:faults opens.
const count = Math.ceil(Number(process.env['CONTINUUM_MUTATED_FILES'] ?? 800) / 10);
vi.setConfig({ testTimeout: 120_000 + count * 1000 });

test(`${count} changed deliveries: each refused with nothing written, or taken in whole`, async () => {
  const now = Date.UTC(2026, 7, 17);
  const storage = await aStorage(() => now);
  const place = await placeOf(storage);
  const plain = await (await aDelivery(0)).bytes();
  const files = mutatedFiles({ plain, sealed: plain, passphrase: '' });
  const became = { refused: 0, whole: 0 };
  await fc.assert(
    fc.asyncProperty(files, async ({ how, bytes }) => {
      const deliveries = await deliveriesInto(storage);
      const looked = await deliveries.look(0, { name: 'a', file: new Blob([bytes]), of: 0 }, now);
      const taken = looked.ok ? await takeOne(deliveries, 0) : looked;
      const after = await rowsOf(storage);
      became[taken.ok ? 'whole' : 'refused'] += 1;
      if (!taken.ok || !looked.ok) {
        expect(after, how).toEqual(place.before);
        return;
      }
      // Its school, and every record of it that was counted, in one step.
      const { school, fresh } = looked.value;
      const ids = after.records.flatMap(({ id, kind }) => (kind === 'snapshot' ? [id] : []));
      expect(ids, how).toEqual(fresh.toSorted());
      expect(new Set(after.records.map((record) => record.school)), how).toEqual(new Set([school]));
      expect(after.history, how).toHaveLength(1);
      expect(await deliveries.takeBack(taken.value)).toEqual({ isDone: true });
      await putBack(place);
    }),
    { numRuns: count },
  );
  tellFigures(`${became.refused} deliveries refused, ${became.whole} taken in whole`);
  expect(Math.min(became.refused, became.whole)).toBeGreaterThan(0);
});

async function deliveriesInto(storage: Storage): Promise<OpenDeliveries> {
  let deliveries: OpenDeliveries | undefined;
  await storage.write((context) => {
    deliveries = openDeliveries(context);
    return Promise.resolve({ ok: true, value: undefined });
  });
  if (deliveries === undefined) throw new Error('not opened');
  return deliveries;
}
