import type { Result } from '#domain/result.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

import { DEVICE_PATHS, type DeviceRow } from './contents.ts';
import {
  damaged,
  Faulty,
  objectIn,
  openIcmap,
  recordIn,
  type IcmapFault,
  type OpenedIcmap,
} from './icmap-entries.ts';
import type { Manifest } from './manifest.ts';
import { MOST_ICMAP } from './most.ts';

/** A file that is whole, of which nothing is in memory but what it says of its device. */
export interface ProvedIcmap {
  readonly manifest: Manifest;
  readonly meta: readonly DeviceRow[];
}

/**
 * Reads every row of a file without evidence, as `readIcmap` does, and keeps none of them: however large it is, it takes
 * the memory of one line.
 */
export function proveIcmap(file: Blob | Bytes): Promise<Result<ProvedIcmap, IcmapFault>> {
  return openIcmap(file, prove);
}

async function prove({ manifest, piecesOf }: OpenedIcmap): Promise<ProvedIcmap> {
  const meta: DeviceRow[] = [];
  let [bytes, rows, records] = [0, 0, 0];
  for (const { path, bytes: promised } of manifest.entries) {
    if (path.startsWith('evidence/')) continue;
    bytes += promised;
    const lines = linesIn(path, (row) => {
      rows += 1;
      if (bytes > MOST_ICMAP.textBytes || rows > MOST_ICMAP.rows) {
        throw new Faulty({ tag: 'too-large' });
      }
      if (path === DEVICE_PATHS.meta) meta.push(row);
      if (path.startsWith('device/')) return;
      recordIn(row, path);
      records += 1;
    });
    await piecesOf(path, lines.add);
    lines.end();
  }
  if (records !== manifest.records) throw new Faulty(damaged('another number of records'));
  return { manifest, meta };
}

/** Puts pieces of bytes together to lines, and gives each as a row. */
function linesIn(path: string, each: (row: DeviceRow) => void) {
  const letters = new TextDecoder('utf-8', { fatal: true });
  let begun = '';
  return {
    add(bytes: Uint8Array) {
      const lines = `${begun}${letters.decode(bytes, { stream: true })}`.split('\n');
      begun = lines.pop() ?? '';
      for (const line of lines) each(objectIn(line, path));
    },
    end() {
      if (`${begun}${letters.decode()}` !== '') {
        throw new Faulty(damaged(`${path} ends in the middle`));
      }
    },
  };
}
