import type { StoredRecord } from '#domain/records/record.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

import { DEVICE_PATHS, type DeviceRow, type DeviceRows } from './contents.ts';
import {
  damaged,
  Faulty,
  faultOf,
  objectIn,
  openIcmap,
  recordIn,
  type IcmapFault,
  type OpenedIcmap,
  type Unpacking,
} from './icmap-entries.ts';
import type { Manifest } from './manifest.ts';
import { MOST_ICMAP } from './most.ts';

export type { IcmapFault };

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
export function readIcmap(
  file: Blob | Bytes,
  unpack: Unpacking = 'strictly',
): Promise<Result<IcmapFile, IcmapFault>> {
  return openIcmap(file, fileOf, unpack);
}

async function fileOf({ manifest, bytesOf }: OpenedIcmap): Promise<IcmapFile> {
  const named = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  const budget = { bytes: MOST_ICMAP.textBytes, rows: MOST_ICMAP.rows };
  const records: StoredRecord[] = [];
  const device = new Map<string, readonly DeviceRow[]>();
  for (const { path } of manifest.entries) {
    if (path.startsWith('evidence/')) continue;
    const rows = rowsIn(await textOf(path), path);
    if (path.startsWith('device/')) device.set(path, rows);
    else records.push(...rows.map((row) => recordIn(row, path)));
  }
  if (records.length !== manifest.records) {
    throw new Faulty(damaged('another number of records'));
  }
  return {
    manifest,
    records,
    device:
      device.size === 0
        ? undefined
        : {
            history: device.get(DEVICE_PATHS.history) ?? [],
            undo: device.get(DEVICE_PATHS.undo) ?? [],
            meta: device.get(DEVICE_PATHS.meta) ?? [],
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
        return err(faultOf(error));
      }
    },
  };

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
}
