import { expectedFailure, isDamage } from './commit-failure.ts';
import type { ContinuumDatabase } from './database.ts';

const ATTEMPTS = 3;
const PAUSE_MS = 50;

/**
 * Reads from the database; where the connection was lost (Safari drops it in background tabs) it reads
 * again, at last over a fresh connection. Throws the error of the third attempt.
 */
export async function readAgain<T>(
  database: ContinuumDatabase,
  {
    isSuperseded,
    onDamage,
  }: {
    readonly isSuperseded: () => boolean;
    /** Told when the error is what browsers say of damaged files. */
    readonly onDamage?: () => void;
  },
  work: (database: ContinuumDatabase) => PromiseLike<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(database);
    } catch (error) {
      const mayPass = expectedFailure(error)?.tag === 'unavailable' || isDamage(error);
      // A newer app needs the database closed: it must not be opened again from here.
      if (!mayPass || isSuperseded() || attempt === ATTEMPTS) {
        if (isDamage(error) && !isSuperseded()) onDamage?.();
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, attempt * PAUSE_MS));
      // Only then: another reading may have opened it again in the meantime, and still be under way.
      if (attempt === ATTEMPTS - 1) database.close({ disableAutoOpen: false });
    }
  }
}
