import {
  BlobReader,
  configure,
  Uint8ArrayReader,
  ZipReader,
  type FileEntry,
} from '@zip.js/zip.js/lib/zip-core-native.js';

import type { StoredRecord } from '#domain/records/record.ts';
import { recordSchema } from '#domain/records/record-schema.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { hashBytes } from '#exchange/hash-bytes.ts';
import { joinedBytes } from '#exchange/joined-bytes.ts';
import { wholeIfSmall } from '#exchange/small-file.ts';
import { entriesSaidIn } from '#exchange/zip-end.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

import type { DeviceRow, DeviceRows } from './contents.ts';
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

/** A file that was read and found whole but for its evidence, which is proved when it is taken out. */
export interface IcmapFile {
  readonly manifest: Manifest;
  readonly records: readonly StoredRecord[];
  readonly device: DeviceRows | undefined;
  /** The hashes of the files of evidence in it. */
  readonly evidence: readonly string[];
  /** A file of evidence, its bytes those that its hash promises. */
  readonly readEvidence: (hash: string) => Promise<Result<Bytes, IcmapFault>>;
}

/** Reads a file; what is wrong with it is a value, and nothing of a file that is refused is given. */
export async function readIcmap(file: Blob | Bytes): Promise<Result<IcmapFile, IcmapFault>> {
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
    const entries = await entriesOf(reader);
    return await fileOf(entries);
  } catch (error) {
    return err(error instanceof Faulty ? error.fault : damaged(String(error)));
  } finally {
    await reader.close().catch(() => undefined);
  }
}

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

async function fileOf(entries: Entries): Promise<Result<IcmapFile, IcmapFault>> {
  const manifest = await manifestOf(entries);
  // Before anything of them is read; what a manifest doesn’t say is counted below.
  if (manifest.records > MOST_ICMAP.rows) return err({ tag: 'too-large' });
  const named = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  const isComplete =
    named.size === manifest.entries.length &&
    named.size === entries.size - 1 &&
    [...named.keys()].every((path) => entries.has(path));
  if (!isComplete) return err(damaged('other files than the manifest names'));

  const budget = { bytes: MOST_ICMAP.textBytes, rows: MOST_ICMAP.rows };
  const records: StoredRecord[] = [];
  const device = new Map<string, readonly DeviceRow[]>();
  for (const { path } of manifest.entries) {
    if (path.startsWith('evidence/')) continue;
    const rows = rowsIn(await textOf(path), path);
    if (path.startsWith('device/')) device.set(path, rows);
    else records.push(...rows.map((row) => recordIn(row, path)));
  }
  if (records.length !== manifest.records) return err(damaged('another number of records'));
  return ok({
    manifest,
    records,
    device:
      device.size === 0
        ? undefined
        : {
            history: device.get('device/history.ndjson') ?? [],
            undo: device.get('device/undo.ndjson') ?? [],
            meta: device.get('device/meta.ndjson') ?? [],
          },
    evidence: [...named.keys()].flatMap((path) =>
      path.startsWith('evidence/') ? [path.slice('evidence/'.length)] : [],
    ),
    readEvidence: async (hash) => {
      const path = `evidence/${hash}`;
      if (named.get(path)?.sha256 !== hash) return err(damaged(`${path} under another name`));
      try {
        return ok(await bytesOf(path, MOST_ICMAP.evidenceBytes));
      } catch (error) {
        return err(error instanceof Faulty ? error.fault : damaged(String(error)));
      }
    },
  });

  async function textOf(path: string): Promise<string> {
    const bytes = await bytesOf(path, budget.bytes);
    budget.bytes -= bytes.byteLength;
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  }

  function rowsIn(text: string, path: string): readonly DeviceRow[] {
    const lines = text.split('\n');
    if (lines.pop() !== '') throw new Faulty(damaged(`${path} ends in the middle`));
    budget.rows -= lines.length;
    if (budget.rows < 0) throw new Faulty({ tag: 'too-large' });
    return lines.map((line) => objectIn(line, path));
  }

  /** The bytes, counted as they come (a header may lie), and those that the manifest promises. */
  async function bytesOf(path: string, most: number): Promise<Bytes> {
    const promised = named.get(path);
    const entry = entries.get(path);
    if (promised === undefined || entry === undefined) throw new Faulty(damaged(`no ${path}`));
    const isBomb = promised.bytes > entry.compressedSize * MOST_ICMAP.ratio + SMALL_BYTES;
    if (promised.bytes > most || isBomb) throw new Faulty({ tag: 'too-large' });
    const bytes = await inflated(entry, promised.bytes);
    const isWhole =
      bytes.byteLength === promised.bytes && (await hashBytes(bytes)) === promised.sha256;
    if (!isWhole) throw new Faulty(damaged(`other bytes in ${path}`));
    return bytes;
  }
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
  let size = 0;
  await entry.getData(
    new WritableStream<Uint8Array>({
      write(chunk) {
        size += chunk.byteLength;
        if (size > most) throw new Faulty({ tag: 'too-large' });
        chunks.push(chunk);
      },
    }),
  );
  return joinedBytes(chunks);
}

function objectIn(text: string, path: string): DeviceRow {
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

function recordIn(row: DeviceRow, path: string): StoredRecord {
  const record = recordSchema.safeParse(row);
  if (!record.success) throw new Faulty(damaged(`a record in ${path}`));
  return record.data;
}

function damaged(detail: string): IcmapFault {
  return { tag: 'damaged', detail };
}

/** Ends the reading with a fault; never leaves this file. */
class Faulty extends Error {
  readonly fault: IcmapFault;

  constructor(fault: IcmapFault) {
    super(fault.tag);
    this.fault = fault;
  }
}
