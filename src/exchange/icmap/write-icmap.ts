import type { StoredRecord } from '#domain/records/record.ts';
import { sha256InPieces } from '#domain/records/sha-256.ts';
import { newZipStream, type Bytes } from '#exchange/zip-stream.ts';

import { DEVICE_PATHS, recordsPath, type IcmapContents } from './contents.ts';
import {
  ICMAP_FORMAT,
  ICMAP_VERSION,
  MANIFEST_PATH,
  type Manifest,
  type ManifestEntry,
} from './manifest.ts';

/** How far the writing of a file has come. */
export interface IcmapProgress {
  /** Bytes put in so far, and in all, before compression. */
  readonly done: number;
  readonly total: number;
}

/** How a file is written. */
interface WriteOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: IcmapProgress) => void;
}

/**
 * Writes a `.icmap` file piece by piece: a ZIP of one NDJSON file a kind of record, the rows of the device in a
 * backup, the files of evidence under their hashes, and at the end the manifest with every file's SHA-256. The same
 * contents give the same bytes. Rejects with what `write`, a file's `read` or the signal rejects with.
 */
export async function writeIcmap(
  { records, device, ...about }: IcmapContents,
  write: (chunk: Bytes) => Promise<void>,
  options: WriteOptions = {},
): Promise<Manifest> {
  const texts = textFilesOf(records, device);
  const total =
    texts.reduce((sum, { pieces }) => sum + lengthOf(pieces), 0) +
    about.evidence.reduce((sum, { size }) => sum + size, 0);
  return writeTexts({ ...about, texts, total }, write, options);
}

/** What goes into a file, its rows a few at a time, so that they are never in memory together. */
export interface IcmapInPieces extends Omit<IcmapContents, 'records' | 'device' | 'evidence'> {
  /** Paths as `recordsPath` and `DEVICE_PATHS` give them, each once. */
  readonly files: readonly IcmapRows[];
}

/** The rows of one file inside. */
export interface IcmapRows {
  readonly path: string;
  readonly rows: () => AsyncIterable<readonly unknown[]>;
}

/** Writes such a file, without evidence. Rejects, too, with what reading the rows rejects with. */
export function writeIcmapInPieces(
  { files, ...about }: IcmapInPieces,
  write: (chunk: Bytes) => Promise<void>,
): Promise<Manifest> {
  const texts = files.map(({ path, rows }) => ({ path, pieces: linesOf(rows()) }));
  return writeTexts({ ...about, texts, total: 0, evidence: [] }, write, {});
}

interface TextFile<Pieces> {
  readonly path: string;
  readonly pieces: Pieces;
}

/** A piece of a text file, of whole lines. */
interface Lines {
  readonly bytes: Bytes;
  readonly rows: number;
}

async function writeTexts(
  contents: Omit<IcmapContents, 'records' | 'device'> & {
    readonly texts: readonly TextFile<AsyncIterable<Lines> | Iterable<Lines>>[];
    readonly total: number;
  },
  write: (chunk: Bytes) => Promise<void>,
  options: WriteOptions,
): Promise<Manifest> {
  const { texts, total } = contents;
  const zip = newZipStream(write);
  const on = contents.madeAt.slice(0, 10);
  const entries: ManifestEntry[] = [];
  let done = 0;
  let records = 0;

  async function add(path: string, as: 'store' | 'deflate', chunks: AsyncIterable<Bytes>) {
    const hash = sha256InPieces();
    let bytes = 0;
    await zip.add({ path, on, as }, noted(chunks));
    entries.push({ path, bytes, sha256: hash.end() });

    async function* noted(from: AsyncIterable<Bytes>): AsyncGenerator<Bytes> {
      for await (const chunk of from) {
        options.signal?.throwIfAborted();
        hash.add(chunk);
        bytes += chunk.byteLength;
        done += chunk.byteLength;
        options.onProgress?.({ done, total });
        yield chunk;
      }
    }
  }

  async function* counted({
    path,
    pieces,
  }: TextFile<AsyncIterable<Lines> | Iterable<Lines>>): AsyncGenerator<Bytes> {
    for await (const { bytes, rows } of pieces) {
      if (path.startsWith('records/')) records += rows;
      yield* inPieces(bytes);
    }
  }

  for (const text of texts) await add(text.path, 'deflate', counted(text));
  for (const file of contents.evidence) {
    const blob = await file.read();
    if (blob !== undefined) await add(`evidence/${file.hash}`, 'store', chunksOf(blob));
  }
  const manifest: Manifest = {
    format: ICMAP_FORMAT,
    formatVersion: ICMAP_VERSION,
    app: contents.app,
    purpose: contents.purpose,
    madeAt: contents.madeAt,
    schools: [...contents.schools],
    records,
    entries,
  };
  const text = new TextEncoder().encode(JSON.stringify(manifest));
  await zip.add({ path: MANIFEST_PATH, on, as: 'deflate' }, inPieces(text));
  await zip.end();
  return manifest;
}

function textFilesOf(
  records: readonly StoredRecord[],
  device: IcmapContents['device'],
): readonly TextFile<readonly Lines[]>[] {
  const byPath = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const path = recordsPath(record.kind);
    const known = byPath.get(path);
    if (known === undefined) byPath.set(path, [record]);
    else known.push(record);
  }
  return [
    ...[...byPath.keys()].toSorted().map((path) => textFile(path, byPath.get(path) ?? [])),
    ...(device === undefined
      ? []
      : [
          textFile(DEVICE_PATHS.history, device.history),
          textFile(DEVICE_PATHS.undo, device.undo),
          textFile(DEVICE_PATHS.meta, device.meta),
        ]),
  ];
}

/** Ten snapshots are half a megabyte. */
const ROWS_AT_ONCE = 20;

function textFile(path: string, rows: readonly unknown[]): TextFile<readonly Lines[]> {
  const pieces: Lines[] = [];
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    pieces.push(encoded(rows.slice(at, at + ROWS_AT_ONCE)));
  }
  return { path, pieces };
}

async function* linesOf(rows: AsyncIterable<readonly unknown[]>): AsyncGenerator<Lines> {
  for await (const some of rows) yield encoded(some);
}

function encoded(rows: readonly unknown[]): Lines {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return { bytes: new TextEncoder().encode(text), rows: rows.length };
}

function lengthOf(pieces: readonly Lines[]): number {
  return pieces.reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
}

const PIECE_BYTES = 1_048_576;

async function* inPieces(bytes: Bytes): AsyncGenerator<Bytes> {
  for (let at = 0; at < bytes.byteLength; at += PIECE_BYTES) {
    yield bytes.subarray(at, at + PIECE_BYTES);
  }
}

async function* chunksOf(blob: Blob): AsyncGenerator<Bytes> {
  for (let at = 0; at < blob.size; at += PIECE_BYTES) {
    yield new Uint8Array(await blob.slice(at, at + PIECE_BYTES).arrayBuffer());
  }
}
