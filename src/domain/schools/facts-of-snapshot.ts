import type { ExistingState } from '#domain/assessment/rating.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { SnapshotRating } from '#domain/assessment/snapshot-content.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { sha256Of } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import {
  alphabetOf,
  LOWEST_LEVEL,
  NOT_APPLICABLE,
  NOT_RATED,
  NOT_YET,
  type MapFacts,
  type RecordedFacts,
  type SnapshotFacts,
} from './snapshot-facts.ts';

/** What is to be kept of a snapshot: its facts, and those of its map. Of a tombstone, nothing. */
export function factsOfSnapshot(record: StoredRecord): readonly SnapshotFacts[] {
  if (record.kind !== 'snapshot' || record.deleted === true) return [];
  const read = readSnapshot(record);
  if (!read.ok) {
    const { id, school, cycle } = record;
    return [{ is: 'damaged', id, school, schoolYear: yearOfCycle(cycle) }];
  }
  return factsOfProved(read.value);
}

/** The facts of a snapshot that was read and has proved itself, and those of its map. */
export function factsOfProved(snapshot: Snapshot): readonly SnapshotFacts[] {
  const map = mapFacts(snapshot.content.map);
  return [map, recordedFacts(snapshot, map)];
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

/** Thousands of snapshots carry the same map, which is read once. */
const seen = new WeakMap<IcMap, MapFacts>();

function mapFacts(map: IcMap): MapFacts {
  const known = seen.get(map);
  if (known !== undefined) return known;
  const facts: MapFacts = { is: 'map', id: sha256Of(JSON.stringify(map)), school: '', map };
  seen.set(map, facts);
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

/** The year at the end of a cycle's id. */
function yearOfCycle(cycle: string | undefined): SchoolYear | 0 {
  const year = Number(/\/(\d{4})$/.exec(cycle ?? '')?.[1] ?? 0);
  return Number.isInteger(year) ? year : 0;
}
