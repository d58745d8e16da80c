import { liveQuery, type Subscription } from 'dexie';

import type { ContinuumDatabase } from './database.ts';
import type { Storage } from './storage.ts';

/** A reading of the database that screens share: one key, one answer. */
export interface Reading<T> {
  readonly key: string;
  readonly read: (database: ContinuumDatabase) => Promise<T>;
}

/** What a live reading has given so far. */
export type Answer<T> = { readonly value: T } | { readonly error: unknown };

/** A reading that is kept up with what any tab of this browser commits. */
export interface LiveReading<T> {
  /** Undefined until it has answered. */
  readonly answer: () => Answer<T> | undefined;
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves with its first answer, whatever that is. */
  readonly answered: Promise<void>;
}

/** How long a reading that nobody looks at is kept up: from one page to the next it is still there. */
const KEPT_MS = 3000;

const readings = new WeakMap<ContinuumDatabase, Map<string, LiveReading<unknown>>>();

/**
 * The live reading of a key: the one that is there, or a new one. So two screens that show the same read it
 * once, and a screen that follows another one finds it there at once.
 */
export function liveReading<T>(storage: Storage, { key, read }: Reading<T>): LiveReading<T> {
  const known = readings.get(storage.database) ?? new Map<string, LiveReading<unknown>>();
  readings.set(storage.database, known);
  // A key stands for one reading, and so for one type.
  const present = known.get(key) as LiveReading<T> | undefined;
  if (present !== undefined) return present;
  const reading = start(storage, read, () => known.delete(key));
  known.set(key, reading);
  return reading;
}

function start<T>(storage: Storage, read: Reading<T>['read'], onEnd: () => void): LiveReading<T> {
  const listeners = new Set<() => void>();
  let answer: Answer<T> | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tellAnswered = () => {};
  const answered = new Promise<void>((resolve) => {
    tellAnswered = resolve;
  });

  function take(next: Answer<T>) {
    answer = next;
    tellAnswered();
    // Whoever asks next reads anew; those who look at it get the fault.
    if ('error' in next) onEnd();
    for (const listener of listeners) listener();
  }

  const query = keepReading(storage, read, take);

  function endSoon() {
    timer = setTimeout(() => {
      query.unsubscribe();
      onEnd();
    }, KEPT_MS);
  }
  endSoon();

  return {
    answered,
    answer: () => answer,
    subscribe(listener) {
      clearTimeout(timer);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) endSoon();
      };
    },
  };
}

/** Reads now and after every commit of what was read, by any tab, until it is unsubscribed. */
export function keepReading<T>(
  storage: Storage,
  read: Reading<T>['read'],
  take: (answer: Answer<T>) => void,
): Subscription {
  // `async` itself: Dexie follows what is read after an `await` in functions that it sees are such.
  const querier = async () => {
    const value = await storage.read(read);
    return value;
  };
  return liveQuery(querier).subscribe({
    next: (value) => take({ value }),
    error: (error: unknown) => take({ error }),
  });
}
