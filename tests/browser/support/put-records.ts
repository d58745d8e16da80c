import type { Page } from '@playwright/test';

/** A record without its envelope. */
export interface RecordToPut {
  readonly id: string;
  readonly kind: string;
  readonly school: string;
  readonly cycle?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Writes records into the app's database, as if other members had handed them in, and opens the app anew. */
export async function putRecords(
  page: Page,
  records: readonly RecordToPut[],
  name = 'continuum',
): Promise<void> {
  await page.evaluate(
    async ([all, into]) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(into);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
      });
      const transaction = database.transaction('records', 'readwrite');
      for (const record of all) {
        transaction.objectStore('records').put({
          ...record,
          stamp: '0mb000000-0000-device000000',
          by: 'team',
          device: 'device000000',
          v: 1,
        });
      }
      await new Promise((resolve, reject) => {
        transaction.addEventListener('complete', resolve);
        transaction.addEventListener('error', () =>
          reject(transaction.error ?? new Error('not written')),
        );
      });
      database.close();
    },
    [records, name] as const,
  );
  await page.reload();
}
