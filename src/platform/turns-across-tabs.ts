/**
 * Runs pieces of work one after the other, in this tab and (where the browser has Web Locks) in all tabs. A piece
 * that fails lets the next one go on.
 */
export function turnsAcrossTabs(name: string): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(() => locked(name, work));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function locked<T>(name: string, work: () => Promise<T>): Promise<T> {
  // Absent in tests, and in pages that are not served securely.
  const locks: LockManager | undefined = globalThis.navigator?.locks;
  return locks === undefined ? work() : locks.request(name, work);
}
