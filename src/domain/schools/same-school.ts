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
  const named = byName(schools.filter(({ isSample }) => !isSample));
  const placed = named.flatMap((same) =>
    same.length === 1
      ? []
      : groupedBy(same, ({ district, state }) => [district, state].map(folded).join('\n')),
  );
  return placed.flatMap((same) => {
    const [into, ...others] = same.toSorted(
      (a, b) => b.years.length - a.years.length || (a.id < b.id ? -1 : 1),
    );
    if (into === undefined) return [];
    return others.flatMap((from) => (apart.has(pairKey(into.id, from.id)) ? [] : [{ into, from }]));
  });
}

/** The ids of schools that share their name with another one: they are told apart by place, and by their id where that is the same. */
export function namesakes(schools: readonly SchoolFacts[]): ReadonlySet<string> {
  const shared = byName(schools).filter(({ length }) => length > 1);
  return new Set(shared.flatMap((same) => same.map(({ id }) => id)));
}

function byName(schools: readonly SchoolFacts[]): readonly (readonly SchoolFacts[])[] {
  return groupedBy(schools, ({ name }) => folded(name));
}

function groupedBy(
  schools: readonly SchoolFacts[],
  keyOf: (school: SchoolFacts) => string,
): readonly (readonly SchoolFacts[])[] {
  const groups = new Map<string, SchoolFacts[]>();
  for (const school of schools) {
    const key = keyOf(school);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [school]);
    else known.push(school);
  }
  return [...groups.values()];
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
