// @ts-check
import { median } from './statistics.mjs';

/** What is looked at beside the list: each view, and what is changed in it. */
const VIEWS = ['indicator', 'roles', 'needs', 'growth', 'years', 'groups'];

/**
 * Looks at many schools that are stored already: opens their page, finds one by name, goes to another year; and so for
 * every other view.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ home: string, rounds: number }} options
 * @returns {Promise<Record<string, number>>} medians in ms: `read` reading the same rows without the app; `loop` a plain
 *   loop that counts the same levels in memory; `VIEW opened` from the change of the address until the view is painted,
 *   reading included; `VIEW other year` and `VIEW found` (where there is such a field) from the change until it is painted
 */
export async function measureSchoolsView(context, { home, rounds }) {
  const page = await context.newPage();
  await page.goto(`${home}#/library`);
  await page.waitForTimeout(3000);
  /** @type {Awaited<ReturnType<typeof lookOnce>>[]} */
  const all = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const views of [['list'], VIEWS]) {
      await page.goto(`${home}#/library`);
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForTimeout(1500);
      all.push(await page.evaluate(lookOnce, views));
    }
  }
  await page.close();
  const names = new Set(all.flatMap((one) => Object.keys(one)));
  return Object.fromEntries(
    [...names].map((name) => [
      name,
      median(all.flatMap((one) => (one[name] === undefined ? [] : [one[name]]))),
    ]),
  );
}

/**
 * Runs inside the page.
 *
 * @param {readonly string[]} views
 */
async function lookOnce(views) {
  /** @type {Record<string, number>} */
  const figures = {};
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(undefined), { once: true });
        port1.start();
        port2.postMessage(undefined);
      });
    });
  /** @param {() => void} change @param {() => unknown} isThere */
  const timed = async (change, isThere) => {
    const since = performance.now();
    change();
    while (!isThere()) {
      if (performance.now() - since > 20_000) throw new Error('The screen shows nothing new');
      await pause();
    }
    await painted();
    return performance.now() - since;
  };
  const said = () =>
    [...document.querySelectorAll('main caption, main h2, main p, main td')]
      .slice(0, 40)
      .map(({ textContent }) => textContent)
      .join();
  /** @param {HTMLInputElement | HTMLSelectElement} field @param {string} value */
  const say = (field, value) => {
    const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
    const type = field instanceof HTMLSelectElement ? 'change' : 'input';
    field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  /** @param {string} label @returns {HTMLInputElement | HTMLSelectElement | undefined} */
  const fieldOf = (label) => {
    for (const one of document.querySelectorAll('main label')) {
      if (!one.textContent?.startsWith(label)) continue;
      const field =
        document.getElementById(one.getAttribute('for') ?? '') ?? one.querySelector('*');
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) return field;
    }
    return undefined;
  };

  if (views.includes('list')) Object.assign(figures, await readOnce());
  for (const view of views) {
    const isOpen = () =>
      document.querySelector(
        `main [aria-current][href*="${view === 'list' ? '#/schools' : view}"]`,
      ) && document.querySelector('main table, main section, main form');
    location.hash = '#/library';
    await new Promise((resolve) => setTimeout(resolve, 700));
    figures[`${view} opened`] = await timed(() => {
      location.hash = `#/schools${view === 'list' ? '' : `?view=${view}`}`;
    }, isOpen);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const find = fieldOf('Find');
    const year = fieldOf('School year');
    /** @param {() => void} change */
    const changed = (change) => {
      const before = said();
      return timed(change, () => said() !== before);
    };
    if (find !== undefined) {
      figures[`${view} found`] = await changed(() => say(find, 'oak'));
      await new Promise((resolve) => setTimeout(resolve, 700));
      figures[`${view} found again`] = await changed(() => say(find, ''));
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
    if (year instanceof HTMLSelectElement) {
      figures[`${view} other year`] = await changed(() => say(year, year.options[1]?.value ?? ''));
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
  }
  return figures;

  /** The rows of the database without the app, and a plain loop over them. */
  async function readOnce() {
    const database = await new Promise((resolve, reject) => {
      const request = indexedDB.open('continuum');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
    });
    let startedAt = performance.now();
    const facts = await new Promise((resolve) => {
      const request = database.transaction('snapshotFacts').objectStore('snapshotFacts').getAll();
      request.addEventListener('success', () => resolve(request.result));
    });
    const read = performance.now() - startedAt;
    database.close();
    startedAt = performance.now();
    /** @type {Map<string, number>} */
    const counts = new Map();
    for (const { is, existing, schoolYear } of facts) {
      if (is !== 'recorded') continue;
      for (let at = 0; at < existing.length; at += 1) {
        const key = `${schoolYear} ${at} ${existing[at]}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    }
    return { read, loop: performance.now() - startedAt };
  }
}
