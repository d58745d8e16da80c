import type { YearOnMap } from '#domain/comparison/year-on-map.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { SnapshotStatus } from '#domain/assessment/snapshot-content.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';

import type { SchoolGroup } from './groups.ts';
import { statesIn } from './snapshot-facts.ts';

/** What one record of a school's year says about its levels: what views over many schools count. Nothing of single members. */
export interface YearFacts {
  /** The id of the snapshot, its hash. */
  readonly snapshot: Sha256;
  /** The id under which it was recorded, which is not the school's where two ids were joined. */
  readonly school: string;
  readonly cycle: string;
  readonly schoolYear: SchoolYear;
  /** The map's id and version as the snapshot says. */
  readonly map: string;
  readonly mapVersion: string;
  /** Which words of the map: the key in `SchoolsInView.maps`. Two versions with the same words have two keys. */
  readonly mapKey: Sha256;
  readonly status: SnapshotStatus;
  /** The school stands by it (decision 24); of a year that was closed twice, both. */
  readonly standing: boolean;
  /** ISO 8601 in UTC. */
  readonly recordedAt: string;
  /** The local date, `2027-05-14`. */
  readonly recordedOn: string;
  /** One letter an indicator, in the order of its own map, as snapshot-facts.ts writes them; `statesIn` reads them. */
  readonly existing: string;
  readonly desired: string;
}

/** A record that does not prove itself: it is shown as damaged and counted in nothing. */
export interface DamagedYear {
  readonly snapshot: Sha256;
  /** The id under which it was recorded, which is not the school's where two ids were joined. */
  readonly school: string;
  /** As far as its envelope says. */
  readonly schoolYear: SchoolYear | undefined;
}

/** One school as views over many schools count it. */
export interface SchoolFacts {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  readonly state: string;
  /** The made-up school to explore: in no count. */
  readonly isSample: boolean;
  /** Ids of groups that it was put into. */
  readonly groups: readonly string[];
  /** Other ids of the same school whose records are counted here, because a person joined them. */
  readonly joined: readonly string[];
  /** All whole records, oldest first; those that it stands by are marked. */
  readonly years: readonly YearFacts[];
  readonly damaged: readonly DamagedYear[];
}

/** Everything that views over many schools are made of. */
export interface SchoolsInView {
  /** By name, then by place. */
  readonly schools: readonly SchoolFacts[];
  /** Every map that a record carries, as it reads there, by its key. */
  readonly maps: ReadonlyMap<Sha256, IcMap>;
  /** By name. */
  readonly groups: readonly SchoolGroup[];
  /** Pairs of ids that a person keeps apart, as `pairKey` writes them. */
  readonly apart: ReadonlySet<string>;
}

/** A year as two years are compared, with all its states; undefined for a map that is not there. */
export function yearOnMap(facts: YearFacts, maps: SchoolsInView['maps']): YearOnMap | undefined {
  const map = maps.get(facts.mapKey);
  if (map === undefined) return undefined;
  const { snapshot, schoolYear, recordedOn } = facts;
  return { key: snapshot, schoolYear, recordedOn, map, states: statesIn(facts, map) };
}

/** The school years (with their map) that more than one yearly record closes beside each other. */
export function yearsRecordedTwice(
  years: readonly Pick<YearFacts, 'standing' | 'status' | 'schoolYear' | 'map'>[],
): readonly { readonly schoolYear: SchoolYear; readonly map: string }[] {
  const closed = years.filter(({ standing, status }) => standing && status === 'yearly');
  return closed
    .filter((one, at) => closed.findIndex((other) => isSameYear(one, other)) === at)
    .filter((one) => closed.filter((other) => isSameYear(one, other)).length > 1)
    .map(({ schoolYear, map }) => ({ schoolYear, map }));
}

/** Whether two records are of one school year on one map. */
export function isSameYear(
  a: Pick<YearFacts, 'schoolYear' | 'map'>,
  b: Pick<YearFacts, 'schoolYear' | 'map'>,
): boolean {
  return a.schoolYear === b.schoolYear && a.map === b.map;
}
