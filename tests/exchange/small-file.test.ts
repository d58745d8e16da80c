import { expect, test } from 'vitest';

import { readIcmap } from '#exchange/icmap/read-icmap.ts';
import { wholeIfSmall } from '#exchange/small-file.ts';
import { openDeliveries } from '#storage/deliveries/open-deliveries.ts';
import { aDelivery } from '#tests/support/deliveries.ts';
import { aStorage } from '#tests/support/storage.ts';

test('a school’s file is read from the device once, not piece by piece', async () => {
  const file = new CountedFile([await aDelivery(0)]);
  expect(await readIcmap(file)).toMatchObject({ ok: true });
  expect(file.asked).toEqual(['whole']);
});

test('a large file is not put into memory', async () => {
  const file = new CountedFile([new Uint8Array(5_000_001)]);
  expect(await wholeIfSmall(file)).toBe(file);
  expect(file.asked).toEqual([]);
});

test('a school’s file is not opened to be listed; one that is gone is said to be unreadable', async () => {
  const storage = await aStorage(() => 0);
  const file = new GoneFile();
  const source = { name: 'A school.icmap', file, of: 0 };
  await storage.write(async (context) => {
    const deliveries = openDeliveries(context);
    expect(await deliveries.list(source)).toEqual({ ok: true, value: [source] });
    expect(file.asked).toEqual([]);
    expect(await deliveries.look(0, source, 0)).toEqual({
      ok: false,
      error: { tag: 'unreadable' },
    });
    return { ok: true, value: undefined };
  });
});

/** Notes how it is read. */
class CountedFile extends Blob {
  readonly asked: string[] = [];

  override slice(start?: number, end?: number): Blob {
    this.asked.push('piece');
    return super.slice(start, end);
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    this.asked.push('whole');
    return super.arrayBuffer();
  }
}

class GoneFile extends CountedFile {
  override arrayBuffer(): Promise<ArrayBuffer> {
    this.asked.push('whole');
    return Promise.reject(new DOMException('gone', 'NotFoundError'));
  }
}
