import { expect, type Page } from '@playwright/test';

import { photoWithPlace } from '#tests/support/photo-with-place.ts';

import { ask, openTab, test } from './support/evidence-files-page.ts';

test('a purged photo is nowhere in the browser: no record, history, journal, file or typed text', async ({
  context,
  filesUrl,
}) => {
  // Another tab, whose journal holds the piece too, and one that is gone.
  const gone = await openTab(context, filesUrl);
  const photo = await takePhoto(gone);
  expect(await write(gone, 'creek', 'Ben at the creek', photo)).toBe(true);
  await gone.close();
  const other = await openTab(context, filesUrl);
  expect(await write(other, 'creek', 'Ben by the creek', photo)).toBe(true);
  const page = await openTab(context, filesUrl);
  expect(await write(page, 'creek', 'Ben in the creek', photo)).toBe(true);
  expect(await ask(page, (evidence) => evidence.undo(), null)).toBe('done');
  const fair = { ...photo, hash: 'f'.repeat(64), name: 'Fair.jpg' };
  expect(await write(page, 'fair', 'Science fair', fair)).toBe(true);
  await page.evaluate(() => {
    localStorage.setItem('continuum-draft/evidence/creek', '{"note":"Ben, unfinished"}');
    sessionStorage.setItem('continuum-typed/evidence/creek/title', '{"text":"Ben, unsaved"}');
  });

  const before = await everythingKept(page);
  expect(before.filter((text) => text.includes('Ben')).length).toBeGreaterThan(4);
  expect(before.some((text) => text.includes(photo.hash))).toBe(true);

  expect(await ask(page, (evidence) => evidence.purge('creek'), null)).toEqual({
    ok: true,
    value: { pieces: 1, files: 1, filesLeft: 0, snapshots: 0 },
  });
  // The other tab is told, and takes its time.
  await expect
    .poll(async () => (await everythingKept(page)).filter((text) => tells(text, photo.hash)))
    .toEqual([]);
  expect((await everythingKept(page)).some((text) => text.includes('Science fair'))).toBe(true);

  // Nor does anything come back with the next start.
  await other.close();
  await page.close();
  const later = await openTab(context, filesUrl);
  expect((await everythingKept(later)).filter((text) => tells(text, photo.hash))).toEqual([]);
});

function tells(text: string, hash: string): boolean {
  return text.includes('Ben') || text.includes(hash);
}

async function takePhoto(page: Page) {
  const file = { name: 'Ben.jpg', mimeType: 'image/jpeg', buffer: photoWithPlace() };
  await page.locator('input').setInputFiles([file]);
  const [taken] = await ask(page, (evidence) => evidence.takeIn({}), null);
  if (taken?.is !== 'taken-in') throw new Error(JSON.stringify(taken));
  return taken.file;
}

function write(
  page: Page,
  name: string,
  title: string,
  what: Awaited<ReturnType<typeof takePhoto>>,
) {
  return ask(page, (evidence, [id, words, file]) => evidence.write(id, words, file), [
    name,
    title,
    what,
  ] as const);
}

/** All that the browser keeps for this app, read past our code: a text for each row, file and small thing. */
function everythingKept(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const kept: string[] = [];
    for (const store of [localStorage, sessionStorage]) {
      for (const [key, value] of Object.entries(store)) kept.push(`${key} ${String(value)}`);
    }
    const read = async (folder: FileSystemDirectoryHandle) => {
      for await (const handle of folder.values()) {
        if (handle.kind === 'directory') await read(handle);
        else kept.push(`${handle.name} ${await (await handle.getFile()).text()}`);
      }
    };
    await read(await navigator.storage.getDirectory());
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name ?? ''));
      for (const table of database.objectStoreNames) {
        const rows: readonly unknown[] = await done(
          database.transaction(table).objectStore(table).getAll(),
        );
        kept.push(...rows.map((row) => JSON.stringify(row)));
      }
      database.close();
    }
    return kept;
  });
}
