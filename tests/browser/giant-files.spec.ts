import { writeFileSync } from 'node:fs';
import { strToU8, zipSync, type Zippable } from 'fflate';

import { sha256OfBytes } from '#domain/records/sha-256.ts';
import { tellFigures } from '#tests/support/figures.ts';

import { expect, test, type Page } from './support/app.ts';

// A machine that does other things besides takes longer; npm run test:faults asks for a second.
const within = Number(process.env['CONTINUUM_REFUSED_WITHIN_MS'] ?? 5000);
const stall = Math.max(500, within / 5);
const rowsPath = 'records/school.ndjson';
const oneRow = strToU8('{}\n');

const giants: readonly (readonly [name: string, make: () => Uint8Array, says: string])[] = [
  ['bomb.icmap', bomb, 'more than Continuum ever writes'],
  ['honest-bomb.icmap', honestBomb, 'more than Continuum ever writes'],
  ['lying-header.icmap', lyingHeader, 'not as it was written'],
  ['entries.icmap', manyEntries, 'more than Continuum ever writes'],
  ['million.icmap', millionRows, 'more than Continuum ever writes'],
  ['million-text.json', millionRowsOfText, 'not as it was written'],
  ['deep.json', deepText, 'not a file'],
];

test(`giant and lying files are refused in ${within} ms, and the page answers meanwhile`, async ({
  page,
}, info) => {
  await page.goto('./#/files/open');
  await expect(page.getByRole('heading', { level: 1, name: 'Open a file' })).toBeVisible();
  const figures: string[] = [];
  for (const [name, make, says] of giants) {
    const path = info.outputPath(name);
    writeFileSync(path, make());
    await watch(page, name);
    await page.getByLabel('Choose a file, or drop it anywhere on this page').setInputFiles(path);
    const alert = page.getByRole('alert').filter({ hasText: `${name} was not opened` });
    await expect(alert).toContainText('Nothing was changed.');
    await expect(alert).toContainText(says);
    const { took, longest } = await watched(page);
    expect(took, `ms until ${name} was refused`).toBeLessThan(within);
    expect(longest, `ms in which the page did not answer to ${name}`).toBeLessThan(stall);
    figures.push(`${name.replace(/\..*/, '')} ${took.toFixed(0)} ms`);
  }
  tellFigures(figures.join(', '));
});

interface Watched {
  readonly took: number;
  /** The longest time without a beat. */
  readonly longest: number;
}

/** Takes the time from the choice of a file to the words that refuse it, and listens to the page’s heart meanwhile. */
async function watch(page: Page, name: string): Promise<void> {
  await page.evaluate((file) => {
    const marks = { chosen: 0, refused: 0, longest: 0 };
    Object.assign(globalThis, { marks });
    addEventListener('change', () => (marks.chosen = performance.now()), {
      capture: true,
      once: true,
    });
    let last = performance.now();
    const beat = setInterval(() => {
      marks.longest = Math.max(marks.longest, performance.now() - last);
      last = performance.now();
      const alerts = [...document.querySelectorAll('[role="alert"]')];
      if (!alerts.some((alert) => alert.textContent.includes(file))) return;
      marks.refused = last;
      clearInterval(beat);
    }, 20);
  }, name);
}

async function watched(page: Page): Promise<Watched> {
  const marks = await page.waitForFunction(() => {
    const found = (globalThis as unknown as { marks: Record<string, number> }).marks;
    return found['refused'] === 0 ? undefined : found;
  });
  const { chosen = 0, refused = 0, longest = 0 } = (await marks.jsonValue()) ?? {};
  return { took: refused - chosen, longest };
}

/** 50 MB in 50 KB, under a manifest that promises three bytes. */
function bomb(): Uint8Array {
  return withManifest({ [rowsPath]: new Uint8Array(50_000_000) }, oneRow);
}

/** The same, under a manifest that tells the truth. */
function honestBomb(): Uint8Array {
  const nothing = new Uint8Array(50_000_000);
  return withManifest({ [rowsPath]: nothing }, nothing);
}

/** The same, under headers of the ZIP that say three bytes. */
function lyingHeader(): Uint8Array {
  const bytes = withManifest({ [rowsPath]: new Uint8Array(50_000_000) }, oneRow);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50 && view.getUint32(at + 22, true) === 50_000_000) {
      view.setUint32(at + 22, 3, true);
    }
    if (signature === 0x02014b50 && view.getUint32(at + 24, true) === 50_000_000) {
      view.setUint32(at + 24, 3, true);
    }
  }
  return bytes;
}

function manyEntries(): Uint8Array {
  const files = Array.from({ length: 60_000 }, (_, n) => [`f${n}`, new Uint8Array()]);
  return zipSync(Object.fromEntries(files) as Zippable, { level: 0 });
}

/** A million rows, one of which the manifest tells of. */
function millionRows(): Uint8Array {
  const rows = strToU8('{}\n'.repeat(1_000_000));
  return withManifest({ [rowsPath]: rows }, rows);
}

/** A hand-in, as a text, with a million records. */
function millionRowsOfText(): Uint8Array {
  const records = `${'{},'.repeat(999_999)}{}`;
  return strToU8(
    `{"format":"continuum-hand-in","version":1,"school":"a","cycle":"b","member":"c","records":[${records}]}`,
  );
}

function deepText(): Uint8Array {
  return strToU8('['.repeat(1_000_000) + ']'.repeat(1_000_000));
}

function withManifest(
  files: Readonly<Record<string, Uint8Array>>,
  promised: Uint8Array,
): Uint8Array {
  const manifest = {
    format: 'continuum-file',
    formatVersion: 1,
    app: '0.1.0',
    purpose: 'colleague',
    madeAt: '2027-05-14T15:00:00.000Z',
    schools: [],
    records: 1,
    entries: [{ path: rowsPath, bytes: promised.length, sha256: sha256OfBytes(promised) }],
  };
  return zipSync({ ...files, 'manifest.json': strToU8(JSON.stringify(manifest)) });
}
