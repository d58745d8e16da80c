import { expect } from '@playwright/test';

import { ask, openTab, test } from './support/write-path-page.ts';

const editsPerTab = Number(process.env['CONTINUUM_EDITS_PER_TAB'] ?? 300);

test('two tabs that write at once lose no edit, and each sees the other’s live', async ({
  context,
  writePathUrl,
}) => {
  test.setTimeout(180_000);
  const one = await openTab(context, writePathUrl);
  const two = await openTab(context, writePathUrl);
  const stored = await Promise.all([
    ask(one, (path, count) => path.writeMany('one', count), editsPerTab),
    ask(two, (path, count) => path.writeMany('two', count), editsPerTab),
  ]);
  expect(stored).toEqual([editsPerTab, editsPerTab]);

  const written = await ask(one, (path) => path.read(), null);
  expect(written.steps).toBe(2 * editsPerTab);
  expect(written.brokenChains).toBe(0);
  expect(written.stamps).toEqual(written.stamps.toSorted());
  expect(new Set(written.stamps).size).toBe(2 * editsPerTab);
  // The last edit of every indicator is the one that stands.
  for (const [indicator, text] of Object.entries(written.texts)) {
    for (const tab of [one, two]) {
      await expect.poll(() => ask(tab, (path, code) => path.seen(code), indicator)).toBe(text);
    }
  }
});

test('a reload in the middle of writing loses nothing that was acknowledged', async ({
  context,
  writePathUrl,
}) => {
  test.setTimeout(180_000);
  const acknowledged: string[] = [];
  await context.exposeFunction('acknowledge', (text: string) => acknowledged.push(text));
  let page = await openTab(context, writePathUrl);
  for (let round = 0; round < 5; round += 1) {
    const before = acknowledged.length;
    void page
      .evaluate(async (number) => {
        const { writePath, acknowledge } = globalThis as unknown as {
          writePath: {
            write: (code: string, texts: readonly string[]) => Promise<readonly string[]>;
          };
          acknowledge: (text: string) => Promise<void>;
        };
        for (let n = 0; ; n += 1) {
          const [text = ''] = await writePath.write(`${number}-${n}`, [`text ${number}-${n}`]);
          await acknowledge(text);
        }
      }, round)
      .catch(() => 'the reload ends it');
    await expect.poll(() => acknowledged.length).toBeGreaterThan(before + 20);
    if (round % 2 === 0) {
      await page.reload();
      await page.waitForFunction(() => 'writePath' in globalThis);
    } else {
      await page.close();
      page = await openTab(context, writePathUrl);
    }
  }
  const { texts, steps } = await ask(page, (path) => path.read(), null);
  const stored = new Set(Object.values(texts));
  expect(acknowledged.filter((text) => !stored.has(text))).toEqual([]);
  // Nothing half done: a record for every step, a step for every record.
  expect(steps).toBe(stored.size);
});

test('more than a hundred steps can be taken back after a reload', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  const texts = Array.from({ length: 120 }, (_, n) => `text ${n}`);
  await ask(page, (path, all) => path.write('undone', all), texts);
  await page.reload();
  await page.waitForFunction(() => 'writePath' in globalThis);
  for (let n = 0; n < 119; n += 1) {
    expect(await ask(page, (path) => path.undo(), null)).toBe('done');
  }
  expect((await ask(page, (path) => path.read(), null)).texts['undone']).toBe('text 0');
});

test('a device without room says so, and what was stored stays', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(writePathUrl);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
  await ask(page, (path) => path.write('kept', ['kept']), null);
  const long = 'What we saw in class. '.repeat(200);
  const answers: string[] = [];
  while (answers.at(-1) !== 'not stored: full' && answers.length < 200) {
    const text = `${answers.length} ${long}`;
    answers.push(...(await ask(page, (path, one) => path.write('large', [one]), text)));
  }
  expect(answers.at(-1)).toBe('not stored: full');

  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await ask(page, (path) => path.write('kept', ['and more']), null)).toEqual(['and more']);
  const written = await ask(page, (path) => path.read(), null);
  expect(written.texts['kept']).toBe('and more');
  expect(answers).toContain(written.texts['large']);
  expect(written.brokenChains).toBe(0);
});
