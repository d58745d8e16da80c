import * as fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, test, vi } from 'vitest';

import { sha256OfBytes } from '#domain/records/sha-256.ts';
import { MOST_ICMAP } from '#exchange/icmap/most.ts';
import { readIcmap, type IcmapFault } from '#exchange/icmap/read-icmap.ts';
import { aRecord } from '#tests/support/builders.ts';
import { icmapFile } from '#tests/support/icmap-file.ts';

vi.setConfig({ testTimeout: 60_000 });

const mutations = 300;
const photo = new Uint8Array(Array(3000).keys());
const records = [
  aRecord({ body: { name: 'Riverside – “Ñ”\n' } }),
  aRecord({ id: 'm1', kind: 'member' }),
  // What a later version of the app has added is handed on as it is.
  aRecord({ id: 'x', kind: 'Later Kind', body: { words: ['a'] } }),
  { ...aRecord({ id: 'y' }), laterField: { deep: true } },
];
const evidence = [
  {
    hash: sha256OfBytes(photo),
    size: photo.length,
    read: () => Promise.resolve(new Blob([photo])),
  },
];
const device = { history: [{ seq: 1, id: 'h' }], undo: [], meta: [{ key: 'device', value: 'd' }] };

/** Bytes of a file inside from which on it is read in pieces. */
const LARGE = 4_000_000;
/** Four megabytes of words, with letters of several bytes. */
const manyWords = Array.from(
  { length: 3000 },
  (_, n) => sha256OfBytes(strToU8(String(n))).repeat(20) + '–“Ñ”',
);
const many = manyWords.map((words, n) => aRecord({ id: `r${n}`, body: { name: words } }));

describe('a file', () => {
  test('is read as it was written: records, the device, evidence', async () => {
    const file = await icmapFile({ purpose: 'backup', records, device, evidence });
    const read = await readIcmap(file);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { manifest, evidence: hashes, readEvidence } = read.value;
    expect(manifest).toMatchObject({ purpose: 'backup', records: 4, app: '0.1.0' });
    expect(manifest.schools).toEqual([{ id: 'riverside', name: 'Riverside Elementary' }]);
    expect(read.value.records.toSorted(byId)).toEqual(records.toSorted(byId));
    expect(read.value.device).toEqual(device);
    expect(hashes).toEqual([sha256OfBytes(photo)]);
    expect(await readEvidence(sha256OfBytes(photo))).toEqual({ ok: true, value: photo });
    expect(await readEvidence('0'.repeat(64))).toMatchObject({ ok: false });
  });

  test('of the same contents is the same file, to the letter', async () => {
    const [one, two] = [await icmapFile({ records }), await icmapFile({ records })];
    expect(await one.bytes()).toEqual(await two.bytes());
  });

  test('that is large is read the same, a line at a time', async () => {
    const read = await readIcmap(await icmapFile({ purpose: 'backup', records: many, device }));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    expect(read.value.manifest.entries.some(({ bytes }) => bytes > LARGE)).toBe(true);
    expect(read.value.records.toSorted(byId)).toEqual(many.toSorted(byId));
    expect(read.value.device).toEqual(device);
  });

  test('leaves out a file of evidence that can’t be had whole', async () => {
    const gone = { hash: 'f'.repeat(64), size: 7, read: () => Promise.resolve(undefined) };
    const read = await readIcmap(await icmapFile({ records, evidence: [gone, ...evidence] }));
    expect(read.ok && read.value.evidence).toEqual([sha256OfBytes(photo)]);
  });

  test('says how far it has come, and stops when it is told to', async () => {
    const told = new AbortController();
    const file = icmapFile({
      records,
      evidence: [{ ...evidence[0], read: () => Promise.reject(told.abort()) }] as never,
    });
    await expect(file).rejects.toBeUndefined();
  });
});

describe('is refused, with what is wrong with it:', () => {
  test.each<[string, () => Promise<Blob> | Blob, IcmapFault['tag']]>([
    ['nothing at all', () => new Blob([]), 'not-ours'],
    ['a picture', () => new Blob([photo]), 'not-ours'],
    ['some other ZIP', () => zipped({ 'word/document.xml': strToU8('<x/>') }), 'not-ours'],
    ['a file of a newer app', () => zippedManifest({ formatVersion: 2 }), 'newer-format'],
    ['a manifest that says more than it may', () => zippedManifest({ extra: 1 }), 'damaged'],
    ['a manifest of no day', () => zippedManifest({ madeAt: '2027-13-45T15:00:00Z' }), 'damaged'],
    ['a file besides those that it names', () => withExtra('evil.txt'), 'damaged'],
    ['a path that climbs', () => withExtra('../evil.txt'), 'damaged'],
    ['a file cut off', async () => cut(await icmapFile({ records }), 0.7), 'not-ours'],
    ['another number of records', () => zippedManifest({ records: 9 }), 'damaged'],
    ['a bomb', () => bomb(), 'too-large'],
    ['a bomb that says how large it is', () => honestBomb(), 'too-large'],
    ['too many files', () => tooManyFiles(), 'too-large'],
    ['too many rows', () => tooManyRows(), 'too-large'],
    ['too many records', () => zippedManifest({ records: 1_000_000 }), 'too-large'],
    ['a large file with another letter near its end', () => largeWith(changed), 'damaged'],
    [
      'a large file that ends in the middle',
      () => largeWith((rows) => rows.slice(0, -9)),
      'damaged',
    ],
    ['a large file that goes on', () => largeWith((rows) => `${rows}{}\n`), 'too-large'],
    ['a large line without an end', () => large(`{"id":"${manyWords.join('')}`), 'damaged'],
  ])('%s', async (_, make, tag) => {
    const read = await readIcmap(await make());
    expect(read).toMatchObject({ ok: false, error: { tag } });
  });

  test(`${mutations} files with changed bytes: each refused, or the very same contents`, async () => {
    const whole = await (await icmapFile({ purpose: 'backup', records, device, evidence })).bytes();
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(mutated(whole), async (bytes) => {
        const read = await readIcmap(new Blob([bytes]));
        if (!read.ok) return;
        const file = await read.value.readEvidence(sha256OfBytes(photo));
        accepted += 1;
        expect(read.value.records.toSorted(byId)).toEqual(records.toSorted(byId));
        expect(read.value.device).toEqual(device);
        if (file.ok) expect(file.value).toEqual(photo);
      }),
      { numRuns: mutations },
    );
    // Dates, say, are not proved by anything; most else is.
    expect(accepted).toBeLessThan(mutations / 4);
  });
});

function mutated(whole: Uint8Array): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  const place = fc.nat(whole.length - 1);
  return fc.oneof(
    fc.tuple(place, fc.integer({ min: 1, max: 255 })).map(([at, flip]) => {
      const bytes = Uint8Array.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ flip;
      return bytes;
    }),
    fc.tuple(place, fc.nat(64)).map(([at, length]) => {
      const bytes = [...whole];
      bytes.splice(at, length + 1);
      return Uint8Array.from(bytes);
    }),
    fc.tuple(place, fc.uint8Array({ minLength: 1, maxLength: 64 })).map(([at, more]) => {
      const bytes = [...whole];
      bytes.splice(at, 0, ...more);
      return Uint8Array.from(bytes);
    }),
  );
}

function zipped(files: Zippable): Blob {
  return new Blob([zipSync(files)]);
}

const line = strToU8(`${JSON.stringify(aRecord())}\n`);

function manifestOf(path: string, bytes: Uint8Array, over: object = {}): Uint8Array {
  return strToU8(
    JSON.stringify({
      format: 'continuum-file',
      formatVersion: 1,
      app: '0.1.0',
      purpose: 'colleague',
      madeAt: '2027-05-14T15:00:00.000Z',
      schools: [],
      records: 1,
      entries: [{ path, bytes: bytes.length, sha256: sha256OfBytes(bytes) }],
      ...over,
    }),
  );
}

function zippedManifest(over: object): Blob {
  const path = 'records/school.ndjson';
  return zipped({ [path]: line, 'manifest.json': manifestOf(path, line, over) });
}

function withExtra(path: string): Blob {
  const known = 'records/school.ndjson';
  return zipped({ [known]: line, 'manifest.json': manifestOf(known, line), [path]: line });
}

async function cut(file: Blob, share: number): Promise<Blob> {
  return file.slice(0, Math.floor(file.size * share));
}

/** Fifty megabytes in fifty kilobytes, under a manifest that promises one line. */
function bomb(): Blob {
  const path = 'records/school.ndjson';
  return zipped({ [path]: new Uint8Array(50_000_000), 'manifest.json': manifestOf(path, line) });
}

function honestBomb(): Blob {
  const path = 'records/school.ndjson';
  const nothing = new Uint8Array(20_000_000);
  return zipped({ [path]: nothing, 'manifest.json': manifestOf(path, nothing) });
}

function tooManyFiles(): Blob {
  const files = Array.from({ length: MOST_ICMAP.entries + 1 }, (_, n) => [
    `f${n}`,
    new Uint8Array(),
  ]);
  return zipped(Object.fromEntries(files) as Zippable);
}

function tooManyRows(): Blob {
  const rows = Array.from({ length: MOST_ICMAP.rows + 1 }, (_, n) => `{"seq":${n}}\n`);
  const bytes = strToU8(rows.join(''));
  const path = 'device/history.ndjson';
  return zipped({ [path]: bytes, 'manifest.json': manifestOf(path, bytes, { records: 0 }) });
}

/** What the manifest promises in bytes, and what is there instead. */
function largeWith(change: (rows: string) => string): Blob {
  const rows = many.map((record) => `${JSON.stringify(record)}\n`).join('');
  const path = 'records/school.ndjson';
  const manifest = manifestOf(path, strToU8(rows), { records: many.length });
  return zipped({ [path]: strToU8(change(rows)), 'manifest.json': manifest });
}

function changed(rows: string): string {
  return `${rows.slice(0, -60)}${rows.slice(-60).replace('a', 'b')}`;
}

function large(text: string): Blob {
  const path = 'records/school.ndjson';
  const bytes = strToU8(text);
  return zipped({ [path]: bytes, 'manifest.json': manifestOf(path, bytes) });
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
