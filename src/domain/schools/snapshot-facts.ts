import type { ExistingState } from '#domain/assessment/rating.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { SnapshotStatus } from '#domain/assessment/snapshot-content.ts';
import type { YearState } from '#domain/comparison/year-on-map.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';

/** What is kept beside snapshots so that no view over many schools reads their texts. Made anew from them at any time. */
export type SnapshotFacts = RecordedFacts | DamagedFacts | MapFacts;

/** Of a snapshot that proves itself. */
export interface RecordedFacts {
  readonly is: 'recorded';
  /** That of the snapshot. */
  readonly id: Sha256;
  readonly school: string;
  readonly cycle: string;
  readonly schoolYear: SchoolYear;
  readonly map: string;
  readonly mapVersion: string;
  /** The id of the row with the map. */
  readonly mapKey: Sha256;
  readonly status: SnapshotStatus;
  readonly recordedAt: string;
  readonly recordedOn: string;
  /** How many earlier records of the school it knew of. */
  readonly follows: number;
  /** The record that it amends; '' for none. */
  readonly amends: Sha256 | '';
  /** The school as the snapshot names it. */
  readonly named: { readonly name: string; readonly district: string; readonly state: string };
  readonly isSample: boolean;
  /** One character an indicator, in the map's order: see NOT_RATED and the others. */
  readonly existing: string;
  readonly desired: string;
}

/** Of a snapshot that does not. */
export interface DamagedFacts {
  readonly is: 'damaged';
  readonly id: Sha256;
  readonly school: string;
  /** The cycle's, as far as the envelope names one; 0 where it does not. */
  readonly schoolYear: SchoolYear | 0;
}

/** A map as snapshots carry it, once for all that have the same words. */
export interface MapFacts {
  readonly is: 'map';
  readonly id: Sha256;
  /** No school's. */
  readonly school: '';
  readonly map: IcMap;
}

/** The letters of facts: nobody said, not yet at the lowest level, doesn't apply; levels are `a`, `b` … from the lowest. */
export const NOT_RATED = '-';
export const NOT_YET = '!';
export const NOT_APPLICABLE = 'x';
export const LOWEST_LEVEL = 'a'.charCodeAt(0);

/** What a snapshot says, read back out of its facts: by indicator code, of every indicator of its map. */
export function statesIn(
  { existing, desired }: Pick<RecordedFacts, 'existing' | 'desired'>,
  map: IcMap,
): ReadonlyMap<string, YearState> {
  const { codes, levels } = alphabetOf(map);
  const level = (letter: string) => levels[letter.charCodeAt(0) - LOWEST_LEVEL];
  return new Map(
    codes.map((code, at) => {
      const wanted = desired[at] ?? NOT_RATED;
      return [
        code,
        {
          existing: stateOf(existing[at] ?? NOT_RATED, level),
          desired: wanted === NOT_RATED ? undefined : level(wanted),
        },
      ];
    }),
  );
}

/** What the places and letters of facts mean on a map. */
export interface MapAlphabet {
  /** Of the indicators, by position. */
  readonly codes: readonly string[];
  /** From the lowest. */
  readonly levels: readonly string[];
}

/** The alphabet of a map; thousands of records carry the same. */
export function alphabetOf(map: IcMap): MapAlphabet {
  const known = alphabets.get(map);
  if (known !== undefined) return known;
  const alphabet = {
    codes: indicatorsOf(map).map(({ indicator }) => indicator.code),
    levels: levelsAscending(map).map(({ id }) => id),
  };
  alphabets.set(map, alphabet);
  return alphabet;
}

const alphabets = new WeakMap<IcMap, MapAlphabet>();

function stateOf(letter: string, levelOf: (letter: string) => string | undefined): ExistingState {
  if (letter === NOT_YET) return { is: 'not-yet' };
  if (letter === NOT_APPLICABLE) return { is: 'not-applicable', reason: '' };
  const level = letter === NOT_RATED ? undefined : levelOf(letter);
  return level === undefined ? { is: 'not-rated' } : { is: 'at-level', level };
}
