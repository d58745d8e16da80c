import { canonicalText } from '#domain/records/canonical.ts';

/** A snapshot's text around the IC map in it. */
export interface TextAroundMap {
  readonly head: string;
  /** The number of the map among those that were seen. */
  readonly map: number;
  readonly tail: string;
}

/**
 * The IC maps that stand in texts of snapshots, as they stand there: six of seven parts of a text are its map, and
 * thousands carry the same.
 */
export interface MapsInTexts {
  /** A text in three parts, to be joined again to the letter; undefined where no map is found in it. */
  readonly split: (text: string) => TextAroundMap | undefined;
  /** The map as it stands in texts. */
  readonly mapText: (map: number) => string;
}

/** Maps of more kinds than this are not looked for: a text without a known one costs a look at each. */
const MOST_MAPS = 20;

/** Begins without any; each is found when a text with it comes first. */
export function mapsInTexts(): MapsInTexts {
  const seen: string[] = [];

  function numberOf(text: string, at: number): number {
    const known = seen.findIndex((map) => text.startsWith(map, at));
    if (known !== -1 || seen.length >= MOST_MAPS) return known;
    const map = mapIn(text);
    return map !== undefined && text.startsWith(map, at) ? seen.push(map) - 1 : -1;
  }

  return {
    split(text) {
      const at = text.indexOf(KEY) + KEY.length;
      const number = numberOf(text, at);
      const map = seen[number];
      if (map === undefined) return undefined;
      return { head: text.slice(0, at), map: number, tail: text.slice(at + map.length) };
    },
    mapText: (map) => seen[map] ?? '',
  };
}

const KEY = '"map":';

/** The map of a text, as it would be written anew. */
function mapIn(text: string): string | undefined {
  try {
    const { map } = JSON.parse(text) as { readonly map?: unknown };
    return typeof map === 'object' && map !== null ? canonicalText(map) : undefined;
  } catch {
    return undefined;
  }
}
