import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';

import { expectedFailure } from './commit-failure.ts';
import type { ContinuumDatabase } from './database.ts';
import { keepReading, liveReading, type Answer, type Reading } from './readings.ts';
import type { Storage } from './storage.ts';

/**
 * What a shared reading of the database gives, again whenever something that it read was committed by any
 * tab of this browser; `undefined` until it was read, which it may have been before the screen came up.
 */
export function useReading<T>(storage: Storage | undefined, reading: Reading<T>): T | undefined {
  const live = storage && liveReading(storage, reading);
  const subscribe = useCallback(
    (listener: () => void) => live?.subscribe(listener) ?? (() => undefined),
    [live],
  );
  return valueOf(useSyncExternalStore(subscribe, () => live?.answer()));
}

/**
 * The same for a reading of this screen alone. `about`: the values that the reading depends on; where they
 * change, what was read before stays until the new is there. `otherwise`: what to give where the browser
 * has lost the database for good (without it, that is thrown).
 */
export function useLive<T>(
  storage: Storage | undefined,
  read: (database: ContinuumDatabase) => Promise<T>,
  about: readonly unknown[] = [],
  otherwise?: T,
): T | undefined {
  const [answer, setAnswer] = useState<Answer<T>>();

  useEffect(() => {
    if (storage === undefined) return undefined;
    const query = keepReading(storage, read, (next) => {
      const isLost = 'error' in next && expectedFailure(next.error) !== undefined;
      const given = isLost && otherwise !== undefined ? { value: otherwise } : next;
      setAnswer((known) => (isSame(known, given) ? known : given));
    });
    return () => query.unsubscribe();
    // oxlint-disable-next-line react/exhaustive-deps -- `read` is new with every render; `about` says when it differs
  }, [storage?.database, ...about]);

  return valueOf(answer);
}

function isSame<T>(known: Answer<T> | undefined, given: Answer<T>): boolean {
  return known !== undefined && 'value' in known && 'value' in given && known.value === given.value;
}

function valueOf<T>(answer: Answer<T> | undefined): T | undefined {
  if (answer === undefined) return undefined;
  if ('error' in answer) throw answer.error;
  return answer.value;
}
