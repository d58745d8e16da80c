import { mapsInTexts, type TextAroundMap } from '#domain/assessment/map-in-text.ts';
import {
  readContentBesideMap,
  readSnapshotContent,
  type SnapshotContent,
} from '#domain/assessment/snapshot-content.ts';
import type { ReadText } from '#domain/assessment/verify-snapshot.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';
import type { Result } from '#domain/result.ts';
import { hashBytes } from '#exchange/hash-bytes.ts';
import type { Bytes } from '#exchange/zip-stream.ts';

/** A map that many texts carry: how it reads, and its bytes. */
interface SeenMap {
  readonly bytes: Uint8Array;
  map: IcMap | undefined;
}

const maps = mapsInTexts();
const seen = new Map<number, SeenMap>();
const letters = new TextEncoder();
const MOST_BYTES_A_LETTER = 3;

/** Hashes a snapshot's text and reads it. The map in it, if it was in one before, is neither encoded nor read again. */
export async function proveText(text: string): Promise<ReadText> {
  const parts = maps.split(text);
  if (parts === undefined) {
    const whole = await hashBytes(letters.encode(text));
    return { hash: whole, content: () => readSnapshotContent(parsed(text)) };
  }
  const known = seenMap(parts);
  const hash = await hashBytes(bytesAround(known.bytes, parts));
  return { hash, content: () => contentAround(text, { ...parts, hash, known }) };
}

/**
 * In the map's place stands the text's own hash, which no text can hold. So where that is read as the text's map, the map
 * stands there, and nowhere else.
 */
function contentAround(
  text: string,
  { head, tail, hash, known }: TextAroundMap & { readonly hash: Sha256; readonly known: SeenMap },
): Result<SnapshotContent, string> {
  const said = parsed(`${head}"${hash}"${tail}`);
  const isInPlace = typeof said === 'object' && said !== null && 'map' in said && said.map === hash;
  if (isInPlace && known.map !== undefined) return readContentBesideMap(said, known.map);
  const content = readSnapshotContent(parsed(text));
  if (isInPlace && content.ok) known.map = content.value.map;
  return content;
}

let room = new Uint8Array(0);

/** The bytes of a text. They stand there until the next are asked for: hashing takes a copy of them when it is called. */
function bytesAround(map: Uint8Array, { head, tail }: TextAroundMap): Bytes {
  const most = map.byteLength + (head.length + tail.length) * MOST_BYTES_A_LETTER;
  if (room.byteLength < most) room = new Uint8Array(most);
  const mapAt = letters.encodeInto(head, room).written;
  room.set(map, mapAt);
  const tailAt = mapAt + map.byteLength;
  return room.subarray(0, tailAt + letters.encodeInto(tail, room.subarray(tailAt)).written);
}

function seenMap({ map }: TextAroundMap): SeenMap {
  const known = seen.get(map) ?? { bytes: letters.encode(maps.mapText(map)), map: undefined };
  seen.set(map, known);
  return known;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
