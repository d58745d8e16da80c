import { Inflate } from 'fflate';

import type { Bytes } from './zip-stream.ts';

/** Where the list of names of a ZIP file says that an entry lies. */
interface PlaceInZip {
  readonly offset: number;
  readonly compressedSize: number;
  readonly compressionMethod: number;
  readonly encrypted: boolean;
}

/** How ZIP files name the way in which nearly all of them are packed. */
const DEFLATED = 8;
/** What stands before the name of an entry, and where the lengths of the name and of what follows it stand in that. */
const HEAD = { bytes: 30, nameLength: 26, extraLength: 28 } as const;

/** The packed bytes of an entry of a ZIP file that is in memory; undefined where only a reader of ZIP files can tell. */
export function packedIn(zip: Bytes, entry: PlaceInZip): Bytes | undefined {
  const { offset, compressedSize, compressionMethod, encrypted } = entry;
  if (encrypted || compressionMethod !== DEFLATED) return undefined;
  if (offset + HEAD.bytes > zip.byteLength) return undefined;
  const head = new DataView(zip.buffer, zip.byteOffset + offset, HEAD.bytes);
  const lengths = head.getUint16(HEAD.nameLength, true) + head.getUint16(HEAD.extraLength, true);
  const at = offset + HEAD.bytes + lengths;
  return zip.subarray(at, at + compressedSize);
}

/** Of this much packed no more than some megabytes come at once. */
const PIECE_BYTES = 16_384;

/**
 * Unpacks in half of the time that a reader of ZIP files takes, and without its checksum: only for bytes that are proved
 * otherwise. Throws where they are no packed bytes, and what `piece` throws, which ends it.
 */
export function inflateAtOnce(packed: Bytes, piece: (bytes: Uint8Array) => void): void {
  const inflate = new Inflate(piece);
  for (let at = 0; at < packed.byteLength; at += PIECE_BYTES) {
    inflate.push(packed.subarray(at, at + PIECE_BYTES), at + PIECE_BYTES >= packed.byteLength);
  }
}
