// @ts-check
import { measureOpening } from './opening.mjs';

/**
 * Opens the history of a school with many steps from the school’s page, again and again.
 *
 * @param {import('@playwright/test').BrowserContext} context with the sample school in its database, and some ratings of it
 * @param {{ home: string, school: string, steps: number, rate: number, rounds: number }} options `school` is its id
 * @returns {Promise<{ p50: number, p95: number, longestTask: number }>} in ms, from the press on the link until the first
 *   steps are painted
 */
export async function measureHistory(context, { home, school, steps, rate, rounds }) {
  const page = await context.newPage();
  await page.goto(home);
  await page.evaluate(putSteps, { school, steps });
  const opened = await measureOpening(page, {
    from: `${home}#/schools/${school}`,
    link: `a[href$="/schools/${school}/history"]`,
    shows: 'main ol > li time',
    rate,
    rounds,
  });
  await page.close();
  return opened;
}

/**
 * Runs inside the page: writes steps, each as one of the ratings that are there, as years of work would.
 *
 * @param {{ school: string, steps: number }} options
 */
async function putSteps({ school, steps }) {
  /** @type {(request: IDBRequest) => Promise<any>} */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  /** @type {IDBDatabase} */
  const database = await done(indexedDB.open('continuum'));
  const transaction = database.transaction(['history', 'steps'], 'readwrite');
  const whole = transaction.objectStore('history');
  const light = transaction.objectStore('steps');
  /** @type {readonly { seq: number, at: number, kinds: readonly string[] }[]} */
  const there = await done(light.index('school').getAll(school));
  const ratings = there.filter(({ kinds }) => kinds.includes('agreed-existing')).slice(-20);
  const rows = await Promise.all(ratings.map(({ seq }) => done(whole.get(seq))));
  const last = Math.max(...there.map(({ seq }) => seq));
  for (let n = 1; n <= steps - there.length; n += 1) {
    const which = n % ratings.length;
    const known = ratings[which];
    if (known === undefined) throw new Error('Nothing was rated here yet');
    const own = { seq: last + n, id: `bench-step-${n}`, at: known.at + n * 60_000 };
    light.put({ ...known, ...own });
    whole.put({ ...rows[which], ...own });
  }
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('error', () =>
      reject(transaction.error ?? new Error('not written')),
    );
  });
  database.close();
}
