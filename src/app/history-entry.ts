/** An entry of the tab’s history: its own id, and its place among the entries that the app has made. */
export interface HistoryEntry {
  readonly id: string;
  readonly index: number;
}

/** The entry on screen, as the app has marked it; undefined for an address that was typed. */
export function markedEntry(): HistoryEntry | undefined {
  const state: unknown = history.state;
  if (typeof state !== 'object' || state === null) return undefined;
  if (!('entry' in state && 'index' in state)) return undefined;
  return { id: String(state.entry), index: Number(state.index) };
}

/** The entry on screen; one that was typed gets its mark now, as the one after `before`. */
export function adoptEntry(before?: HistoryEntry): HistoryEntry {
  const marked = markedEntry();
  if (marked !== undefined) return marked;
  const made = entryAfter(before);
  history.replaceState(stateOf(made), '');
  return made;
}

export function entryAfter(before: HistoryEntry | undefined): HistoryEntry {
  const id = crypto.randomUUID?.() ?? String(performance.now());
  return { id, index: before === undefined ? 0 : before.index + 1 };
}

/** What the browser keeps with an entry. */
export function stateOf({ id, index }: HistoryEntry): { entry: string; index: number } {
  return { entry: id, index };
}
