import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from '@playwright/test';
import { tellFigures } from '#tests/support/figures.ts';

import { startKillable } from './support/killable-browser.ts';
import { bringToSchema2, schemaOf } from './support/older-database.ts';
import { opfsTexts } from './support/opfs.ts';
import { removeFolder } from './support/remove-folder.ts';
import { ask, openTab, test } from './support/write-path-page.ts';

const kills = Number(process.env['CONTINUUM_UPGRADE_KILLS'] ?? 2);
const name = 'write-path';

test('an older database is upgraded after a backup of it as it was, which two open tabs wait for', async ({
  context,
  writePathUrl,
}) => {
  const page = await openTab(context, writePathUrl);
  await ask(page, (path) => path.write('a', ['one', 'two']), null);
  await ask(page, (path) => path.undo(), null);
  const before = await ask(page, (path) => path.read(), null);
  await page.goto(`${writePathUrl}nothing-here`);
  await bringToSchema2(page, name);
  // An older tab, which does not let go by itself.
  await page.evaluate(async (wanted) => {
    await new Promise((resolve) => {
      const request = indexedDB.open(wanted);
      request.addEventListener('success', () => {
        Object.assign(globalThis, { held: request.result });
        resolve(undefined);
      });
    });
  }, name);

  const later = await context.newPage();
  await later.goto(writePathUrl);
  await expect
    .poll(() => later.evaluate(() => 'blocked' in globalThis), 'it says that it waits')
    .toBe(true);
  expect(await schemaOf(page, name)).toBe(20);
  await page.evaluate(() => (globalThis as unknown as { held: IDBDatabase }).held.close());
  await later.waitForFunction(() => 'writePath' in globalThis);
  expect(await schemaOf(page, name)).toBeGreaterThan(20);
  expect(await ask(later, (path) => path.read(), null)).toEqual(before);
  expect(Object.keys(await opfsTexts(later)).join(' ')).toMatch(/\.w3\.before-upgrade\./);
  expect(await ask(later, (path) => path.backups(), null)).toMatchObject([{ isWhole: true }]);
  expect(await ask(later, (path) => path.undo(), null)).toBe('done');
});

test(`${kills} kills of the browser in the middle of an upgrade lose nothing that was acknowledged`, async ({
  writePathUrl,
}) => {
  test.setTimeout(60_000 + kills * 30_000);
  const profile = mkdtempSync(join(tmpdir(), 'continuum-upgrade-kills-'));
  const outside = `${writePathUrl}nothing-here`;
  const acknowledged: string[] = [];
  const came = { older: 0, newer: 0, gone: 0 };
  for (let round = 0; round <= kills; round += 1) {
    const { context, kill, close } = await startKillable(profile);
    const page = await openTab(context, writePathUrl);
    const { texts } = await ask(page, (path) => path.read(), null);
    const stored = new Set(Object.values(texts));
    expect(acknowledged.filter((text) => !stored.has(text))).toEqual([]);
    if (round === kills) {
      await close();
      break;
    }
    const wanted = Array.from({ length: round === 0 ? 150 : 5 }, (_, n) => `text ${round}-${n}`);
    for (const [n, text] of wanted.entries()) {
      const made = { code: `${round}-${n}`, text };
      acknowledged.push(
        ...(await ask(page, (path, all) => path.write(all.code, [all.text]), made)),
      );
    }
    await page.goto(outside);
    await bringToSchema2(page, name);
    await page.goto(writePathUrl, { waitUntil: 'commit' });
    // From before the backup to after the upgrade, a little later in every round.
    await new Promise((resolve) => setTimeout(resolve, 30 + ((round + 0.5) / kills) * 450));
    await kill();

    const { context: next, close: end } = await startKillable(profile);
    const look = await next.newPage();
    await look.goto(outside);
    const schema = await schemaOf(look, name);
    came[schema === 0 ? 'gone' : schema === 20 ? 'older' : 'newer'] += 1;
    await end();
  }
  tellFigures(
    `${acknowledged.length} acknowledged writes; after the kill the database was older ${came.older}, newer ${came.newer}, gone ${came.gone} times`,
  );
  await removeFolder(profile);
});
