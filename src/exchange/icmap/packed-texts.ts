import { canonicalText } from '#domain/records/canonical.ts';

/** A text of which a long part, which many texts share, is kept once. */
export interface PackedText {
  readonly head: Uint8Array;
  /** The number of the shared part; undefined where there is none, and `head` is all. */
  readonly shared: number | undefined;
  readonly tail: Uint8Array;
}

/** Packs texts of snapshots: six of seven parts are the IC map, and it is the same in nearly all of them. */
export interface PackedTexts {
  readonly pack: (text: string) => PackedText;
  readonly unpack: (packed: PackedText) => string;
}

/** What is packed by one is unpacked by the same. */
export function packedTexts(): PackedTexts {
  const shared: string[] = [];
  const letters = new TextEncoder();
  const words = new TextDecoder();

  function partOf(text: string): number {
    const known = shared.findIndex((part) => text.includes(part));
    if (known !== -1) return known;
    const part = mapIn(text);
    return part === undefined ? -1 : shared.push(part) - 1;
  }

  return {
    pack(text) {
      const number = partOf(text);
      const part = shared[number];
      if (part === undefined) {
        return { head: letters.encode(text), shared: undefined, tail: new Uint8Array() };
      }
      const at = text.indexOf(part);
      return {
        head: letters.encode(text.slice(0, at)),
        shared: number,
        tail: letters.encode(text.slice(at + part.length)),
      };
    },
    unpack({ head, shared: number, tail }) {
      const part = number === undefined ? '' : (shared[number] ?? '');
      return `${words.decode(head)}${part}${words.decode(tail)}`;
    },
  };
}

/** The map as it stands in a text, where it stands in it as it would be written anew. */
function mapIn(text: string): string | undefined {
  try {
    const { map } = JSON.parse(text) as { readonly map?: unknown };
    const part = map === undefined ? undefined : canonicalText(map);
    return part !== undefined && text.includes(part) ? part : undefined;
  } catch {
    return undefined;
  }
}
