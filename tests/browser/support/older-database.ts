import type { Page } from '@playwright/test';

/** IndexedDB’s own version of the database of a page, without any of our code; 0 where there is none. */
export function schemaOf(page: Page, name: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const all = await indexedDB.databases();
    return all.find((one) => one.name === wanted)?.version ?? 0;
  }, name);
}

/**
 * Makes of a database what schema 2 had written: its four tables, row by row, without those that later versions have
 * beside them.
 */
export function bringToSchema2(page: Page, name: string): Promise<void> {
  return page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    const indexes: Readonly<Record<string, Readonly<Record<string, string | string[]>>>> = {
      records: { '[school+kind]': ['school', 'kind'], cycle: 'cycle', kind: 'kind' },
      history: { id: 'id', school: 'school' },
      takeBacks: { way: 'way', '[school+way]': ['school', 'way'] },
      meta: {},
    };
    const keys: Readonly<Record<string, string>> = {
      records: 'id',
      history: 'seq',
      takeBacks: 'seq',
      meta: 'key',
    };
    const present = await done(indexedDB.open(wanted));
    const rows = new Map<string, readonly unknown[]>();
    for (const table of Object.keys(indexes)) {
      rows.set(table, await done(present.transaction(table).objectStore(table).getAll()));
    }
    present.close();
    await done(indexedDB.deleteDatabase(wanted));
    const request = indexedDB.open(wanted, 20);
    request.addEventListener('upgradeneeded', () => {
      for (const [table, paths] of Object.entries(indexes)) {
        const autoIncrement = table === 'history';
        const keyPath = keys[table] ?? null;
        const store = request.result.createObjectStore(table, { keyPath, autoIncrement });
        for (const [index, path] of Object.entries(paths)) {
          store.createIndex(index, path, { unique: index === 'id' });
        }
        for (const row of rows.get(table) ?? []) store.put(row);
      }
    });
    (await done(request)).close();
  }, name);
}
