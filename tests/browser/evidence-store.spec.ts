import { expect } from '@playwright/test';

import { ask, openTab, test } from './support/evidence-files-page.ts';

test('a file is stored once, on the disk, and reads back after the tab was closed', async ({
  context,
  filesUrl,
}) => {
  const page = await openTab(context, filesUrl);
  const hash = await ask(page, (files) => files.put(7, 1000), null);
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await ask(page, (files) => files.put(7, 1000), null)).toBe(hash);
  expect(await onDisk(page)).toEqual({ [hash]: 1000 });
  await page.close();

  const later = await openTab(context, filesUrl);
  expect(await ask(later, (files, id) => files.read(id), hash)).toBe('present');
  expect(await ask(later, (files) => files.list(), null)).toMatchObject([{ hash, size: 1000 }]);
  expect(await ask(later, (files, id) => files.remove(id), hash)).toBe(true);
  expect(await ask(later, (files, id) => files.read(id), hash)).toBe('absent');
  expect(await onDisk(later)).toEqual({});
});

test('two tabs that store the same file and others at once agree', async ({
  context,
  filesUrl,
}) => {
  const one = await openTab(context, filesUrl);
  const two = await openTab(context, filesUrl);
  const putAll = (page: typeof one) =>
    ask(
      page,
      (files) => Promise.all(Array.from({ length: 20 }, (_, n) => files.put(n, 50_000))),
      null,
    );
  const [first, second] = await Promise.all([putAll(one), putAll(two)]);
  expect(first).toEqual(second);
  expect(new Set(first).size).toBe(20);
  expect(Object.keys(await onDisk(one)).toSorted()).toEqual(first.toSorted());
});

test('a file whose bytes changed on the disk is damaged, and whole when it is given again', async ({
  context,
  filesUrl,
}) => {
  const page = await openTab(context, filesUrl);
  const hash = await ask(page, (files) => files.put(7, 1000), null);
  await page.evaluate(async (name) => {
    const root = await navigator.storage.getDirectory();
    const folder = await (
      await root.getDirectoryHandle('continuum')
    ).getDirectoryHandle('evidence');
    const writable = await (await folder.getFileHandle(name)).createWritable();
    await writable.write('something else');
    await writable.close();
  }, hash);
  expect(await ask(page, (files, id) => files.read(id), hash)).toBe('damaged');
  expect(await ask(page, (files) => files.put(7, 1000), null)).toBe(hash);
  expect(await ask(page, (files, id) => files.read(id), hash)).toBe('present');
});

test('a device that is full in the middle of ten files keeps the others, and nothing half-written', async ({
  context,
  filesUrl,
}) => {
  const page = await openTab(context, filesUrl);
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(filesUrl);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5_500_000 });
  const answers: string[] = [];
  for (let n = 0; n < 10; n += 1) {
    answers.push(await ask(page, (files, value) => files.put(value, 1_000_000), n));
  }
  const stored = answers.filter((answer) => !answer.startsWith('not stored'));
  expect(answers.filter((answer) => answer === 'not stored: full').length).toBe(10 - stored.length);
  expect(stored.length).toBeGreaterThan(2);
  expect(stored.length).toBeLessThan(10);
  expect(await onDisk(page)).toEqual(Object.fromEntries(stored.map((hash) => [hash, 1_000_000])));
  for (const hash of stored) {
    expect(await ask(page, (files, id) => files.read(id), hash)).toBe('present');
  }
  // Room again: the next one goes in.
  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  expect(await ask(page, (files) => files.put(99, 1_000_000), null)).toMatch(/^[0-9a-f]{64}$/);
});

test('without a private file system, files go into the database and are found again', async ({
  context,
  filesUrl,
}) => {
  await context.addInitScript(() => {
    // An empty tab, which every page is at first, has none of it anyway.
    if (!('storage' in navigator)) return;
    Object.defineProperty(StorageManager.prototype, 'getDirectory', { value: undefined });
  });
  const page = await openTab(context, filesUrl);
  const hash = await ask(page, (files) => files.put(3, 2000), null);
  await page.reload();
  await page.waitForFunction(() => 'evidenceFiles' in globalThis);
  expect(await ask(page, (files, id) => files.read(id), hash)).toBe('present');
  const databases = await page.evaluate(async () =>
    (await indexedDB.databases()).map((d) => d.name),
  );
  expect(databases).toContain('continuum-files');
});

/** Every file of the folder, with its size, read past our code. */
function onDisk(page: Awaited<ReturnType<typeof openTab>>): Promise<Record<string, number>> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const folder = await (
      await root.getDirectoryHandle('continuum')
    ).getDirectoryHandle('evidence');
    const sizes: Record<string, number> = {};
    for await (const handle of folder.values()) {
      if (handle.kind === 'file') sizes[handle.name] = (await handle.getFile()).size;
    }
    return sizes;
  });
}
