import type { StoredRecord } from '#domain/records/record.ts';
import { sha256InPieces } from '#domain/records/sha-256.ts';
import { newZipStream, type Bytes } from '#exchange/zip-stream.ts';

import type { IcmapContents } from './contents.ts';
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

/**
 * Writes a `.icmap` file piece by piece: a ZIP of one NDJSON file a kind of record, the rows of the device in a
 * backup, the files of evidence under their hashes, and at the end the manifest with every file's SHA-256. The same
 * contents give the same bytes. Rejects with what `write`, a file's `read` or the signal rejects with.
 */
export async function writeIcmap(
  contents: IcmapContents,
  write: (chunk: Bytes) => Promise<void>,
  options: {
    readonly signal?: AbortSignal;
    readonly onProgress?: (progress: IcmapProgress) => void;
  } = {},
): Promise<void> {
  const zip = newZipStream(write);
  const on = contents.madeAt.slice(0, 10);
  const texts = textFilesOf(contents);
  const total =
    texts.reduce((sum, { bytes }) => sum + bytes.byteLength, 0) +
    contents.evidence.reduce((sum, { size }) => sum + size, 0);
  const entries: ManifestEntry[] = [];
  let done = 0;

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

  for (const { path, bytes } of texts) await add(path, 'deflate', inPieces(bytes));
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
    records: contents.records.length,
    entries,
  };
  const text = new TextEncoder().encode(JSON.stringify(manifest));
  await zip.add({ path: MANIFEST_PATH, on, as: 'deflate' }, inPieces(text));
  await zip.end();
}

interface TextFile {
  readonly path: string;
  readonly bytes: Bytes;
}

function textFilesOf({ records, device }: IcmapContents): readonly TextFile[] {
  const byKind = new Map<string, StoredRecord[]>();
  for (const record of records) {
    const kind = /^[a-z][a-z0-9-]{0,59}$/.test(record.kind) ? record.kind : 'other';
    const known = byKind.get(kind);
    if (known === undefined) byKind.set(kind, [record]);
    else known.push(record);
  }
  return [
    ...[...byKind.keys()]
      .toSorted()
      .map((kind) => textFile(`records/${kind}.ndjson`, byKind.get(kind) ?? [])),
    ...(device === undefined
      ? []
      : [
          textFile('device/history.ndjson', device.history),
          textFile('device/undo.ndjson', device.undo),
          textFile('device/meta.ndjson', device.meta),
        ]),
  ];
}

function textFile(path: string, rows: readonly unknown[]): TextFile {
  const text = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  return { path, bytes: new TextEncoder().encode(text) };
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
