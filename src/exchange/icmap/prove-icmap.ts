import type { Result } from '#domain/result.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

import { DEVICE_PATHS, type DeviceRow } from './contents.ts';
import { eachRow } from './each-row.ts';
import { openIcmap, type IcmapFault, type OpenedIcmap } from './icmap-entries.ts';
import type { Manifest } from './manifest.ts';

/** A file that is whole, of which nothing is in memory but what it says of its device. */
export interface ProvedIcmap {
  readonly manifest: Manifest;
  readonly meta: readonly DeviceRow[];
}

/**
 * Reads every row of a file without evidence, as `readIcmap` does, and keeps none of them: however large it is, it takes
 * the memory of some megabytes.
 */
export function proveIcmap(file: Blob | Bytes): Promise<Result<ProvedIcmap, IcmapFault>> {
  return openIcmap(file, prove);
}

async function prove(opened: OpenedIcmap): Promise<ProvedIcmap> {
  const meta: DeviceRow[] = [];
  await eachRow(opened, {
    onRecord: () => undefined,
    onDevice: (row, path) => {
      if (path === DEVICE_PATHS.meta) meta.push(row);
    },
  });
  return { manifest: opened.manifest, meta };
}
