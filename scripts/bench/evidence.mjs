// @ts-check
import { measureOpening } from './opening.mjs';

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
  const opened = await measureOpening(page, {
    from: `${home}#/schools/${school}`,
    link: 'main a[href$="/evidence"]',
    shows: 'main a[href*="/evidence/pieces/"]',
    rate,
    rounds,
  });
  await page.close();
  return opened;
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
