import { expect, test } from 'vitest';

import { readDelivery } from '#exchange/icmap/read-delivery.ts';
import { keptDeliveries } from '#storage/deliveries/kept-deliveries.ts';
import { aDelivery } from '#tests/support/deliveries.ts';

test('what was looked at is had again to the letter, and beyond what the memory is for, read once more', async () => {
  const kept = keptDeliveries(15_000);
  const files = [await aDelivery(0), await aDelivery(1), await aDelivery(2)];
  const read = await Promise.all(files.map((file) => readDelivery(file)));
  for (const [at, delivery] of read.entries()) {
    if (!delivery.ok) throw new Error(delivery.error.tag);
    kept.keep(at, { name: 'x', file: new Blob(), of: at }, delivery.value);
  }
  const again = [0, 1, 2].map((at) => kept.take(at)?.again?.());
  expect(again[0]).toEqual(read[0]?.ok === true ? read[0].value : undefined);
  expect(again[2]).toBeUndefined();
  expect(kept.take(0)).toBeUndefined();
});
