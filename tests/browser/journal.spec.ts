import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, type Page } from '@playwright/test';

import { tellFigures } from '#tests/support/figures.ts';

import { startKillable } from './support/killable-browser.ts';
import { damageFile, opfsTexts, wipeDatabases } from './support/opfs.ts';
import { removeFolder } from './support/remove-folder.ts';
import { ask, openTab, test } from './support/write-path-page.ts';

const kills = Number(process.env['CONTINUUM_KILLS'] ?? 3);

test('a browser that lost its database has everything back, with its history', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  await ask(page, (path) => path.write('a', ['one', 'two', 'three']), null);
  await ask(page, (path) => path.undo(), null);
  const before = await ask(page, (path) => path.read(), null);
  await page.close();
  await wipeDatabases(context, writePathUrl);

  const later = await openTab(context, writePathUrl);
  expect(await ask(later, (path) => path.broughtBack(), null)).toMatchObject({
    from: 'wiped',
    steps: 4,
  });
  expect(await ask(later, (path) => path.read(), null)).toEqual(before);
  expect(await ask(later, (path) => path.undo(), null)).toBe('done');
  expect((await ask(later, (path) => path.read(), null)).texts).toEqual({ a: 'one' });

  // What is whole is left as it is.
  await later.reload();
  await later.waitForFunction(() => 'writePath' in globalThis);
  expect(await ask(later, (path) => path.broughtBack(), null)).toBeUndefined();
});

test('the journal of a tab that is open is left alone by another one', async ({
  context,
  writePathUrl,
}) => {
  const one = await openTab(context, writePathUrl);
  await ask(one, (path) => path.write('a', ['one']), null);
  const two = await openTab(context, writePathUrl);
  expect(await ask(two, (path) => path.broughtBack(), null)).toBeUndefined();
  await Promise.all([
    ask(one, (path) => path.writeMany('one', 50), null),
    ask(two, (path) => path.writeMany('two', 50), null),
  ]);
  const before = await ask(one, (path) => path.read(), null);
  await one.close();
  await two.close();
  await wipeDatabases(context, writePathUrl);
  const later = await openTab(context, writePathUrl);
  expect(await ask(later, (path) => path.read(), null)).toEqual(before);
});

test('what is forgotten is in no journal: not in this tab’s, another’s, or one that a closed tab left', async ({
  context,
  writePathUrl,
}) => {
  const left = await openTab(context, writePathUrl);
  await ask(left, (path) => path.write('secret', ['left words']), null);
  await left.close();
  const other = await openTab(context, writePathUrl);
  await ask(other, (path) => path.write('secret', ['other words']), null);
  await ask(other, (path) => path.write('public', ['stays']), null);
  const page = await openTab(context, writePathUrl);
  await ask(page, (path) => path.write('secret', ['own words']), null);
  expect(await journals(page)).toMatch(/left words[^]*other words|other words[^]*left words/);

  expect(await ask(page, (path) => path.forget('secret'), null)).toBe(true);
  await expect.poll(() => journals(page)).not.toMatch(/(?:left|other|own) words/);
  expect(await journals(page)).toContain('stays');
  await ask(other, (path) => path.write('public', ['stays too']), null);
  const before = await ask(page, (path) => path.read(), null);
  await page.close();
  await other.close();
  await wipeDatabases(context, writePathUrl);
  const later = await openTab(context, writePathUrl);
  expect((await ask(later, (path) => path.read(), null)).texts).toEqual(before.texts);
});

test('a tab that dies between its journal and the database, with another one alive, has its edit applied once', async ({
  context,
  writePathUrl,
}) => {
  const dying = await context.newPage();
  await dying.addInitScript(readyToHoldUp);
  await dying.goto(writePathUrl);
  await dying.waitForFunction(() => 'writePath' in globalThis);
  const alive = await openTab(context, writePathUrl);
  await ask(dying, (path) => path.write('a', ['one']), null);
  await dying.evaluate(() => Object.assign(globalThis, { isHeldUp: true }));
  void ask(dying, (path) => path.write('a', ['two']), null).catch(() => 'it dies');
  await expect.poll(() => journals(alive)).toContain('"two"');
  // The other one wants to write meanwhile, and can once the first is gone.
  const waiting = ask(alive, (path) => path.write('b', ['three']), null);
  await crash(dying);
  expect(await waiting).toEqual(['three']);
  expect((await ask(alive, (path) => path.read(), null)).texts).toEqual({ a: 'one', b: 'three' });

  // Two that start at once find the journal that was left, and one of them has it.
  const [one, two] = await Promise.all([
    openTab(context, writePathUrl),
    openTab(context, writePathUrl),
  ]);
  const found = await Promise.all([one, two].map((tab) => ask(tab, (p) => p.broughtBack(), null)));
  expect(found.reduce((sum, each) => sum + (each?.steps ?? 0), 0)).toBe(1);
  const written = await ask(alive, (path) => path.read(), null);
  expect(written.texts).toEqual({ a: 'two', b: 'three' });
  expect(written.steps).toBe(3);
  expect(await ask(alive, (path) => path.write('a', ['four']), null)).toEqual(['four']);
  expect((await ask(two, (path) => path.read(), null)).steps).toBe(4);
});

test('a flipped byte in a journal costs the line that it is in and no other', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  const texts = Array.from({ length: 9 }, (_, n) => `text ${n}`);
  for (const [n, text] of texts.entries()) {
    await ask(page, (path, [code, said]) => path.write(code, [said]), [`i${n}`, text] as const);
  }
  await page.close();
  const other = await openTab(context, writePathUrl);
  const journal = Object.keys(await opfsTexts(other)).find((path) => path.startsWith('journals/'));
  const name = journal?.replace('journals/', '') ?? '';
  await damageFile(other, 'journals', name);
  await other.close();

  // The database has that line: nothing is missing, and nothing is said.
  const whole = await openTab(context, writePathUrl);
  expect(await ask(whole, (path) => path.broughtBack(), null)).toBeUndefined();
  await spoilNextLine(whole, name);
  await whole.close();
  const behind = await openTab(context, writePathUrl);
  const damaged = [{ journal: name, lines: 1 }];
  const said = await ask(behind, (path) => path.broughtBack(), null);
  expect(said).toEqual({ from: 'damaged', steps: 0, damaged });
  await behind.close();

  await wipeDatabases(context, writePathUrl);
  const later = await openTab(context, writePathUrl);
  expect(await ask(later, (path) => path.broughtBack(), null)).toMatchObject({
    from: 'wiped',
    steps: 8,
    damaged: [{ journal: name, lines: 2 }],
  });
  const { texts: back } = await ask(later, (path) => path.read(), null);
  expect(Object.keys(back)).toHaveLength(8);
  expect(texts).toEqual(expect.arrayContaining(Object.values(back)));
});

/** A line that the database never got, and that can't be read. */
async function spoilNextLine(page: Page, journal: string): Promise<void> {
  await page.evaluate(async (name) => {
    const ours = await (await navigator.storage.getDirectory()).getDirectoryHandle('continuum');
    const file = await (await ours.getDirectoryHandle('journals')).getFileHandle(name);
    const writable = await file.createWritable({ keepExistingData: true });
    await writable.write({ type: 'write', position: (await file.getFile()).size, data: 'torn\n' });
    await writable.close();
  }, journal);
}

test(`${kills} kills of the browser in the middle of writing lose nothing that was acknowledged`, async ({
  writePathUrl,
}) => {
  test.setTimeout(60_000 + kills * 15_000);
  const profile = mkdtempSync(join(tmpdir(), 'continuum-kills-'));
  const acknowledged: string[] = [];
  let wipes = 0;
  for (let round = 0; round <= kills; round += 1) {
    const { context, kill, close } = await startKillable(profile);
    await context.exposeFunction('acknowledge', (text: string) => {
      acknowledged.push(text);
    });
    const page = await openTab(context, writePathUrl);
    const found = await ask(page, (path) => path.broughtBack(), null);
    wipes += found?.from === 'wiped' && round > 0 ? 1 : 0;
    const { texts } = await ask(page, (path) => path.read(), null);
    const stored = new Set(Object.values(texts));
    expect(acknowledged.filter((text) => !stored.has(text))).toEqual([]);
    if (round === kills) {
      await close();
      break;
    }
    const before = acknowledged.length;
    writeForEver(page, round);
    await expect
      .poll(() => acknowledged.length, { timeout: 60_000 })
      .toBeGreaterThan(before + 10 + (round % 50));
    await kill();
  }
  tellFigures(`${acknowledged.length} acknowledged writes, ${wipes} wipes of the database`);
  await removeFolder(profile);
});

/** Once `isHeldUp` says so, keeps every write of this tab waiting behind one that never ends. */
function readyToHoldUp(): void {
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function held(stores, mode, options) {
    if (mode === 'readwrite' && 'isHeldUp' in globalThis) {
      const blocking = transaction.call(this, stores, mode);
      const store = blocking.objectStore(blocking.objectStoreNames[0] ?? '');
      const turn = () => store.count().addEventListener('success', turn);
      turn();
    }
    return transaction.call(this, stores, mode, options);
  };
}

/** Ends the process of a tab as the system does when it runs out of memory. */
async function crash(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void browser.send('Page.crash').catch(() => 'it is gone');
  await crashed;
  await page.close();
}

/** All journals as they lie on the disk. */
function journals(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const ours = await root.getDirectoryHandle('continuum');
    const folder = await ours.getDirectoryHandle('journals');
    let text = '';
    for await (const file of folder.values()) {
      if (file.kind === 'file') text += await (await file.getFile()).text();
    }
    return text;
  });
}

function writeForEver(page: Page, round: number): void {
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
    .catch(() => 'the kill ends it');
}
