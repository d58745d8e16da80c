import { expect, type Page } from '@playwright/test';

import { damageFile, opfsTexts, wipeDatabases } from './support/opfs.ts';
import { putRecords } from './support/put-records.ts';
import { ask, openTab, test } from './support/write-path-page.ts';

test('a backup is read back, and a wiped database is filled from it and the journal', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  await ask(page, (path) => path.write('a', ['one', 'two', 'three']), null);
  await ask(page, (path) => path.undo(), null);
  expect(await ask(page, (path) => path.backUp(), null)).toEqual([]);
  await ask(page, (path) => path.write('b', ['after the backup']), null);
  const before = await ask(page, (path) => path.read(), null);
  await page.close();
  await wipeDatabases(context, writePathUrl);

  const later = await openTab(context, writePathUrl);
  expect(await broughtBack(later)).toMatchObject({ from: 'wiped', steps: 1, unreadable: 0 });
  expect(await ask(later, (path) => path.read(), null)).toEqual(before);
  // The stack of what can be taken back is there too.
  expect(await ask(later, (path) => path.undo(), null)).toBe('done');
  expect(await ask(later, (path) => path.undo(), null)).toBe('done');
  expect((await ask(later, (path) => path.read(), null)).texts).toMatchObject({ a: 'one' });
});

test('journals of closed tabs go once two backups hold them; with the newest damaged nothing is lost', async ({
  context,
  writePathUrl,
}) => {
  const first = await openTab(context, writePathUrl);
  await ask(first, (path) => path.writeMany('first', 30), null);
  await first.close();
  const page = await openTab(context, writePathUrl);
  await ask(page, (path) => path.write('a', ['one']), null);
  expect(await ask(page, (path) => path.backUp(), null)).toEqual([]);
  await ask(page, (path) => path.write('a', ['two']), null);
  expect(await ask(page, (path) => path.backUp(), null)).toHaveLength(1);
  await ask(page, (path) => path.write('a', ['three']), null);
  const before = await ask(page, (path) => path.read(), null);
  const backups = await ask(page, (path) => path.backups(), null);
  expect(backups.map(({ isWhole }) => isWhole)).toEqual([true, true]);

  await damageFile(page, 'backups', backups[0]?.name ?? '');
  await page.close();
  await wipeDatabases(context, writePathUrl);
  const later = await openTab(context, writePathUrl);
  expect(await broughtBack(later)).toMatchObject({ from: 'wiped', steps: 2, unreadable: 1 });
  expect(await ask(later, (path) => path.read(), null)).toEqual(before);
});

test('with every backup damaged the journals alone bring back what they hold; with those gone too it is said', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  await ask(page, (path) => path.write('a', ['one', 'two']), null);
  await ask(page, (path) => path.backUp(), null);
  const before = await ask(page, (path) => path.read(), null);
  const [backup] = await ask(page, (path) => path.backups(), null);
  await damageFile(page, 'backups', backup?.name ?? '');
  await page.close();
  await wipeDatabases(context, writePathUrl);
  const later = await openTab(context, writePathUrl);
  expect(await broughtBack(later)).toMatchObject({ from: 'wiped', steps: 2, unreadable: 1 });
  expect(await ask(later, (path) => path.read(), null)).toEqual(before);

  await later.evaluate(async () => {
    const ours = await (await navigator.storage.getDirectory()).getDirectoryHandle('continuum');
    await ours.removeEntry('journals', { recursive: true });
  });
  await wipeDatabases(context, writePathUrl);
  await later.reload();
  await later.waitForFunction(() => 'writePath' in globalThis);
  expect(await broughtBack(later)).toEqual({ from: 'not', steps: 0 });
});

test('of several tabs that want a backup of the same state each gets a whole one, and none is torn', async ({
  context,
  writePathUrl,
}) => {
  const tabs = [await openTab(context, writePathUrl), await openTab(context, writePathUrl)];
  await Promise.all(
    tabs.map(async (tab, n) => {
      const writing = ask(tab, (path, name) => path.writeMany(name, 60), `tab${n}`);
      await ask(tab, (path) => path.backUp(), null);
      await writing;
      await ask(tab, (path) => path.backUp(), null);
    }),
  );
  const [page] = tabs;
  if (page === undefined) throw new Error('no tab');
  const backups = await ask(page, (path) => path.backups(), null);
  expect(backups).toHaveLength(3);
  expect(backups.every(({ isWhole }) => isWhole)).toBe(true);
  expect(Object.keys(await opfsTexts(page)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('what is forgotten is in no backup: a fresh one takes the place of all', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  await ask(page, (path) => path.write('secret', ['Ben fell at the creek']), null);
  await ask(page, (path) => path.write('public', ['stays']), null);
  await ask(page, (path) => path.backUp(), null);
  await ask(page, (path) => path.write('public', ['stays too']), null);
  await ask(page, (path) => path.backUp(), null);
  expect(await allWords(page)).toContain('creek');

  expect(await ask(page, (path) => path.forget('secret'), null)).toBe(true);
  const words = await allWords(page);
  expect(words).toContain('stays too');
  expect(words).not.toContain('creek');
  const backups = await ask(page, (path) => path.backups(), null);
  expect(backups).toHaveLength(1);
  expect(backups[0]?.name).toContain('.forgotten.');
  expect(backups[0]?.isWhole).toBe(true);
});

test('more schools than can be read back are no backup, and nothing half-written stays', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  await ask(page, (path) => path.write('a', ['one']), null);
  const noMore = { district: '', state: '', grades: '', vision: '', mission: '' };
  const schools = Array.from({ length: 5001 }, (_, n) => ({
    id: `school${n}`,
    kind: 'school',
    school: `school${n}`,
    body: { name: `School ${n}`, ...noMore },
  }));
  await putRecords(page, schools.slice(1), 'write-path');
  await page.waitForFunction(() => 'writePath' in globalThis);
  expect(await ask(page, (path) => path.backUp(), null)).toEqual([]);
  await putRecords(page, schools, 'write-path');
  await page.waitForFunction(() => 'writePath' in globalThis);
  await expect(ask(page, (path) => path.backUp(), null)).rejects.toThrow(
    'more than one file holds',
  );
  expect(await ask(page, (path) => path.backups(), null)).toHaveLength(1);
  expect(Object.keys(await opfsTexts(page)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('on a full device what was kept aside is given back, then old backups, and ratings still save', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  await ask(page, (path) => path.write('a', ['before']), null);
  await plantOldBackups(page, 3);
  await ask(page, (path) => path.backUp(), null);
  expect(await ask(page, (path) => path.keepBallast(0), null)).toBe(true);
  expect(await piecesOfBallast(page)).toBe(4);
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(writePathUrl);
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  // More is missing than was kept aside.
  const quotaSize = used - 4 * 1_048_576 - 300_000;
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
  const texts = Array.from({ length: 200 }, (_, n) => `full ${n} ${'x'.repeat(100)}`);
  expect(await ask(page, (path, all) => path.write('b', all), texts)).toEqual(texts);
  expect(await piecesOfBallast(page)).toBe(0);
  const backups = await ask(page, (path) => path.backups(), null);
  expect(backups.map(({ isWhole }) => isWhole)).toEqual([true, false]);
  expect((await ask(page, (path) => path.read(), null)).texts).toEqual({
    a: 'before',
    b: texts.at(-1),
  });

  // With room again it is kept aside again, but only after a while: until then nothing takes what ratings need.
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await ask(page, (path) => path.keepBallast(0), null)).toBe(false);
  expect(await piecesOfBallast(page)).toBe(0);
  expect(await ask(page, (path) => path.keepBallast(11), null)).toBe(true);
  expect(await piecesOfBallast(page)).toBe(4);
});

function piecesOfBallast(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const ours = await (await navigator.storage.getDirectory()).getDirectoryHandle('continuum');
    let pieces = 0;
    for await (const name of ours.keys()) if (name.startsWith('ballast')) pieces += 1;
    return pieces;
  });
}

/** Files under the names of backups of the first write, 700 KB each. */
async function plantOldBackups(page: Page, count: number): Promise<void> {
  await page.evaluate(async (days) => {
    const ours = await (await navigator.storage.getDirectory()).getDirectoryHandle('continuum');
    const folder = await ours.getDirectoryHandle('backups', { create: true });
    for (let day = 1; day <= days; day += 1) {
      const name = `2026-08-0${day}T12-00-00.000Z.w0.edits.f.icmap`;
      const file = await folder.getFileHandle(name, { create: true });
      const writable = await file.createWritable();
      await writable.write(new Uint8Array(700_000));
      await writable.close();
    }
  }, count);
}

function broughtBack(page: Page): Promise<unknown> {
  return ask(page, (path) => path.broughtBack(), null);
}

/** Every word that this origin keeps: the whole private file system, with what its ZIP files hold, and the database. */
async function allWords(page: Page): Promise<string> {
  const files = await page.evaluate(async () => {
    async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
      const view = new DataView(bytes.buffer);
      let text = '';
      // The list of names at the end says where each entry lies and how long it is.
      for (let at = 0; at + 46 < bytes.length; at += 1) {
        if (view.getUint32(at, true) !== 0x02014b50) continue;
        const size = view.getUint32(at + 20, true);
        const local = view.getUint32(at + 42, true);
        const start =
          local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        const packed = new Blob([bytes.slice(start, start + size)]);
        const stream = packed.stream().pipeThrough(new DecompressionStream('deflate-raw'));
        text += await new Response(stream).text();
      }
      return text;
    }
    let words = '';
    async function walk(folder: FileSystemDirectoryHandle): Promise<void> {
      for await (const handle of folder.values()) {
        if (handle.kind === 'directory') {
          await walk(handle);
          continue;
        }
        const file = await handle.getFile();
        words += `${file.name} ${await file.text()}`;
        if (file.name.endsWith('.icmap')) {
          words += await inflated(new Uint8Array(await file.arrayBuffer()));
        }
      }
    }
    await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('continuum'));
    return words;
  });
  const rows = await page.evaluate(async () => {
    const all: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('not opened')));
      });
      for (const table of database.objectStoreNames) {
        const request = database.transaction(table).objectStore(table).getAll();
        await new Promise((resolve) => request.addEventListener('success', resolve));
        all.push(request.result);
      }
      database.close();
    }
    return JSON.stringify(all);
  });
  return files + rows;
}
