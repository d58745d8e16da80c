import type { StoredRecord } from '#domain/records/record.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

import { DEVICE_PATHS, type DeviceRow, type DeviceRows } from './contents.ts';
import { eachRow } from './each-row.ts';
import {
  damaged,
  faultOf,
  openIcmap,
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

async function fileOf(opened: OpenedIcmap): Promise<IcmapFile> {
  const { manifest, bytesOf } = opened;
  const named = new Map(manifest.entries.map((entry) => [entry.path, entry]));
  const records: StoredRecord[] = [];
  const device = new Map<string, DeviceRow[]>();
  for (const path of named.keys()) if (path.startsWith('device/')) device.set(path, []);
  await eachRow(opened, {
    onRecord: (record) => records.push(record),
    onDevice: (row, path) => device.get(path)?.push(row),
  });
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
}
