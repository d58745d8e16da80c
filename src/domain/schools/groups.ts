import { LIBRARY_SCHOOL, type Change, type StoredRecord } from '#domain/records/record.ts';

/** What a group of schools is: districts and regions are places, a tag is anything else. */
export const GROUP_SORTS = ['district', 'region', 'tag'] as const;

export type GroupSort = (typeof GROUP_SORTS)[number];

/** A coach's own group of schools. It belongs to no school, so no school's file carries it. */
export interface SchoolGroup {
  readonly id: string;
  readonly name: string;
  readonly sort: GroupSort;
}

/** The longest name of a group, in UTF-16 units. */
export const LONGEST_GROUP_NAME = 200;

/** Adds a group, or names it anew. */
export function putGroup({ id, name, sort }: SchoolGroup): Change {
  return ofTheLibrary(groupRecordId(id), 'school-group', { group: id, name, sort });
}

/** Removes a group; which schools were in it goes with it. */
export function removeGroup(id: string, schools: readonly string[]): readonly Change[] {
  return [
    { remove: groupRecordId(id) },
    ...schools.map((school) => ({ remove: membershipId(id, school) })),
  ];
}

/** Puts a school into a group, or takes it out. */
export function putInGroup(group: string, school: string, isIn: boolean): Change {
  const id = membershipId(group, school);
  return isIn ? ofTheLibrary(id, 'school-in-group', { group, member: school }) : { remove: id };
}

/** Says that what comes under one id is the school of another id. */
export function joinSchools(from: string, into: string): Change {
  return ofTheLibrary(joinId(from), 'school-join', { from, into });
}

/** Says that they are two schools after all. */
export function partSchools(from: string): Change {
  return { remove: joinId(from) };
}

/** Says that two schools of one name and place are two, so that joining them is not offered again. */
export function keepApart(a: string, b: string): Change {
  const [first, second] = a < b ? [a, b] : [b, a];
  return ofTheLibrary(`school-apart/${first}/${second}`, 'school-apart', {
    schools: [first, second],
  });
}

/** What the library says about schools: groups, who is in them, and which ids are one school. */
export interface SchoolGroupings {
  /** By name. */
  readonly groups: readonly SchoolGroup[];
  /** The ids of groups by the id of a school; groups that are gone are left out. */
  readonly groupsBySchool: ReadonlyMap<string, readonly string[]>;
  /** The id that stands for a school, by another id of it; never one that is joined itself. */
  readonly joinedInto: ReadonlyMap<string, string>;
  /** Pairs of ids that a person keeps apart, as `pairKey` writes them. */
  readonly apart: ReadonlySet<string>;
}

/** Gathers them from records of the library; what does not fit is left out. */
export function schoolGroupings(records: readonly StoredRecord[]): SchoolGroupings {
  const groups = new Map<string, SchoolGroup>();
  const memberships: (readonly [string, string])[] = [];
  const joins = new Map<string, string>();
  const apart = new Set<string>();
  for (const { kind, deleted, body } of records) {
    if (deleted === true) continue;
    const { group, name, sort, member, from, into, schools } = body;
    if (kind === 'school-group' && isText(group) && isText(name)) {
      groups.set(group, {
        id: group,
        name,
        sort: GROUP_SORTS.find((one) => one === sort) ?? 'tag',
      });
    }
    if (kind === 'school-in-group' && isText(group) && isText(member)) {
      memberships.push([member, group]);
    }
    if (kind === 'school-join' && isText(from) && isText(into)) joins.set(from, into);
    if (kind === 'school-apart' && Array.isArray(schools)) {
      const [a, b]: readonly unknown[] = schools;
      if (isText(a) && isText(b)) apart.add(pairKey(a, b));
    }
  }
  const joinedInto = new Map(
    [...joins.keys()].flatMap((from) => {
      const into = endOf(from, joins);
      return into === from ? [] : [[from, into] as const];
    }),
  );
  const groupsBySchool = new Map<string, string[]>();
  for (const [school, group] of memberships) {
    if (!groups.has(group)) continue;
    const standsFor = joinedInto.get(school) ?? school;
    const known = groupsBySchool.get(standsFor) ?? [];
    groupsBySchool.set(standsFor, known);
    if (!known.includes(group)) known.push(group);
  }
  return {
    groups: [...groups.values()].toSorted(
      (a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1),
    ),
    groupsBySchool,
    joinedInto,
    apart,
  };
}

/** Two ids as one text, in whichever order they come. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/**
 * Where joins lead. Two devices may have joined in opposite directions: of a circle, its smallest id stands for all, so
 * that every device sees the same and no school vanishes.
 */
function endOf(from: string, joins: ReadonlyMap<string, string>): string {
  const seen = [from];
  let at = from;
  for (;;) {
    const next = joins.get(at);
    if (next === undefined) return at;
    const circle = seen.indexOf(next);
    if (circle !== -1) return seen.slice(circle).toSorted()[0] ?? at;
    seen.push(next);
    at = next;
  }
}

function groupRecordId(id: string): string {
  return `school-group/${id}`;
}

function membershipId(group: string, school: string): string {
  return `school-in-group/${group}/${school}`;
}

function joinId(from: string): string {
  return `school-join/${from}`;
}

function ofTheLibrary(id: string, kind: string, body: Readonly<Record<string, unknown>>): Change {
  return { put: { id, kind, school: LIBRARY_SCHOOL, body } };
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
