// @ts-check

/**
 * Runs inside the page from its very start: notes in `paintedAt` when an element that fits the selector
 * was first on screen, in ms since the navigation began.
 *
 * @param {string} selector
 */
export function notePaintOf(selector) {
  const look = () => {
    if (document.querySelector(selector) === null) requestAnimationFrame(look);
    else {
      requestAnimationFrame(() =>
        afterPaint(() => Object.assign(globalThis, { paintedAt: performance.now() })),
      );
    }
  };
  /** @param {() => void} done */
  const afterPaint = (done) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', done, { once: true });
    port1.start();
    port2.postMessage(undefined);
  };
  requestAnimationFrame(look);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 * @param {string} selector
 * @returns {Promise<number>} ms from the start of the navigation until the element was painted
 */
export async function msUntilPainted(page, url, selector) {
  await page.addInitScript(notePaintOf, selector);
  await page.goto(url, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(
    () => /** @type {{ paintedAt?: number }} */ (globalThis).paintedAt,
    undefined,
    { polling: 100 },
  );
  return Number(await handle.jsonValue());
}
