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

/** What a snapshot says, read back out of its facts. */
export function statesIn(
  { existing, desired }: Pick<RecordedFacts, 'existing' | 'desired'>,
  alphabet: MapAlphabet,
): ReadonlyMap<string, YearState> {
  const { codes, known } = alphabet;
  const states = new Map<string, YearState>();
  for (const [at, code] of codes.entries()) {
    const letters = `${existing[at] ?? NOT_RATED}${desired[at] ?? NOT_RATED}`;
    // Thousands of records say the same few things: one object each.
    const state = known.get(letters) ?? stateOf(letters, alphabet);
    known.set(letters, state);
    states.set(code, state);
  }
  return states;
}

/** What the letters of facts mean on a map. */
export interface MapAlphabet {
  readonly codes: readonly string[];
  readonly levels: readonly string[];
  /** States that were read before, by their two letters. */
  readonly known: Map<string, YearState>;
}

/** The alphabet of a map. */
export function alphabetOf(map: IcMap): MapAlphabet {
  return {
    codes: indicatorsOf(map).map(({ indicator }) => indicator.code),
    levels: levelsAscending(map).map(({ id }) => id),
    known: new Map(),
  };
}

function stateOf(letters: string, { levels }: MapAlphabet): YearState {
  const level = (letter: string) => levels[letter.charCodeAt(0) - LOWEST_LEVEL];
  const [existing = NOT_RATED, desired = NOT_RATED] = letters;
  const wanted = desired === NOT_RATED ? undefined : level(desired);
  if (existing === NOT_YET) return { existing: { is: 'not-yet' }, desired: wanted };
  if (existing === NOT_APPLICABLE) {
    return { existing: { is: 'not-applicable', reason: '' }, desired: wanted };
  }
  const at = existing === NOT_RATED ? undefined : level(existing);
  return {
    existing: at === undefined ? { is: 'not-rated' } : { is: 'at-level', level: at },
    desired: wanted,
  };
}
