import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import type { ExistingState } from '#domain/assessment/rating.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { SnapshotRating, SnapshotStatus } from '#domain/assessment/snapshot-content.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { YearState } from '#domain/comparison/year-on-map.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { sha256Of, type Sha256 } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';

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
  /** One character an indicator, in the map's order: see `letterOf`. */
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

const NOT_RATED = '-';
const NOT_YET = '!';
const NOT_APPLICABLE = 'x';
const LOWEST_LEVEL = 'a'.charCodeAt(0);

/** What is to be kept of a snapshot: its facts, and those of its map. Of a tombstone, nothing. */
export function factsOfSnapshot(record: StoredRecord): readonly SnapshotFacts[] {
  if (record.kind !== 'snapshot' || record.deleted === true) return [];
  const read = readSnapshot(record);
  if (!read.ok) {
    const { id, school, cycle } = record;
    return [{ is: 'damaged', id, school, schoolYear: yearOfCycle(cycle) }];
  }
  const map = mapFacts(read.value.content.map);
  return [map, recordedFacts(read.value, map)];
}

/** What a snapshot says, read back out of its facts. */
export function statesIn(
  { existing, desired }: Pick<RecordedFacts, 'existing' | 'desired'>,
  alphabet: MapAlphabet,
): ReadonlyMap<string, YearState> {
  const { codes, known } = alphabet;
  return new Map(
    codes.map((code, at) => {
      const letters = `${existing[at] ?? NOT_RATED}${desired[at] ?? NOT_RATED}`;
      // Thousands of records say the same few things: one object each.
      const state = known.get(letters) ?? stateOf(letters, alphabet);
      known.set(letters, state);
      return [code, state] as const;
    }),
  );
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

function recordedFacts(
  { id, school, content }: Snapshot,
  { id: mapKey, map }: MapFacts,
): RecordedFacts {
  const { name, district, state, sample } = content.school;
  const { codes, levels } = alphabetOf(map);
  const byCode = new Map(content.ratings.map((rating) => [rating.indicator, rating]));
  const letters = (of: (rating: SnapshotRating | undefined) => string) =>
    codes.map((code) => of(byCode.get(code))).join('');
  return {
    is: 'recorded',
    id,
    school,
    cycle: content.cycle,
    schoolYear: content.schoolYear,
    map: map.id,
    mapVersion: map.version,
    mapKey,
    status: content.status,
    recordedAt: content.recordedAt,
    recordedOn: content.recordedOn,
    follows: content.follows.length,
    amends: content.amends?.snapshot ?? '',
    named: { name, district, state },
    isSample: sample === true,
    existing: letters((rating) => letterOf(rating?.existing, levels)),
    desired: letters((rating) => letterOfLevel(rating?.desired, levels)),
  };
}

/** Maps that were seen, by their words: thousands of snapshots carry the same one. */
const seen = new Map<string, MapFacts>();
const MOST_SEEN = 50;

function mapFacts(map: IcMap): MapFacts {
  const words = JSON.stringify(map);
  const known = seen.get(words);
  if (known !== undefined) return known;
  const facts: MapFacts = { is: 'map', id: sha256Of(words), school: '', map };
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.set(words, facts);
  return facts;
}

function letterOf(state: ExistingState | undefined, levels: readonly string[]): string {
  switch (state?.is) {
    case undefined:
    case 'not-rated':
      return NOT_RATED;
    case 'not-yet':
      return NOT_YET;
    case 'not-applicable':
      return NOT_APPLICABLE;
    case 'at-level':
      return letterOfLevel(state.level, levels);
  }
}

/** A level that its own map doesn't have says nothing. */
function letterOfLevel(level: string | undefined, levels: readonly string[]): string {
  const at = level === undefined ? -1 : levels.indexOf(level);
  return at === -1 ? NOT_RATED : String.fromCharCode(LOWEST_LEVEL + at);
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

/** The year at the end of a cycle's id. */
function yearOfCycle(cycle: string | undefined): SchoolYear | 0 {
  const year = Number(/\/(\d{4})$/.exec(cycle ?? '')?.[1] ?? 0);
  return Number.isInteger(year) ? year : 0;
}
