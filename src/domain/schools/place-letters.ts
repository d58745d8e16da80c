import { scaleOf } from '#domain/analysis/scale.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';

import {
  alphabetOf,
  LOWEST_LEVEL,
  NOT_APPLICABLE as LETTER_NOT_APPLICABLE,
  NOT_RATED as LETTER_NOT_RATED,
  NOT_YET,
  type RecordedFacts,
} from './snapshot-facts.ts';

/** Where an indicator stands: a place of the scale (0 is "not yet at the lowest level"), or why it has none. */
export const NOT_RATED = -1;
export const NOT_APPLICABLE = -2;
/** At a level that the map which is looked at doesn't have, or has elsewhere on its scale. */
export const OFF_SCALE = -3;
/** The version of the map on which it was recorded doesn't have the indicator. */
export const NOT_ON_MAP = -4;

/** Places by the position of an indicator on the map that is looked at, from 0. */
export interface Places {
  /** Its place, or one of the four above. */
  readonly existing: Int8Array;
  /** The place of the level that is wanted; 0 where nobody said. */
  readonly desired: Int8Array;
}

type Letters = Pick<RecordedFacts, 'existing' | 'desired'>;

/** Reads the letters of facts as places. */
export type Placer = (letters: Letters) => Places;

/**
 * How letters are read on the scale of a map, for each map that records carry: letter by letter through a table, since
 * there are hundreds of thousands of them. A map with other levels is off the scale.
 */
export function placer(map: IcMap): (own: IcMap) => Placer {
  const known = placers.get(map);
  if (known !== undefined) return known;
  const fresh = placerOfEach(map);
  placers.set(map, fresh);
  return fresh;
}

/** The same few maps are read on one another for thousands of records. */
const placers = new WeakMap<IcMap, (own: IcMap) => Placer>();

function placerOfEach(map: IcMap): (own: IcMap) => Placer {
  const { codes } = alphabetOf(map);
  const scale = scaleOf(map).join('\n');
  const byMap = new WeakMap<IcMap, Placer>();
  const readingOf = (own: IcMap): Placer => {
    const theirs = alphabetOf(own);
    const isOfOneScale = scaleOf(own).join('\n') === scale;
    const places = placesOfLetters(theirs.levels.length, isOfOneScale);
    const wanted = wantedByLetter(theirs.levels.length, isOfOneScale);
    const positions = codes.map((code) => theirs.codes.indexOf(code));
    return ({ existing, desired }) => ({
      existing: readBy(places, existing, positions, NOT_ON_MAP),
      desired: readBy(wanted, desired, positions, 0),
    });
  };
  return (own) => {
    const known = byMap.get(own);
    if (known !== undefined) return known;
    const fresh = readingOf(own);
    byMap.set(own, fresh);
    return fresh;
  };
}

function readBy(
  table: Int8Array,
  letters: string,
  positions: readonly number[],
  absent: number,
): Int8Array {
  const read = new Int8Array(positions.length);
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? -1;
    read[at] = position === -1 ? absent : (table[letters.charCodeAt(position)] ?? absent);
  }
  return read;
}

/** As many as there are letters. */
const LETTERS = 256;

function placesOfLetters(levels: number, isOfOneScale: boolean): Int8Array {
  const table = new Int8Array(LETTERS).fill(OFF_SCALE);
  table[LETTER_NOT_RATED.charCodeAt(0)] = NOT_RATED;
  table[LETTER_NOT_APPLICABLE.charCodeAt(0)] = NOT_APPLICABLE;
  if (!isOfOneScale) return table;
  table[NOT_YET.charCodeAt(0)] = 0;
  for (let at = 0; at < levels; at += 1) table[LOWEST_LEVEL + at] = at + 1;
  return table;
}

function wantedByLetter(levels: number, isOfOneScale: boolean): Int8Array {
  const table = new Int8Array(LETTERS);
  if (!isOfOneScale) return table;
  for (let at = 0; at < levels; at += 1) table[LOWEST_LEVEL + at] = at + 1;
  return table;
}
