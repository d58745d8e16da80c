import { useLiveQuery } from 'dexie-react-hooks';

import type { ContinuumDatabase } from './database.ts';
import type { Storage } from './storage.ts';

/**
 * What a reading of the database gives, again whenever something that it read was committed by any tab of
 * this browser; `undefined` at first. `about`: the values that the reading depends on.
 */
export function useLive<T>(
  storage: Storage | undefined,
  read: (database: ContinuumDatabase) => Promise<T>,
  about: readonly unknown[] = [],
): T | undefined {
  return useLiveQuery(async () => storage?.read(read), [storage?.database, ...about]);
}
