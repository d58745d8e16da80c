import type { School } from '#domain/assessment/school.ts';

import type { SchoolGroupings } from './groups.ts';
import {
  isSameYear,
  type SchoolFacts,
  type SchoolsInView,
  type YearFacts,
} from './school-facts.ts';
import type { DamagedFacts, RecordedFacts, SnapshotFacts } from './snapshot-facts.ts';

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
      .flatMap(([id, parts]) => schoolFacts(id, parts, groupsBySchool.get(id) ?? [], maps))
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
  maps: SchoolsInView['maps'],
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
      years: yearsOf(recorded, maps),
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
  maps: SchoolsInView['maps'],
): readonly YearFacts[] {
  const inOrder = recorded.toSorted(inTime);
  const amended = new Set(inOrder.map(({ amends }) => amends));
  const years = inOrder.map((row, at) => ({
    snapshot: row.id,
    school: row.school,
    cycle: row.cycle,
    schoolYear: row.schoolYear,
    map: row.map,
    mapVersion: row.mapVersion,
    mapKey: row.mapKey,
    status: row.status,
    standing: !amended.has(row.id) && !isOvertaken(row, at, inOrder, amended),
    recordedAt: row.recordedAt,
    recordedOn: row.recordedOn,
    existing: row.existing,
    desired: row.desired,
  }));
  return years.filter(({ mapKey }) => maps.has(mapKey));
}

/** By year; of one year those that others follow first. */
function inTime(a: RecordedFacts, b: RecordedFacts): number {
  return (
    a.schoolYear - b.schoolYear ||
    a.follows - b.follows ||
    compare(a.recordedAt, b.recordedAt) ||
    compare(a.id, b.id)
  );
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
