import {
  BlobReader,
  configure,
  Uint8ArrayReader,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js';

import { err, ok, type Result } from '#domain/result.ts';
import { sha256InPieces } from '#domain/records/sha-256.ts';
import { hashBytes } from '#exchange/hash-bytes.ts';
import { inflateAtOnce, packedIn } from '#exchange/inflate-at-once.ts';
import { joinedBytes } from '#exchange/joined-bytes.ts';
import { wholeIfSmall } from '#exchange/small-file.ts';
import { entriesSaidIn } from '#exchange/zip-end.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

import type { DeviceRow } from './contents.ts';
import { MANIFEST_PATH, manifestSchema, ICMAP_VERSION, type Manifest } from './manifest.ts';
import { MOST_ICMAP } from './most.ts';

/** Why a file was refused, whole. */
export type IcmapFault =
  /** It is not a file of this app. */
  | { readonly tag: 'not-ours' }
  /** A newer version of the app wrote it. */
  | { readonly tag: 'newer-format' }
  /** It is not as it was written: where, for a log. */
  | { readonly tag: 'damaged'; readonly detail: string }
  | { readonly tag: 'too-large' }
  /** It says that it is for a coach, and holds more than a school hands to one. */
  | { readonly tag: 'more-than-for-coach' };

/** A file whose list of names and manifest were read. */
export interface OpenedIcmap {
  readonly manifest: Manifest;
  /** The bytes of a file inside, counted as they come (a header may lie), and those that the manifest promises. */
  readonly bytesOf: (path: string, most: number) => Promise<Bytes>;
  /**
   * The same piece by piece, a small one as one piece. It rejects at the end where they are others than promised, so that
   * until then nothing of them may leave.
   */
  readonly piecesOf: (path: string, piece: (bytes: Uint8Array) => void) => Promise<void>;
}

/**
 * `at-once` takes half of the time, for many small files: what is inside is proved by its SHA-256 as ever, but not that the
 * ZIP says everything twice alike.
 */
export type Unpacking = 'strictly' | 'at-once';

/**
 * Opens a file and lets it be read; what is wrong with it is a value. `read` ends with a `Faulty` what it finds to be
 * wrong.
 */
export async function openIcmap<T>(
  file: Blob | Bytes,
  read: (opened: OpenedIcmap) => Promise<T>,
  unpack: Unpacking = 'strictly',
): Promise<Result<T, IcmapFault>> {
  // No worker of its own: whoever reads large files does it in one of ours.
  configure({ useWebWorkers: false });
  const options = { strictness: 'strict', checkSignature: true } as const;
  const whole = await wholeIfSmall(file).catch(() => file);
  const reader =
    whole instanceof Blob
      ? new ZipReader(new BlobReader(whole), options)
      : new ZipReader(new Uint8ArrayReader(whole), options);
  try {
    const said = (await entriesSaidIn(whole)) ?? 0;
    if (said > MOST_ICMAP.entries) return err({ tag: 'too-large' });
    return ok(
      await read(
        await opened(
          await entriesOf(reader),
          unpack === 'at-once' && !(whole instanceof Blob) ? whole : undefined,
        ),
      ),
    );
  } catch (error) {
    return err(faultOf(error));
  } finally {
    await reader.close().catch(() => undefined);
  }
}

/** Hashed by the browser, in a tenth of the time; ten years of a school are half a megabyte. */
const ONE_PIECE_BYTES = 4_000_000;
/** Of what is no larger, no ratio is asked. */
const SMALL_BYTES = 1_000_000;

type Entries = ReadonlyMap<string, FileEntry>;

async function entriesOf(reader: ZipReader<unknown>): Promise<Entries> {
  const entries = new Map<string, FileEntry>();
  try {
    for await (const entry of reader.getEntriesGenerator()) {
      if (entry.directory) throw new Faulty(damaged('a folder'));
      if (entries.has(entry.filename)) throw new Faulty(damaged(`${entry.filename} twice`));
      entries.set(entry.filename, entry);
      if (entries.size > MOST_ICMAP.entries) throw new Faulty({ tag: 'too-large' });
    }
  } catch (error) {
    if (error instanceof Faulty) throw error;
    throw new Faulty(entries.size === 0 ? { tag: 'not-ours' } : damaged(String(error)));
  }
  return entries;
}

async function opened(entries: Entries, inMemory: Bytes | undefined): Promise<OpenedIcmap> {
  const manifest = await manifestOf(entries);
  // Before anything of them is read; what a manifest doesn’t say is counted below.
  if (manifest.records > MOST_ICMAP.rows) throw new Faulty({ tag: 'too-large' });
  const named = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  const isComplete =
    named.size === manifest.entries.length &&
    named.size === entries.size - 1 &&
    [...named.keys()].every((path) => entries.has(path));
  if (!isComplete) throw new Faulty(damaged('other files than the manifest names'));

  function found(path: string, most: number) {
    const promised = named.get(path);
    const entry = entries.get(path);
    if (promised === undefined || entry === undefined) throw new Faulty(damaged(`no ${path}`));
    const isBomb = promised.bytes > entry.compressedSize * MOST_ICMAP.ratio + SMALL_BYTES;
    if (promised.bytes > most || isBomb) throw new Faulty({ tag: 'too-large' });
    return { promised, entry };
  }

  async function bytesOf(path: string, most: number): Promise<Bytes> {
    const { promised, entry } = found(path, most);
    // Proved below by its SHA-256, so the checksum of the ZIP is not asked.
    const isAsSaid = entry.uncompressedSize === promised.bytes;
    const packed = isAsSaid && inMemory !== undefined ? packedIn(inMemory, entry) : undefined;
    const bytes =
      packed === undefined
        ? await inflated(entry, promised.bytes)
        : await inflatedAtOnce(packed, promised);
    const isWhole =
      bytes.byteLength === promised.bytes && (await hashBytes(bytes)) === promised.sha256;
    if (!isWhole) throw new Faulty(damaged(`other bytes in ${path}`));
    return bytes;
  }

  return {
    manifest,
    bytesOf,
    async piecesOf(path, piece) {
      const { promised, entry } = found(path, MOST_ICMAP.textBytes);
      if (promised.bytes <= ONE_PIECE_BYTES) {
        piece(await bytesOf(path, ONE_PIECE_BYTES));
        return;
      }
      const hash = sha256InPieces();
      const size = await inflate(entry, promised.bytes, (bytes) => {
        hash.add(bytes);
        piece(bytes);
      });
      const isWhole = size === promised.bytes && hash.end() === promised.sha256;
      if (!isWhole) throw new Faulty(damaged(`other bytes in ${path}`));
    },
  };
}

async function manifestOf(entries: Entries): Promise<Manifest> {
  const entry = entries.get(MANIFEST_PATH);
  if (entry === undefined) throw new Faulty({ tag: 'not-ours' });
  const text = new TextDecoder().decode(await inflated(entry, MOST_ICMAP.manifestBytes));
  const said = objectIn(text, MANIFEST_PATH);
  const version = said['formatVersion'];
  if (typeof version === 'number' && version > ICMAP_VERSION) {
    throw new Faulty({ tag: 'newer-format' });
  }
  const manifest = manifestSchema.safeParse(said);
  if (!manifest.success) throw new Faulty(damaged('the manifest'));
  return manifest.data;
}

/** What an entry really holds; no more of it than `most` is ever made. */
async function inflated(entry: FileEntry, most: number): Promise<Bytes> {
  const chunks: Uint8Array[] = [];
  await inflate(entry, most, (chunk) => chunks.push(chunk));
  return joinedBytes(chunks);
}

/** @returns how many bytes there were */
async function inflate(
  entry: FileEntry,
  most: number,
  piece: (bytes: Uint8Array) => void,
): Promise<number> {
  let size = 0;
  await entry.getData(
    new WritableStream<Uint8Array>({
      write(chunk) {
        size += chunk.byteLength;
        if (size > most) throw new Faulty({ tag: 'too-large' });
        piece(chunk);
      },
    }),
  );
  return size;
}

/** The same of an entry in memory that is said to be as large as promised. */
async function inflatedAtOnce(
  packed: Bytes,
  promised: { path: string; bytes: number },
): Promise<Bytes> {
  const whole = new Uint8Array(promised.bytes);
  let size = 0;
  await inflateAtOnce(packed, (chunk) => {
    if (size + chunk.byteLength > promised.bytes) {
      throw new Faulty(damaged(`more in ${promised.path} than it says`));
    }
    whole.set(chunk, size);
    size += chunk.byteLength;
  });
  return whole.subarray(0, size);
}

/** A row as it stands in a line. */
export function objectIn(text: string, path: string): DeviceRow {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as DeviceRow;
    }
  } catch {
    // Said below, like any other value that is no object.
  }
  throw new Faulty(damaged(`${path} is not as it was written`));
}

/** What is said of a file that is not as it was written. */
export function damaged(detail: string): IcmapFault {
  return { tag: 'damaged', detail };
}

/** What is wrong with a file that could not be read. */
export function faultOf(error: unknown): IcmapFault {
  return error instanceof Faulty ? error.fault : damaged(String(error));
}

/** Ends the reading with a fault; never leaves the reading of a file. */
export class Faulty extends Error {
  readonly fault: IcmapFault;

  constructor(fault: IcmapFault) {
    super(fault.tag);
    this.fault = fault;
  }
}
