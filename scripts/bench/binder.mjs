// @ts-check
import { browserMemory } from './browser-memory.mjs';

/** A year’s evidence as certifiers get it. */
const PIECES = 300;
const BYTES = 500_000_000;

/**
 * Makes the binder of a full school: 300 files, 500 MB, by the way of browsers without a dialog for files (the
 * longer one: it goes through a temporary file and is downloaded).
 *
 * @param {import('@playwright/test').BrowserContext} context
 * @param {string} snapshot address of a recorded year of a school
 * @returns {Promise<{ seconds: number, megabytes: number | undefined, longestTask: number }>} from the click until it
 *   is saved; the most memory of all processes of the browser over that of the idle page (read from Linux’s
 *   /proc, so unknown elsewhere); the longest time in which the page did not answer, in ms
 */
export async function measureBinder(context, snapshot) {
  const page = await context.newPage();
  await page.addInitScript(prepare);
  const school = /** @type {string} */ (/#\/schools\/([^/]+)\//.exec(snapshot)?.[1]);
  await page.goto(snapshot);
  await page.waitForTimeout(1000);
  await page.evaluate(putEvidence, { school, pieces: PIECES, bytes: BYTES });
  await page.goto(snapshot.replace(/snapshots\/.*$/, 'evidence/binder'));
  await page.reload();
  // With the few that the sample school has of its own.
  await page.getByText(/^3\d\d pieces of evidence/).waitFor();
  const session = await context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await page.waitForTimeout(2000);
  const idle = browserMemory();
  let most = idle;
  const watch = setInterval(() => {
    most = Math.max(most, browserMemory());
  }, 100);
  // Opening the page is not the binder's doing.
  await page.evaluate(() => Object.assign(globalThis, { longestTask: 0 }));
  const download = page.waitForEvent('download', { timeout: 300_000 });
  const startedAt = performance.now();
  await page.getByRole('button', { name: 'Make the binder' }).click();
  await page.getByText(/^The binder is saved/).waitFor({ timeout: 300_000 });
  const seconds = (performance.now() - startedAt) / 1000;
  await (await download).path();
  clearInterval(watch);
  const longestTask = await page.evaluate(
    () => /** @type {{ longestTask: number }} */ (/** @type {unknown} */ (globalThis)).longestTask,
  );
  await (await download).delete();
  await page.evaluate(removeEvidence);
  await page.close();
  return {
    seconds,
    megabytes: Number.isFinite(idle) ? (most - idle) / 1_000_000 : undefined,
    longestTask,
  };
}

/** Runs inside the page, before its code: no dialog that nobody answers; long tasks are noted. */
function prepare() {
  Reflect.deleteProperty(globalThis, 'showSaveFilePicker');
  Object.assign(globalThis, { longestTask: 0 });
  new PerformanceObserver((list) => {
    const noted = /** @type {{ longestTask: number }} */ (/** @type {unknown} */ (globalThis));
    for (const { duration } of list.getEntries()) {
      noted.longestTask = Math.max(noted.longestTask, duration);
    }
  }).observe({ type: 'longtask' });
}

/**
 * Runs inside the page: puts files where evidence lies, and the records that name them.
 *
 * @param {{ school: string, pieces: number, bytes: number }} wanted
 */
async function putEvidence({ school, pieces, bytes }) {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle('continuum', { create: true });
  const folder = await ours.getDirectoryHandle('evidence', { create: true });
  const size = Math.floor(bytes / pieces);
  const content = new Uint8Array(size);
  for (let from = 0; from < size; from += 65_536) {
    crypto.getRandomValues(content.subarray(from, Math.min(from + 65_536, size)));
  }
  /** @type {{ id: string, kind: string, body: object }[]} */
  const records = [];
  for (let index = 0; index < pieces; index += 1) {
    new DataView(content.buffer).setUint32(0, index);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
    const hash = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    const writable = await (await folder.getFileHandle(hash, { create: true })).createWritable();
    await writable.write(content);
    await writable.close();
    const evidence = `evidence/bench${index}`;
    const map = 'engaged-stem-school-community';
    const indicator = `EC1.Leaders${(index % 4) + 1}`;
    const what = { is: 'file', hash, name: 'film.mp4', type: 'video/mp4', size, kept: 'as-is' };
    const body = { title: `Film ${index}`, note: 'What we saw that day. '.repeat(10), what };
    const rest = { observedOn: '2027-02-03', addedBy: '', tags: [], students: 'none' };
    records.push(
      { id: evidence, kind: 'evidence', body: { ...body, ...rest } },
      {
        id: `evidence-link/${evidence}/${map}/${indicator}`,
        kind: 'evidence-link',
        body: { evidence, map, indicator },
      },
    );
  }
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('continuum');
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
  const transaction = database.transaction('records', 'readwrite');
  const envelope = {
    stamp: '0mb000000-0000-device000000',
    by: 'team',
    device: 'device000000',
    v: 1,
  };
  for (const record of records) {
    transaction.objectStore('records').put({ ...record, ...envelope, school });
  }
  await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  database.close();
}

/** Runs inside the page: what comes after has the disk to itself. */
async function removeEvidence() {
  const root = await navigator.storage.getDirectory();
  const ours = await root.getDirectoryHandle('continuum');
  await ours.removeEntry('evidence', { recursive: true });
  await root.removeEntry('continuum-unfinished', { recursive: true });
}
