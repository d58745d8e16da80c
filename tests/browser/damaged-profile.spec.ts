import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, type BrowserContext } from '@playwright/test';
import { tellFigures } from '#tests/support/figures.ts';

import { startKillable } from './support/killable-browser.ts';
import { removeFolder } from './support/remove-folder.ts';
import { ask, openTab, test } from './support/write-path-page.ts';

/** What happens to the files of a database between two starts of the browser, and what the app finds then. */
const damages: Readonly<
  Record<string, { readonly from: RegExp; readonly damage: (files: DatabaseFiles) => void }>
> = {
  'the log cut in the middle': {
    from: /wiped|rolled-back/,
    damage: ({ leveldb, cut }) => cut(leveldb, /\.log$/, 0.5),
  },
  'large values gone': {
    from: /unreadable/,
    damage: ({ blob, remove }) => remove(blob, /./),
  },
  'an older state of all files': {
    from: /rolled-back/,
    damage: ({ older, profile }) => cpSync(older, profile, { recursive: true, force: true }),
  },
  'bytes flipped in the log': {
    from: /wiped|rolled-back/,
    damage: ({ leveldb, flip }) => flip(leveldb, /\.log$/),
  },
  'every file a wrong one': {
    from: /wiped/,
    damage: ({ leveldb, flip }) => flip(leveldb, /\.log$|\.ldb$|^MANIFEST|^CURRENT/),
  },
};

const howMany = Number(process.env['CONTINUUM_DAMAGES'] ?? 2);

for (const [what, { from, damage }] of Object.entries(damages).slice(0, howMany)) {
  test(`${what}: everything is back, and it is said`, async ({ writePathUrl }) => {
    test.setTimeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'continuum-damage-'));
    const profile = join(folder, 'profile');
    const files = databaseFiles(folder, profile);

    await inABrowser(profile, async (context) => {
      const page = await openTab(context, writePathUrl);
      await ask(page, (path) => path.write('a', ['one', 'two']), null);
      await ask(page, (path) => path.backUp(), null);
    });
    cpSync(files.database(), files.older, { recursive: true });
    const before = await inABrowser(profile, async (context) => {
      const page = await openTab(context, writePathUrl);
      expect(await ask(page, (path, text) => path.writeLarge(text, 400), words(2000))).toBe(true);
      await ask(page, (path) => path.write('a', ['three', 'four']), null);
      await ask(page, (path) => path.backUp(), null);
      await ask(page, (path) => path.write('b', ['after the backup']), null);
      await ask(page, (path) => path.undo(), null);
      await ask(page, (path) => path.redo(), null);
      return ask(page, (path) => path.read(), null);
    });
    damage(files);

    await inABrowser(profile, async (context) => {
      const page = await openTab(context, writePathUrl);
      await expect
        .poll(() => ask(page, (path) => path.read().catch(() => undefined), null))
        .toMatchObject({ texts: before.texts, steps: before.steps });
      const said = () =>
        ask(page, async (path) => (await path.broughtBack()) ?? path.mended(), null);
      await expect.poll(async () => (await said())?.from).toMatch(from);
      tellFigures(`${what}: ${(await said())?.from}`);
      // Undo goes on where it was.
      expect(await ask(page, (path) => path.undo(), null)).toBe('done');
      expect(await ask(page, (path) => path.undo(), null)).toBe('done');
      expect((await ask(page, (path) => path.read(), null)).texts['a']).toBe('three');
      expect(await ask(page, (path) => path.write('c', ['goes on']), null)).toEqual(['goes on']);
    });
    await removeFolder(folder);
  });
}

test('files that no browser opens: it says so and touches nothing, and all is back once they are gone', async ({
  writePathUrl,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'continuum-damage-'));
  const profile = join(folder, 'profile');
  const files = databaseFiles(folder, profile);
  await inABrowser(profile, async (context) => {
    const page = await openTab(context, writePathUrl);
    await ask(page, (path) => path.write('a', ['one']), null);
    await ask(page, (path) => path.backUp(), null);
    await ask(page, (path) => path.write('a', ['after the backup']), null);
  });
  files.remove(files.leveldb, /^MANIFEST/);
  await inABrowser(profile, async (context) => {
    const page = await context.newPage();
    const said = page.waitForEvent('pageerror');
    await page.goto(writePathUrl);
    expect((await said).message).toBe('broken-database');
  });
  await removeFolder(files.profile);
  await inABrowser(profile, async (context) => {
    const page = await openTab(context, writePathUrl);
    expect(await ask(page, (path) => path.broughtBack(), null)).toMatchObject({ from: 'wiped' });
    const { texts } = await ask(page, (path) => path.read(), null);
    expect(texts).toEqual({ a: 'after the backup' });
  });
  await removeFolder(folder);
});

/** Words that no compression makes small: a large value lies in a file of its own. */
function words(letters: number): string {
  let seed = 1;
  return Array.from({ length: letters }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return String.fromCodePoint(97 + (seed % 26));
  }).join('');
}

async function inABrowser<T>(
  profile: string,
  work: (context: BrowserContext) => Promise<T>,
): Promise<T> {
  const { context, close } = await startKillable(profile);
  try {
    return await work(context);
  } finally {
    await close();
  }
}

interface DatabaseFiles {
  readonly profile: string;
  /** A copy of the folders of all databases, as they were before the last edits. */
  readonly older: string;
  /** The folder of all databases. */
  readonly database: () => string;
  readonly leveldb: string;
  readonly blob: string;
  readonly flip: (ending: string, files: RegExp) => void;
  readonly cut: (ending: string, files: RegExp, part: number) => void;
  readonly remove: (ending: string, files: RegExp) => void;
}

function databaseFiles(folder: string, profile: string): DatabaseFiles {
  const database = () => join(profile, 'Default', 'IndexedDB');
  /** Every file in a folder of that ending, to any depth. */
  function each(ending: string, files: RegExp, work: (file: string) => void): void {
    const found = readdirSync(database(), { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.parentPath.includes(ending) && files.test(entry.name),
    );
    for (const entry of found) work(join(entry.parentPath, entry.name));
  }
  return {
    profile: database(),
    older: join(folder, 'older'),
    database,
    leveldb: '.leveldb',
    blob: '.blob',
    flip: (ending, files) =>
      each(ending, files, (file) => {
        const bytes = readFileSync(file);
        for (let at = 20; at < bytes.length; at += 97) bytes[at] = (bytes[at] ?? 0) ^ 255;
        writeFileSync(file, bytes);
      }),
    cut: (ending, files, part) =>
      each(ending, files, (file) =>
        truncateSync(file, Math.floor(readFileSync(file).length * part)),
      ),
    remove: (ending, files) => each(ending, files, (file) => rmSync(file)),
  };
}
