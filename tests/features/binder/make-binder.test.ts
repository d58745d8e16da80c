import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { binderIndexes } from '#saving/binder-indexes.ts';
import { makeBinder } from '#features/binder/make-binder.ts';
import type { FileSink } from '#platform/file-sink.ts';
import type { FileReading, FileStore } from '#storage/files/file-store.ts';
import { aBinderSource, aChoice, aPhoto, somePieces } from '#tests/support/binders.ts';
import { addingEvidence, piecesFrom } from '#tests/support/evidence.ts';
import { reportFonts } from '#tests/support/report-fonts.ts';

const photo = new Uint8Array(2_500_000).fill(7);

describe('making a binder', () => {
  it('puts every file in once under a readable name, and three indexes that know it', async () => {
    const sink = aSink();
    const made = await make(sink);
    expect(made).toMatchObject({ ok: true, value: { missing: 0 } });
    const files = unzipSync(await sink.bytes());
    expect(Object.keys(files)).toEqual([
      'evidence/G1.Leaders1/2027-02-03 Family night.jpg',
      'index.html',
      'index.pdf',
      'index.csv',
    ]);
    const stored = files['evidence/G1.Leaders1/2027-02-03 Family night.jpg'];
    expect(Buffer.compare(stored ?? new Uint8Array(), photo)).toBe(0);
    const page = strFromU8(files['index.html'] ?? new Uint8Array());
    expect(page).toContain('evidence/G1.Leaders1/2027-02-03%20Family%20night.jpg');
    expect(strFromU8(files['index.csv'] ?? new Uint8Array())).toContain('ab'.repeat(32));
    expect(strFromU8((files['index.pdf'] ?? new Uint8Array()).subarray(0, 5))).toBe('%PDF-');
    expect(sink.largest()).toBeLessThan(1_100_000);
  });

  it('gives the same bytes for the same evidence', async () => {
    const [one, two] = [aSink(), aSink()];
    await make(one);
    await make(two);
    expect(Buffer.compare(await one.bytes(), await two.bytes())).toBe(0);
  });

  it.each(['absent', 'damaged', 'unreadable'] as const)('lists an %s file as such', async (is) => {
    const sink = aSink();
    const reading: FileReading = is === 'unreadable' ? { is, detail: '' } : { is };
    expect(await make(sink, { reading })).toMatchObject({ ok: true, value: { missing: 1 } });
    const files = unzipSync(await sink.bytes());
    expect(Object.keys(files)).toEqual(['index.html', 'index.pdf', 'index.csv']);
    expect(strFromU8(files['index.html'] ?? new Uint8Array())).toContain('not in this binder');
  });

  it('stores a file that two pieces share once', async () => {
    const sink = aSink();
    const pieces = piecesFrom([
      ...addingEvidence('a', { what: aPhoto(), title: 'One' }, ['G1.Leaders1']),
      ...addingEvidence('b', { what: aPhoto({ name: 'b.jpg' }), title: 'Two' }, ['G2.Leaders1']),
    ]);
    await make(sink, { pieces });
    const files = unzipSync(await sink.bytes());
    expect(Object.keys(files).filter((path) => path.startsWith('evidence/'))).toHaveLength(1);
  });

  it('keeps nothing when it is canceled in the middle', async () => {
    const controller = new AbortController();
    const sink = aSink({ onWrite: (bytes) => bytes > 1_000_000 && controller.abort() });
    expect(await make(sink, { signal: controller.signal })).toEqual({
      ok: false,
      error: { tag: 'canceled' },
    });
    expect(sink.state()).toBe('abandoned');
  });

  it.each([
    ['QuotaExceededError', 'no-room'],
    ['NotAllowedError', 'not-allowed'],
    ['NotFoundError', 'gone'],
    ['UnknownError', 'failed'],
  ])('keeps nothing when writing ends with a %s', async (name, tag) => {
    const sink = aSink({
      onWrite: (bytes) => {
        if (bytes > 1_000_000) throw new DOMException('', name);
      },
    });
    expect(await make(sink)).toEqual({ ok: false, error: { tag } });
    expect(sink.state()).toBe('abandoned');
  });

  it('refuses more than fits, before anything is written', async () => {
    const sink = aSink({ most: 1000 });
    expect(await make(sink)).toEqual({ ok: false, error: { tag: 'too-large-here', most: 1000 } });
    const huge = piecesFrom(
      addingEvidence('x', { what: aPhoto({ size: 4_100_000_000 }) }, ['G1.Leaders1']),
    );
    const other = aSink();
    expect(await make(other, { pieces: huge })).toEqual({ ok: false, error: { tag: 'too-large' } });
    expect([sink.state(), other.state()]).toEqual(['abandoned', 'abandoned']);
    expect(other.largest()).toBe(0);
  });

  it('tells how far it is, one file after another, and then the index', async () => {
    const seen: unknown[] = [];
    await make(aSink(), { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { done: 0, total: 1 },
      { done: 1, total: 1 },
    ]);
  });
});

interface Made {
  readonly reading?: FileReading;
  readonly pieces?: ReturnType<typeof somePieces>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: unknown) => void;
}

function make(
  sink: FileSink,
  {
    reading = { is: 'present', blob: new Blob([photo]) },
    pieces = somePieces(),
    signal = new AbortController().signal,
    onProgress = () => {},
  }: Made = {},
) {
  const source = aBinderSource({ pieces, choice: aChoice() });
  const store: Pick<FileStore, 'read'> = { read: () => Promise.resolve(reading) };
  return makeBinder(source, {
    sink,
    store,
    signal,
    onProgress,
    makeIndexes: async (whole) => binderIndexes(whole, reportFonts),
  });
}

/** A file of the test’s own, which says what became of it. */
function aSink({
  most,
  onWrite = () => undefined,
}: {
  readonly most?: number;
  /** Told the bytes so far. */
  readonly onWrite?: (bytes: number) => unknown;
} = {}) {
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  let state: 'open' | 'finished' | 'abandoned' = 'open';
  let largest = 0;
  let bytes = 0;
  return {
    most,
    async write(chunk: Uint8Array<ArrayBuffer>) {
      bytes += chunk.byteLength;
      largest = Math.max(largest, chunk.byteLength);
      onWrite(bytes);
      chunks.push(chunk);
    },
    async finish() {
      state = 'finished';
      return undefined;
    },
    async abandon() {
      state = 'abandoned';
      chunks = [];
    },
    state: () => state,
    largest: () => largest,
    bytes: async () => new Uint8Array(await new Blob(chunks).arrayBuffer()),
  };
}
