const waiting = new Set<() => void>();

/** Notes a save that waits for a pause in the typing. */
export function noteWaitingSave(save: () => void): void {
  waiting.add(save);
}

/** Notes that it waits no longer. */
export function dropWaitingSave(save: () => void): void {
  waiting.delete(save);
}

/** Begins all saves that wait: the database must be let go in a moment. */
export function saveWhatWaits(): void {
  // A save takes itself out of the set.
  for (const save of waiting) save();
}
