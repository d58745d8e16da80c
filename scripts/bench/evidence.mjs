// @ts-check
import { slowDownPage } from './app-browser.mjs';
import { percentile } from './statistics.mjs';

/**
 * Opens the library of a school with many pieces of evidence from the school’s page, again and again.
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {{ home: string, school: string, pieces: number, rate: number, rounds: number }} options
 *   `school` is its id
 * @returns {Promise<{ p50: number, p95: number, longestTask: number }>} in ms, from the press on the link until
 *   the first pieces are painted
 */
export async function measureEvidence(context, { home, school, pieces, rate, rounds }) {
  const page = await context.newPage();
  await page.goto(home);
  await page.evaluate(putEvidence, { school, pieces });
  /** @type {number[]} */
  const painted = [];
  let longestTask = 0;
  for (let round = 0; round < rounds; round += 1) {
    await page.goto(`${home}#/schools/${school}`);
    // A start of its own each time: nothing that an earlier round has read is still there.
    await page.reload();
    const link = page.locator('main a[href$="/evidence"]');
    await link.waitFor();
    await link.hover();
    await page.waitForTimeout(1500);
    await slowDownPage(page, rate);
    const one = await page.evaluate(openAndTime);
    await slowDownPage(page, 1);
    painted.push(one.painted);
    longestTask = Math.max(longestTask, ...one.tasks);
  }
  await page.close();
  return { p50: percentile(painted, 0.5), p95: percentile(painted, 0.95), longestTask };
}

/**
 * Runs inside the page: writes pieces with two links each into the app’s database, as a colleague’s file would
 * bring them.
 *
 * @param {{ school: string, pieces: number }} options
 */
async function putEvidence({ school, pieces }) {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('continuum');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
  });
  const transaction = database.transaction('records', 'readwrite');
  const store = transaction.objectStore('records');
  const envelope = {
    school,
    stamp: '0mb000000-0000-device000000',
    by: 'team',
    device: 'device000000',
    v: 1,
  };
  const map = 'engaged-stem-school-community';
  const codes = ['EC1.Leaders1', 'EC1.Teachers1', 'EC2.Leaders1', 'EC2.Students1', 'EC3.Leaders2'];
  for (let n = 0; n < pieces; n += 1) {
    const id = `evidence/bench${n}`;
    const day = String((n % 28) + 1).padStart(2, '0');
    const what =
      n % 3 === 0
        ? { is: 'note', text: `What was seen on day ${n}, in a sentence or two of plain words.` }
        : { is: 'link', url: `https://www.school.example/stem/${n}` };
    const body = {
      what,
      title: `Piece ${n} of a long year of evidence`,
      note: n % 2 === 0 ? 'It shows how the team worked with families and partners.' : '',
      observedOn: `${2020 + (n % 6)}-0${(n % 9) + 1}-${day}`,
      addedBy: '',
      tags: [`tag ${n % 17}`],
      students: 'none',
    };
    store.put({ ...envelope, id, kind: 'evidence', body });
    for (const indicator of [codes[n % 5], codes[(n + 1) % 5]]) {
      const linkBody = { evidence: id, map, indicator };
      const linkId = `evidence-link/${id}/${map}/${indicator}`;
      store.put({ ...envelope, id: linkId, kind: 'evidence-link', body: linkBody });
    }
  }
  await new Promise((resolve, reject) => {
    transaction.addEventListener('complete', resolve);
    transaction.addEventListener('error', () =>
      reject(transaction.error ?? new Error('not written')),
    );
  });
  database.close();
}

/** Runs inside the page, on that of a school. */
async function openAndTime() {
  /** @type {number[]} */
  const tasks = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map((entry) => entry.duration));
  });
  observer.observe({ type: 'longtask' });
  const link = document.querySelector('main a[href$="/evidence"]');
  if (!(link instanceof HTMLElement)) throw new Error('No link to the evidence on this page');
  const startedAt = performance.now();
  link.click();
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  while (document.querySelector('main a[href*="/evidence/pieces/"]') === null) await frame();
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
