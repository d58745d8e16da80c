import type { Place, Scale } from '#domain/analysis/scale.ts';

import { NOT_APPLICABLE, NOT_ON_MAP } from './place-letters.ts';
import type { SchoolFacts } from './school-facts.ts';
import type { SchoolInYear } from './schools-in-year.ts';

/** Schools that stand at the same place of an indicator and have the same road before them. */
export interface SharedNeed {
  /** The indicator's position on the map, from 0. */
  readonly position: number;
  readonly place: Place;
  /** Those that stand there. */
  readonly schools: readonly SchoolFacts[];
  /** Of how many: schools of the year in which the indicator applies, on a version of the map that has it. */
  readonly of: number;
  /** Schools in which it doesn't apply, and which are in no count here. */
  readonly notApplicable: number;
  /** Which higher levels they want and how many do, the most wanted first, of equals the lower level. */
  readonly wanted: readonly { readonly place: Place; readonly count: number }[];
  /** Those that want no higher level than this one. */
  readonly staying: number;
  /** Those that say nothing about where they want to go. */
  readonly undecided: number;
}

/** A need is shared from here on. */
const FEWEST = 2;

/**
 * What schools have in common that want to go on: every place below the highest at which at least two schools stand and
 * at least one wants to reach a higher level; those that most schools share first, then in the map's order.
 */
export function sharedNeeds(
  scale: Scale,
  schools: readonly SchoolInYear[],
  indicators: number,
): readonly SharedNeed[] {
  // The highest level has nothing above it.
  const places = [...scale.keys()];
  const needs = Array.from({ length: indicators }, (_, position) =>
    places.map((place) => needAt(schools, position, place)),
  )
    .flat()
    .filter((need) => need.schools.length >= FEWEST && need.wanted.length > 0);
  return needs.toSorted(
    (a, b) => b.schools.length - a.schools.length || a.position - b.position || a.place - b.place,
  );
}

/** What the schools at one place of an indicator have in common, however few they are. */
export function needAt(
  schools: readonly SchoolInYear[],
  position: number,
  place: Place,
): SharedNeed {
  const there = schools.filter(({ year }) => year.existing[position] === place);
  const notApplicable = schools.filter(
    ({ year }) => year.existing[position] === NOT_APPLICABLE,
  ).length;
  const notOnMap = schools.filter(({ year }) => year.existing[position] === NOT_ON_MAP).length;
  const wanted = wantedAbove(there, position, place);
  const undecided = there.filter(({ year }) => year.desired[position] === 0).length;
  return {
    position,
    place,
    schools: there.map(({ school }) => school),
    of: schools.length - notApplicable - notOnMap,
    notApplicable,
    wanted,
    staying: wanted.reduce((left, { count }) => left - count, there.length - undecided),
    undecided,
  };
}

function wantedAbove(
  there: readonly SchoolInYear[],
  position: number,
  place: Place,
): SharedNeed['wanted'] {
  const counts = new Map<Place, number>();
  for (const { year } of there) {
    const desired = year.desired[position] ?? 0;
    if (desired > place) counts.set(desired, (counts.get(desired) ?? 0) + 1);
  }
  return [...counts]
    .map(([to, count]) => ({ place: to, count }))
    .toSorted((a, b) => b.count - a.count || a.place - b.place);
}
