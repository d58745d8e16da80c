/** The last copy of everything that was saved outside this browser. */
export interface LastCopy {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** How many writes the database had had. */
  readonly writes: number;
}

const KEY = 'continuum.last-copy';
const listeners = new Set<() => void>();
let known: LastCopy | undefined = read();

/** A store for `useSyncExternalStore`; what another tab notes arrives too. */
export const lastCopy = {
  subscribe(listener: () => void): () => void {
    if (listeners.size === 0) addEventListener('storage', readAgain);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) removeEventListener('storage', readAgain);
    };
  },
  getSnapshot: (): LastCopy | undefined => known,
  note(copy: LastCopy): void {
    known = copy;
    try {
      localStorage.setItem(KEY, JSON.stringify(copy));
    } catch {
      // It is known as long as this tab lives.
    }
    for (const listener of listeners) listener();
  },
} as const;

function readAgain(): void {
  known = read();
  for (const listener of listeners) listener();
}

function read(): LastCopy | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { at, writes } = kept as Partial<Record<keyof LastCopy, unknown>>;
    return typeof at === 'number' && typeof writes === 'number' ? { at, writes } : undefined;
  } catch {
    return undefined;
  }
}
