import type { Change } from '#domain/records/record.ts';
import { openStorage, type Storage, type StorageOptions } from '#storage/storage.ts';

let opened = 0;

/**
 * A storage of its own, over fake-indexeddb: the real code down to the database. Its clock stands at
 * the first day of class unless the test says otherwise.
 */
export async function aStorage(
  now: () => number = firstDayOfClass,
  options: Omit<StorageOptions, 'name' | 'now'> = {},
): Promise<Storage> {
  opened += 1;
  const result = await openStorage({ ...options, name: `test-${opened}`, now });
  if (!result.ok) throw new Error(`the database did not open: ${result.error.tag}`);
  return result.value;
}

/** A second tab of the same browser: a connection of its own to the same database. */
export async function anotherTab(
  storage: Storage,
  options: Omit<StorageOptions, 'name'> = {},
): Promise<Storage> {
  const result = await openStorage({
    now: firstDayOfClass,
    ...options,
    name: storage.database.name,
  });
  if (!result.ok) throw new Error(`the database did not open again: ${result.error.tag}`);
  return result.value;
}

/** Writes changes that a test begins with. */
export async function given(storage: Storage, changes: readonly Change[]): Promise<void> {
  const label = { what: 'school-started', subject: 'test' } as const;
  const result = await storage.commit({ label, changes });
  if (!result.ok) throw new Error(`not stored: ${JSON.stringify(result.error)}`);
}

function firstDayOfClass(): number {
  return Date.UTC(2026, 7, 17, 13);
}
