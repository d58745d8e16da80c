// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runnerImport } from 'vite';
import { browserMemory } from './browser-memory.mjs';

const SCHOOLS = { schools: 1000, years: 10, seed: 1 };

/**
 * The files of a thousand made-up schools, written once and kept, since making them takes a minute.
 *
 * @returns {Promise<readonly string[]>} their paths
 */
export async function sampleFiles() {
  const { schools, years, seed } = SCHOOLS;
  const folder = resolve(
    process.env['CONTINUUM_SAMPLE'] ??
      `node_modules/.cache/continuum-sample-${schools}-${years}-${seed}`,
  );
  if (!existsSync(folder) || readdirSync(folder).length < schools) {
    mkdirSync(folder, { recursive: true });
    /** @type {{ module: typeof import('#scripts/sample/sample-deliveries.ts') }} */
    const { module } = await runnerImport(resolve('scripts/sample/sample-deliveries.ts'), {
      configFile: false,
      logLevel: 'error',
    });
    const map = JSON.parse(readFileSync('data/ic-maps/engaged-stem-school-community.json', 'utf8'));
    for await (const delivery of module.sampleDeliveries({ ...SCHOOLS, map })) {
      writeFileSync(join(folder, delivery.name), delivery.bytes);
    }
  }
  return readdirSync(folder).map((name) => join(folder, name));
}

/**
 * Opens the files as a coach does, in two presses, and lets the page say how long it did not answer meanwhile.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ home: string, files: readonly string[] }} options
 */
export async function measureDeliveries(context, { home, files }) {
  const floor = await measureHanding(context, files);
  const page = await context.newPage();
  await page.addInitScript(noteLongTasks);
  await page.goto(`${home}#/schools/open`);
  const input = page.getByLabel(/Choose files or a ZIP/);
  await input.waitFor();
  await page.waitForTimeout(2000);
  const idle = browserMemory();
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, browserMemory());
  }, 250);
  await page.evaluate(forgetLongTasks);
  const timeout = 600_000;
  let startedAt = performance.now();
  await input.setInputFiles([...files]);
  const handing = await longestTaskSoFar(page);
  await page.evaluate(forgetLongTasks);
  const take = page.getByRole('button', { name: /^Take in/ });
  await take.waitFor({ timeout });
  const reading = (performance.now() - startedAt) / 1000;
  startedAt = performance.now();
  await take.click();
  await page.getByRole('heading', { name: /taken in$/ }).waitFor({ timeout });
  const taking = (performance.now() - startedAt) / 1000;
  clearInterval(watch);
  const longestTask = await page.evaluate(longestTaskNoted);
  const stored = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await page.close();
  return {
    reading,
    taking,
    handing,
    floor,
    longestTask,
    stored: stored / 1_000_000,
    megabytes: Number.isFinite(idle) ? (most - idle) / 1_000_000 : undefined,
  };
}

/**
 * How long a page that does nothing does not answer while the browser hands it files: that is no work of the app’s.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {readonly string[]} files
 */
async function measureHanding(context, files) {
  const page = await context.newPage();
  await page.setContent('<input type="file" multiple aria-label="Files">');
  await page.evaluate(noteLongTasks);
  // Without anybody who wants to know, the browser does nothing.
  await page.evaluate(() => document.addEventListener('change', () => undefined));
  await page.getByLabel('Files').setInputFiles([...files]);
  const longest = await longestTaskSoFar(page);
  await page.close();
  return longest;
}

/** @param {import('@playwright/test').Page} page */
async function longestTaskSoFar(page) {
  // Tasks are told after they have ended.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  return page.evaluate(longestTaskNoted);
}

/** Runs inside the page, before its code. */
export function noteLongTasks() {
  Object.assign(globalThis, { longestTask: 0 });
  new PerformanceObserver((list) => {
    const noted = /** @type {{ longestTask: number }} */ (/** @type {unknown} */ (globalThis));
    for (const { duration } of list.getEntries()) {
      noted.longestTask = Math.max(noted.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
}

export function forgetLongTasks() {
  Object.assign(globalThis, { longestTask: 0 });
}

export function longestTaskNoted() {
  return /** @type {{ longestTask: number }} */ (/** @type {unknown} */ (globalThis)).longestTask;
}
