/** The browser gets to it by then, however busy it is. */
const LATEST_MS = 500;

/** Resolves when the browser has painted what is on its way and has nothing to do; in half a second at the latest. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Not as the types say: Safari has none yet.
    const ask = globalThis.requestIdleCallback as typeof requestIdleCallback | undefined;
    if (ask === undefined) setTimeout(resolve, 50);
    else ask(() => resolve(), { timeout: LATEST_MS });
  });
}
