import { mapsInTexts } from '#domain/assessment/map-in-text.ts';

/** A text of which the IC map in it, which many texts share, is kept once. */
export interface PackedText {
  readonly head: Uint8Array;
  /** The number of the map; undefined where there is none, and `head` is all. */
  readonly map: number | undefined;
  readonly tail: Uint8Array;
}

/** Packs texts of snapshots. */
export interface PackedTexts {
  readonly pack: (text: string) => PackedText;
  readonly unpack: (packed: PackedText) => string;
}

/** What is packed by one is unpacked by the same. */
export function packedTexts(): PackedTexts {
  const maps = mapsInTexts();
  const letters = new TextEncoder();
  const words = new TextDecoder();
  return {
    pack(text) {
      const parts = maps.split(text);
      // As bytes, since a part of a text would keep all of it in memory.
      return {
        head: letters.encode(parts?.head ?? text),
        map: parts?.map,
        tail: letters.encode(parts?.tail ?? ''),
      };
    },
    unpack({ head, map, tail }) {
      const part = map === undefined ? '' : maps.mapText(map);
      return `${words.decode(head)}${part}${words.decode(tail)}`;
    },
  };
}
