// @ts-check
import { median } from './statistics.mjs';

/**
 * Looks at many schools that are stored already: opens their page, finds one by name, goes to another year.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ home: string, rounds: number }} options
 * @returns {Promise<{ opened: number, read: number, found: number, otherYear: number, loop: number }>} medians in ms:
 *   from the change of the address until the rows are painted; of that, reading the same rows without the app; typing →
 *   painted; another year → painted; a plain loop that counts the same levels in memory
 */
export async function measureSchoolsView(context, { home, rounds }) {
  const page = await context.newPage();
  await page.goto(`${home}#/library`);
  await page.waitForTimeout(3000);
  /** @type {Awaited<ReturnType<typeof lookOnce>>[]} */
  const all = [];
  for (let round = 0; round < rounds; round += 1) {
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(1500);
    all.push(await page.evaluate(lookOnce));
    await page.goto(`${home}#/library`);
  }
  await page.close();
  const of = (/** @type {keyof (typeof all)[number]} */ what) =>
    median(all.map((one) => one[what]));
  return {
    opened: of('opened'),
    read: of('read'),
    found: of('found'),
    otherYear: of('otherYear'),
    loop: of('loop'),
  };
}

/** Runs inside the page. */
async function lookOnce() {
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
  const loop = performance.now() - startedAt;

  const caption = () => document.querySelector('main table caption')?.textContent ?? '';
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(undefined), { once: true });
        port1.start();
        port2.postMessage(undefined);
      });
    });
  /** @param {() => void} change */
  const timed = async (change) => {
    const before = caption();
    const since = performance.now();
    change();
    while (caption() === before) await new Promise((resolve) => setTimeout(resolve));
    await painted();
    return performance.now() - since;
  };
  /** @param {HTMLInputElement | HTMLSelectElement} field @param {string} value */
  const say = (field, value) => {
    const kind = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement;
    Object.getOwnPropertyDescriptor(kind.prototype, 'value')?.set?.call(field, value);
    const type = field instanceof HTMLSelectElement ? 'change' : 'input';
    field.dispatchEvent(new Event(type, { bubbles: true }));
  };
  const opened = await timed(() => {
    location.hash = '#/schools';
  });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const field = document.querySelector('main input[type="search"]');
  const year = document.querySelector('main select');
  if (!(field instanceof HTMLInputElement) || !(year instanceof HTMLSelectElement)) {
    throw new Error('No field to find schools, or none for the year');
  }
  const found = await timed(() => say(field, 'oak'));
  await timed(() => say(field, ''));
  const otherYear = await timed(() => say(year, year.options[1]?.value ?? ''));
  return { opened, read, found, otherYear, loop };
}
