// @ts-check
import { slowDownPage } from './app-browser.mjs';
import { putMeeting } from './meeting-records.mjs';
import { percentile } from './statistics.mjs';

/** @typedef {{ p50: number, p95: number }} Spread */

/**
 * What people do in a meeting of fifteen, in ms from the press: `answer` until the next paint, by which a
 * button at work says so; `shown` until what the press brings about is painted, after the database has it.
 *
 * @param {import('@playwright/test').BrowserContext} context with the sample school in its database
 * @param {{ home: string, rate: number, rounds: number }} options
 * @returns {Promise<Readonly<Record<string, { answer: Spread, shown: Spread }>>>}
 */
export async function measureMeeting(context, { home, rate, rounds }) {
  const page = await context.newPage();
  await page.goto(home);
  const address = await putMeeting(page, 15);
  await page.reload();
  await page.goto(`${home}${address}`);
  await page.locator('nav ol a').first().waitFor();
  await page.waitForTimeout(500);
  await slowDownPage(page, rate);
  const times = await page.evaluate(meetAndTime, rounds);
  await page.close();
  return Object.fromEntries(
    Object.entries(times).map(([what, all]) => [
      what,
      {
        answer: spread(all.map(({ answer }) => answer)),
        shown: spread(all.map(({ shown }) => shown)),
      },
    ]),
  );
}

/** @param {readonly number[]} values @returns {Spread} */
function spread(values) {
  return { p50: percentile(values, 0.5), p95: percentile(values, 0.95) };
}

/**
 * Runs inside the page: reveals, chooses, writes and agrees, one indicator after the other.
 *
 * @param {number} rounds at most the number of indicators
 */
async function meetAndTime(rounds) {
  /** @type {Record<string, { answer: number, shown: number }[]>} */
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
  /** @param {() => boolean} isThere */
  const until = (isThere) =>
    new Promise((resolve, reject) => {
      if (isThere()) return resolve(undefined);
      const observer = new MutationObserver(() => {
        if (!isThere()) return;
        observer.disconnect();
        resolve(undefined);
      });
      observer.observe(main(), {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
      setTimeout(() => reject(new Error(`Waited in vain: ${String(isThere)}`)), 10_000);
    });
  /**
   * @param {string} what
   * @param {() => void} act
   * @param {() => boolean} isThere
   */
  const time = async (what, act, isThere) => {
    const startedAt = performance.now();
    act();
    const answered = afterPaint();
    await until(isThere);
    const shown = Number(await afterPaint()) - startedAt;
    (times[what] ??= []).push({ answer: Number(await answered) - startedAt, shown });
    // People look at what came before they go on.
    await new Promise((resolve) => setTimeout(resolve, 150));
  };
  /** @param {string} selector @param {string | RegExp} words @returns {HTMLElement | undefined} */
  const find = (selector, words) =>
    [...main().querySelectorAll(selector)]
      .filter((found) => found instanceof HTMLElement)
      .find(({ textContent, ariaLabel }) =>
        typeof words === 'string'
          ? (ariaLabel ?? textContent) === words
          : words.test(ariaLabel ?? textContent),
      );
  /** @param {string} selector @param {string | RegExp} words */
  const press = (selector, words) => {
    const found = find(selector, words);
    if (found === undefined) throw new Error(`Nothing to press: ${String(words)}`);
    found.click();
  };
  const code = () => new URLSearchParams(location.hash.split('?')[1]).get('at') ?? '';
  const groups = () => [...main().querySelectorAll('fieldset')];
  const existing = () => groups().find(({ textContent }) => /existing state/.test(textContent));
  const desired = () => groups().find(({ textContent }) => /desired state/.test(textContent));

  for (let round = 0; round < rounds; round += 1) {
    await time(
      'reveal',
      () => press('button', 'Reveal'),
      () => existing() !== undefined,
    );
    for (const index of [2, 3, 4]) {
      const radio = () => existing()?.querySelectorAll('input')[index];
      await time(
        'choose a level',
        () => radio()?.click(),
        () => radio()?.checked === true,
      );
    }
    const reason = existing()?.querySelector('textarea');
    for (const words of ['I', 'In', 'In t', 'In two classes.']) {
      await time(
        'write a letter',
        () => {
          if (!reason) throw new Error('No reason to write');
          const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
          set?.call(reason, words);
          reason.dispatchEvent(new Event('input', { bubbles: true }));
        },
        () => reason?.value === words,
      );
    }
    await time(
      'agree',
      () => press('button', 'Agree on the existing state'),
      () => existing() === undefined,
    );
    desired()?.querySelectorAll('input')[3]?.click();
    await new Promise((resolve) => setTimeout(resolve, 150));
    await time(
      'agree',
      () => press('button', 'Agree on the desired state'),
      () => desired() === undefined,
    );
    const areNamed = () => find('li span', /^Member \d/) !== undefined;
    const wereNamed = areNamed();
    await time(
      'names on or off',
      () => press('label', /Show names/),
      () => areNamed() !== wereNamed,
    );
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = code();
    await time(
      'next indicator',
      () => press('a', /^Next: /),
      () =>
        code() !== before &&
        main().querySelector('#on-the-table')?.textContent.startsWith(code()) === true,
    );
  }
  await time(
    'open the minutes',
    () => press('summary', 'Write the minutes'),
    () => find('button', /^Keep the minutes/) !== undefined,
  );
  return times;
}
