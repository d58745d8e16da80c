import type { School } from '#domain/assessment/school.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';

import type { SchoolGroupings } from './groups.ts';
import {
  isSameYear,
  type SchoolFacts,
  type SchoolsInView,
  type YearFacts,
} from './school-facts.ts';
import {
  alphabetOf,
  statesIn,
  type DamagedFacts,
  type MapAlphabet,
  type RecordedFacts,
  type SnapshotFacts,
} from './snapshot-facts.ts';

/**
 * Gathers what is known of every school. A school that only has records is named as its newest one names it; one that
 * was joined to another is counted there. Schools that were removed are in nothing, whatever is left of them.
 */
export function gatherSchools(
  schools: readonly School[],
  facts: readonly SnapshotFacts[],
  { groups, groupsBySchool, joinedInto, apart }: SchoolGroupings,
): SchoolsInView {
  const maps = new Map(
    facts.flatMap((row) => (row.is === 'map' ? [[row.id, row.map] as const] : [])),
  );
  const alphabets = new Map([...maps].map(([key, map]) => [key, alphabetOf(map)]));
  const ids = new Set(schools.map(({ id }) => id));
  const standsFor = (id: string) => {
    const into = joinedInto.get(id);
    return into !== undefined && ids.has(into) ? into : id;
  };
  const partsById = new Map<string, SchoolParts>();
  const partsOf = (id: string) => {
    const known = partsById.get(id);
    if (known !== undefined) return known;
    const made: SchoolParts = { own: undefined, joined: [], recorded: [], damaged: [] };
    partsById.set(id, made);
    return made;
  };
  for (const school of schools) {
    const id = standsFor(school.id);
    if (id === school.id) partsOf(id).own = school;
    else partsOf(id).joined.push(school.id);
  }
  for (const row of facts) {
    if (row.is === 'map' || !ids.has(row.school)) continue;
    const parts = partsOf(standsFor(row.school));
    if (row.is === 'recorded') parts.recorded.push(row);
    else parts.damaged.push(row);
  }
  return {
    schools: [...partsById]
      .flatMap(([id, parts]) => schoolFacts(id, parts, groupsBySchool.get(id) ?? [], alphabets))
      .toSorted(byNameAndPlace),
    maps,
    groups,
    apart,
  };
}

/** What there is of a school before it is put together. */
interface SchoolParts {
  own: School | undefined;
  readonly joined: string[];
  readonly recorded: RecordedFacts[];
  readonly damaged: DamagedFacts[];
}

function schoolFacts(
  id: string,
  { own, joined, recorded, damaged }: SchoolParts,
  groups: readonly string[],
  alphabets: ReadonlyMap<Sha256, MapAlphabet>,
): readonly SchoolFacts[] {
  if (own === undefined) return [];
  return [
    {
      id,
      name: own.name,
      district: own.district,
      state: own.state,
      isSample: own.sample === true,
      groups,
      joined,
      years: yearsOf(recorded, alphabets),
      damaged: damaged.map(({ id: snapshot, school, schoolYear }) => ({
        snapshot,
        school,
        schoolYear: schoolYear === 0 ? undefined : schoolYear,
      })),
    },
  ];
}

function yearsOf(
  recorded: readonly RecordedFacts[],
  alphabets: ReadonlyMap<Sha256, MapAlphabet>,
): readonly YearFacts[] {
  const inOrder = recorded.toSorted(
    (a, b) =>
      a.schoolYear - b.schoolYear ||
      a.follows - b.follows ||
      compare(a.recordedAt, b.recordedAt) ||
      compare(a.id, b.id),
  );
  const amended = new Set(inOrder.map(({ amends }) => amends));
  return inOrder.flatMap((row, at) => {
    const alphabet = alphabets.get(row.mapKey);
    if (alphabet === undefined) return [];
    const { id: snapshot, school, cycle, schoolYear, map, mapVersion, mapKey } = row;
    const { status, recordedAt, recordedOn } = row;
    const states = statesIn(row, alphabet);
    return [
      {
        snapshot,
        school,
        cycle,
        schoolYear,
        map,
        mapVersion,
        mapKey,
        status,
        standing: !amended.has(snapshot) && !isOvertaken(row, at, inOrder, amended),
        recordedAt,
        recordedOn,
        states,
      },
    ];
  });
}

/** An interim record stands until its year is closed, or until a later interim one. */
function isOvertaken(
  row: RecordedFacts,
  at: number,
  inOrder: readonly RecordedFacts[],
  amended: ReadonlySet<string>,
): boolean {
  if (row.status === 'yearly') return false;
  return inOrder.some(
    (other, index) =>
      (other.status === 'yearly' || index > at) && isSameYear(row, other) && !amended.has(other.id),
  );
}

function byNameAndPlace(a: SchoolFacts, b: SchoolFacts): number {
  return (
    NAMES.compare(a.name, b.name) ||
    NAMES.compare(a.district, b.district) ||
    NAMES.compare(a.state, b.state) ||
    compare(a.id, b.id)
  );
}

const NAMES = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
