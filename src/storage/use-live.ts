import { useLiveQuery } from 'dexie-react-hooks';

import { expectedFailure } from './commit-failure.ts';
import type { ContinuumDatabase } from './database.ts';
import type { Storage } from './storage.ts';

/**
 * What a reading of the database gives, again whenever something that it read was committed by any tab of
 * this browser; `undefined` at first. `about`: the values that the reading depends on; `otherwise`: what
 * to give where the browser has lost the database for good (without it, that is thrown).
 */
export function useLive<T>(
  storage: Storage | undefined,
  read: (database: ContinuumDatabase) => Promise<T>,
  about: readonly unknown[] = [],
  otherwise?: T,
): T | undefined {
  return useLiveQuery(async () => {
    try {
      return await storage?.read(read);
    } catch (error) {
      if (otherwise === undefined || expectedFailure(error) === undefined) throw error;
      return otherwise;
    }
  }, [storage?.database, ...about]);
}
