// @ts-check
import { percentile } from './statistics.mjs';

/** @typedef {{ p50: number, p95: number }} Spread */

/**
 * Ten years of one school, compared: from the press to the next paint that shows it, in ms.
 *
 * @param {import('@playwright/test').BrowserContext} context with the sample school in its database
 * @param {{ home: string, school: string, rounds: number }} options `school` is its id
 * @returns {Promise<Readonly<Record<string, Spread>>>} by what was pressed
 */
export async function measureYears(context, { home, school, rounds }) {
  const page = await context.newPage();
  await page.goto(home);
  await page.evaluate(putYears, school);
  await page.goto(`${home}#/schools/${school}/compare?view=trend`);
  await page.reload();
  // The code of every view is here before anything is timed.
  await page.locator('svg [data-band="level"]').first().waitFor();
  await page.waitForTimeout(500);
  const times = await page.evaluate(lookAndTime, rounds);
  await page.close();
  return Object.fromEntries(
    Object.entries(times).map(([what, all]) => [
      what,
      { p50: percentile(all, 0.5), p95: percentile(all, 0.95) },
    ]),
  );
}

/**
 * Runs inside the page: writes records of earlier years, each made from the newest one of the school and proved by
 * its own hash, until there are ten.
 *
 * @param {string} school
 */
async function putYears(school) {
  /** @type {(request: IDBRequest) => Promise<any>} */
  const done = (request) =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  /** @type {IDBDatabase} */
  const database = await done(indexedDB.open('continuum'));
  const all = await done(database.transaction('records').objectStore('records').getAll());
  const records = all.filter(
    /** @param {{ kind: string, school: string }} one */
    (one) => one.kind === 'snapshot' && one.school === school,
  );
  const contents = records.map(
    /** @param {{ body: { text: string } }} one */
    (one) => JSON.parse(one.body.text),
  );
  const oldest = Math.min(
    ...contents.map(/** @param {{ schoolYear: number }} one */ (one) => one.schoolYear),
  );
  const [record] = records;
  const [content] = contents;
  const levels = content.map.levels.map(/** @param {{ id: string }} one */ (one) => one.id);
  for (let back = 1; back <= 8; back += 1) {
    const schoolYear = oldest - back;
    const cycle = `cycle/${school}/${content.map.id}/${schoolYear}`;
    const ratings = content.ratings.map(
      /** @param {{ existing: { is: string } }} one @param {number} index */
      (one, index) =>
        one.existing.is === 'at-level'
          ? { ...one, existing: { is: 'at-level', level: levels[(index + back) % 3] } }
          : one,
    );
    // The keys keep their order, so the text is canonical as the one that it is made from.
    const text = JSON.stringify({
      ...content,
      cycle,
      follows: [],
      ratings,
      recordedOn: `${schoolYear + 1}-05-14`,
      schoolYear,
      status: 'yearly',
    });
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const id = [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const body = { ...record.body, text };
    const store = database.transaction('records', 'readwrite').objectStore('records');
    await done(store.put({ ...record, id, cycle, body }));
  }
  database.close();
}

/**
 * Runs inside the page: goes from view to view and from year to year.
 *
 * @param {number} rounds
 */
async function lookAndTime(rounds) {
  /** @type {Record<string, number[]>} */
  const times = {};
  const main = () => document.querySelector('main') ?? document.body;
  const afterPaint = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => resolve(performance.now()), { once: true });
        port1.start();
        port2.postMessage(undefined);
      });
    });
  const pause = () =>
    new Promise((resolve) => {
      setTimeout(resolve, 200);
    });
  /** @param {string} what @param {() => void} press @param {string} shows a selector */
  async function time(what, press, shows) {
    await pause();
    const from = performance.now();
    press();
    while (main().querySelector(shows) === null) {
      await afterPaint();
      if (performance.now() - from > 10_000) throw new Error(`Waited in vain: ${what}`);
    }
    const to = Number(await afterPaint());
    (times[what] ??= []).push(to - from);
  }
  /** @param {RegExp} address */
  const link = (address) => {
    const found = [...main().querySelectorAll('nav a')].find(
      (one) => one instanceof HTMLAnchorElement && address.test(one.hash),
    );
    if (!(found instanceof HTMLElement)) throw new Error(`No link ${String(address)}`);
    return found;
  };
  for (let round = 0; round < rounds; round += 1) {
    await time('what moved', () => link(/\/compare(\?(?!.*view).*)?$/).click(), 'select');
    const year = main().querySelector('select');
    if (year === null) throw new Error('No years to choose from');
    await time(
      'another year',
      () => {
        const options = [...year.options].map(({ value }) => value);
        const next = options.find(
          (value, index) => index > 1 + (round % 8) && value !== year.value,
        );
        Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(
          year,
          next ?? '',
        );
        year.dispatchEvent(new Event('change', { bubbles: true }));
      },
      'h2',
    );
    await time('all years', () => link(/view=years/).click(), 'table caption');
    await time('marks on the map', () => link(/view=map/).click(), 'table [data-outcome]');
    await time('trend', () => link(/view=trend/).click(), 'figure svg circle');
  }
  return times;
}
