import { pairKey } from './groups.ts';
import type { SchoolFacts } from './school-facts.ts';

/** Two ids that may be one school: the same name in the same place. */
export interface MaybeOneSchool {
  /** The one with more records, whose id would stand for both; of equal ones the smaller id. */
  readonly into: SchoolFacts;
  readonly from: SchoolFacts;
}

/**
 * Pairs of schools that share a name, a district and a state and that nobody has kept apart: one school under two ids,
 * because it was started anew on another computer. Schools of one name in two places are two schools.
 */
export function maybeOneSchool(
  schools: readonly SchoolFacts[],
  apart: ReadonlySet<string>,
): readonly MaybeOneSchool[] {
  const byPlace = new Map<string, SchoolFacts[]>();
  for (const school of schools) {
    if (school.isSample) continue;
    const key = [school.name, school.district, school.state].map(folded).join('\n');
    const known = byPlace.get(key) ?? [];
    byPlace.set(key, known);
    known.push(school);
  }
  return [...byPlace.values()].flatMap((same) => {
    const [into, ...others] = same.toSorted(
      (a, b) => b.years.length - a.years.length || (a.id < b.id ? -1 : 1),
    );
    if (into === undefined) return [];
    return others.flatMap((from) => (apart.has(pairKey(into.id, from.id)) ? [] : [{ into, from }]));
  });
}

/** The ids of schools that share their name with another one: they are told apart by place, and by their id where that is the same. */
export function namesakes(schools: readonly SchoolFacts[]): ReadonlySet<string> {
  const byName = new Map<string, string[]>();
  for (const { id, name } of schools) {
    const key = folded(name);
    byName.set(key, [...(byName.get(key) ?? []), id]);
  }
  return new Set([...byName.values()].filter(({ length }) => length > 1).flat());
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
