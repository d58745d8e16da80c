// @ts-check
import { slowDownPage } from './app-browser.mjs';
import { percentile } from './statistics.mjs';

/**
 * Chooses levels one after the other and waits for “Saved” each time.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ indicator: string, rate: number, clicks: number }} options
 * @returns {Promise<{ painted: Spread, saved: Spread, longestTask: number }>} in ms
 */
export async function measureRatingClicks(context, { indicator, rate, clicks }) {
  const page = await context.newPage();
  await page.goto(indicator);
  await page.locator('fieldset input[type=radio]').first().waitFor();
  await page.waitForTimeout(500);
  await slowDownPage(page, rate);
  const { painted, saved, tasks } = await page.evaluate(clickAndTime, clicks);
  await page.close();
  return { painted: spread(painted), saved: spread(saved), longestTask: Math.max(0, ...tasks) };
}

/** @typedef {{ p50: number, p95: number }} Spread */

/** @param {readonly number[]} values @returns {Spread} */
function spread(values) {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/**
 * Runs inside the page.
 *
 * @param {number} clicks
 */
async function clickAndTime(clicks) {
  /** @type {number[]} */
  const tasks = [];
  new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map((entry) => entry.duration));
  }).observe({ type: 'longtask' });

  const group = document.querySelector('fieldset');
  const status = document.querySelector('[data-save-state]');
  if (group === null || status === null) {
    throw new Error('No levels or no save status on this page');
  }
  const levels = [...group.querySelectorAll('input[type=radio]')].slice(0, 5);

  const afterPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()), { once: true });
        port1.start();
        port2.postMessage(undefined);
      });
    });
  /** The status goes through “saving”; both changes can come in one notice. */
  const afterSave = () =>
    new Promise((resolve) => {
      const observer = new MutationObserver((changes) => {
        const wasSaving = changes.some(({ oldValue }) => oldValue === 'saving');
        if (!wasSaving || status.getAttribute('data-save-state') !== 'saved') return;
        observer.disconnect();
        resolve(performance.now());
      });
      observer.observe(status, { attributeFilter: ['data-save-state'], attributeOldValue: true });
    });

  /** @type {number[]} */
  const painted = [];
  /** @type {number[]} */
  const saved = [];
  for (let index = 0; index < clicks; index += 1) {
    const radio = levels.find(
      (level) => level instanceof HTMLInputElement && !level.checked && level !== levels[0],
    );
    if (!(radio instanceof HTMLInputElement)) throw new Error('No level to choose');
    const isSaved = afterSave();
    const startedAt = performance.now();
    radio.click();
    painted.push((await afterPaint()) - startedAt);
    saved.push((await isSaved) - startedAt);
    // People pause between two choices; so the next one does not wait behind what follows a save.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  return { painted, saved, tasks };
}
