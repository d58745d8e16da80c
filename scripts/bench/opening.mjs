// @ts-check
import { slowDownPage } from './app-browser.mjs';
import { percentile } from './statistics.mjs';

/**
 * Opens a page from the link on another one, again and again.
 *
 * @param {import('@playwright/test').Page} page
 * @param {{ from: string, link: string, shows: string, rate: number, rounds: number }} options `from`: the address with
 *   the link; `link` and `shows` are selectors: of the link, and of what the page that is opened shows
 * @returns {Promise<{ p50: number, p95: number, longestTask: number }>} in ms, from the press on the link until that is
 *   painted
 */
export async function measureOpening(page, { from, link, shows, rate, rounds }) {
  /** @type {number[]} */
  const painted = [];
  let longestTask = 0;
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(from);
    // A start of its own each time: nothing that an earlier round has read is still there.
    await page.reload();
    const found = page.locator(link).first();
    await found.waitFor();
    await found.hover();
    await page.waitForTimeout(1500);
    await slowDownPage(page, rate);
    const one = await page.evaluate(openAndTime, { link, shows });
    await slowDownPage(page, 1);
    painted.push(one.painted);
    longestTask = Math.max(longestTask, ...one.tasks);
  }
  return { p50: percentile(painted, 0.5), p95: percentile(painted, 0.95), longestTask };
}

/**
 * Runs inside the page that has the link.
 *
 * @param {{ link: string, shows: string }} selectors
 */
async function openAndTime({ link, shows }) {
  /** @type {number[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map((entry) => entry.duration));
  });
  observer.observe({ type: 'longtask' });
  const found = document.querySelector(link);
  if (!(found instanceof HTMLElement)) throw new Error(`No ${link} on this page`);
  const startedAt = performance.now();
  found.click();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (document.querySelector(shows) === null) await frame();
  const painted = await new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(performance.now()), { once: true });
      port1.start();
      port2.postMessage(undefined);
    });
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  observer.disconnect();
  return { painted: painted - startedAt, tasks };
}
