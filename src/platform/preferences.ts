/** What a person chose for this device; nothing of it is a record. */
export type Preferences = {
  readonly theme: 'system' | 'light' | 'dark';
  /** Shortcuts of one key without Ctrl or ⌘, such as J and K; some people need them off. */
  readonly singleKeys: boolean;
  /** Of an indicator's levels, the words that differ from the level below are marked. */
  readonly marksDifferences: boolean;
  /** Statements carry a checkbox. */
  readonly ticksStatements: boolean;
  /** Which evidence goes into a binder; undefined until somebody chose. */
  readonly binderEvidence?: 'year' | 'all' | undefined;
};

const storageKey = 'continuum.preferences';
const defaults: Preferences = {
  theme: 'system',
  singleKeys: true,
  marksDifferences: true,
  ticksStatements: false,
};
const listeners = new Set<() => void>();
let current = readStored();

/** A store for `useSyncExternalStore`; `set` keeps the choice, where the browser lets it. */
export const preferences = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  getSnapshot: (): Preferences => current,
  set(change: Partial<Preferences>): void {
    current = { ...current, ...change };
    keep(current);
    for (const listener of listeners) listener();
  },
} as const;

function readStored(): Preferences {
  try {
    return parse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
  } catch {
    return defaults;
  }
}

function keep(chosen: Preferences): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(chosen));
  } catch {
    // A browser that keeps nothing: the choice holds until the tab closes.
  }
}

function parse(stored: unknown): Preferences {
  if (typeof stored !== 'object' || stored === null) return defaults;
  const kept = stored as Record<string, unknown>;
  const { theme, binderEvidence } = kept;
  const yesOrNo = (name: 'singleKeys' | 'marksDifferences' | 'ticksStatements') => {
    const value = kept[name];
    return typeof value === 'boolean' ? value : defaults[name];
  };
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : defaults.theme,
    singleKeys: yesOrNo('singleKeys'),
    marksDifferences: yesOrNo('marksDifferences'),
    ticksStatements: yesOrNo('ticksStatements'),
    ...(binderEvidence === 'year' || binderEvidence === 'all' ? { binderEvidence } : {}),
  };
}
