import type { Bytes } from './zip-stream.ts';

/**
 * How many entries a ZIP file says that it has: read from its last bytes, so that one with far too many is refused before
 * anything walks through them. Undefined where no end of a ZIP is found. It may lie, as all of a file may: whoever reads
 * the entries counts them too.
 */
export async function entriesSaidIn(zip: Blob | Bytes): Promise<number | undefined> {
  const view =
    zip instanceof Blob
      ? new DataView(await zip.slice(-END_BYTES - LONGEST_COMMENT).arrayBuffer())
      : new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    const isEnd =
      view.getUint32(at, true) === SIGNATURE &&
      at + END_BYTES + view.getUint16(at + 20, true) === view.byteLength;
    if (isEnd) return view.getUint16(at + 10, true);
  }
  return undefined;
}

const SIGNATURE = 0x06054b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;
