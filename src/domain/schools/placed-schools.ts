import type { YearState } from '#domain/comparison/year-on-map.ts';
import { levelPlace, scaleOf, type Place, type Scale } from '#domain/analysis/scale.ts';
import type { ExistingState } from '#domain/assessment/rating.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf, type IndicatorPlace } from '#domain/ic-map/indicator.ts';

import type { SchoolFacts, SchoolsInView, YearFacts } from './school-facts.ts';

/** Where an indicator stands: a place of the scale (0 is "not yet at the lowest level"), or why it has none. */
export const NOT_RATED = -1;
export const NOT_APPLICABLE = -2;
/** At a level that the map which is looked at doesn't have, or has elsewhere on its scale. */
export const OFF_SCALE = -3;

/** One school year of a school as numbers, so that thousands are counted at once. */
export interface PlacedYear {
  readonly facts: YearFacts;
  /** Two devices closed the year without knowing of one another; this is the one recorded later. */
  readonly isTwice: boolean;
  /** By the indicator's position on the map, from 0: its place, or one of the three above. */
  readonly existing: Int8Array;
  /** By position: the place of the level that is wanted; 0 where nobody said. */
  readonly desired: Int8Array;
}

export interface PlacedSchool {
  readonly school: SchoolFacts;
  /** One a school year, oldest first. */
  readonly years: readonly PlacedYear[];
  /** School years in which it stands by records on other maps only. */
  readonly onOtherMaps: readonly SchoolYear[];
}

/** Schools as they are looked at side by side: on one map. */
export interface SchoolsOnMap {
  readonly map: IcMap;
  readonly indicators: readonly IndicatorPlace[];
  readonly scale: Scale;
  /** Those with a record on this map, and those without any record. */
  readonly schools: readonly PlacedSchool[];
  /** Those whose records are all on other maps. */
  readonly elsewhere: readonly SchoolFacts[];
  /** From the oldest to the newest in which any of them stands by a record. */
  readonly schoolYears: readonly SchoolYear[];
}

/**
 * Puts schools on the scale of a map, in the order given. `maps` are those that their records carry: one made on a
 * version with other levels is off the scale.
 */
export function placeSchools(
  map: IcMap,
  schools: readonly SchoolFacts[],
  maps: SchoolsInView['maps'],
): SchoolsOnMap {
  const indicators = indicatorsOf(map);
  const codes = indicators.map(({ indicator }) => indicator.code);
  const scale = scaleOf(map);
  const isOfOneScale = (key: string) => {
    const own = maps.get(key);
    return own === undefined || scaleOf(own).join('\n') === scale.join('\n');
  };
  const here = placesOn(scale);
  const placesByMap = new Map(
    [...maps.keys()].map((key) => [key, isOfOneScale(key) ? here : placesOn([])]),
  );
  const placeYear = (facts: YearFacts, isTwice: boolean): PlacedYear => ({
    facts,
    isTwice,
    ...placesOf(facts, codes, placesByMap.get(facts.mapKey) ?? here),
  });
  const all = schools.map((school): PlacedSchool => {
    const years = yearsOn(map.id, school, placeYear);
    return { school, years, onOtherMaps: yearsElsewhere(school, years) };
  });
  const isElsewhere = ({ school, years }: PlacedSchool) =>
    years.length === 0 && school.years.some(({ standing }) => standing);
  const shown = all.filter((one) => !isElsewhere(one));
  return {
    map,
    indicators,
    scale,
    schools: shown,
    elsewhere: all.filter(isElsewhere).map(({ school }) => school),
    schoolYears: yearsBetween(shown),
  };
}

/** What a school stands by in a school year; undefined where it has no record. */
export function yearOf({ years }: PlacedSchool, schoolYear: SchoolYear): PlacedYear | undefined {
  return years.find(({ facts }) => facts.schoolYear === schoolYear);
}

function yearsOn(
  map: string,
  { years }: SchoolFacts,
  placeYear: (facts: YearFacts, isTwice: boolean) => PlacedYear,
): readonly PlacedYear[] {
  const byYear = new Map<SchoolYear, { facts: YearFacts; isTwice: boolean }>();
  for (const facts of years) {
    if (!facts.standing || facts.map !== map) continue;
    const known = byYear.get(facts.schoolYear);
    const later =
      known === undefined || known.facts.recordedAt < facts.recordedAt ? facts : known.facts;
    byYear.set(facts.schoolYear, { facts: later, isTwice: known !== undefined });
  }
  return [...byYear.values()]
    .toSorted((a, b) => a.facts.schoolYear - b.facts.schoolYear)
    .map(({ facts, isTwice }) => placeYear(facts, isTwice));
}

function yearsElsewhere(
  { years }: SchoolFacts,
  here: readonly PlacedYear[],
): readonly SchoolYear[] {
  const known = new Set(here.map(({ facts }) => facts.schoolYear));
  const others = years.filter(({ standing, schoolYear }) => standing && !known.has(schoolYear));
  return [...new Set(others.map(({ schoolYear }) => schoolYear))];
}

function placesOf(
  { states }: YearFacts,
  codes: readonly string[],
  placesIn: (state: YearState) => PlacesOfState,
): Pick<PlacedYear, 'existing' | 'desired'> {
  const existing = new Int8Array(codes.length).fill(NOT_RATED);
  const desired = new Int8Array(codes.length);
  for (const [index, code] of codes.entries()) {
    const state = states.get(code);
    if (state === undefined) continue;
    const places = placesIn(state);
    existing[index] = places.existing;
    desired[index] = places.desired;
  }
  return { existing, desired };
}

interface PlacesOfState {
  readonly existing: Place;
  readonly desired: Place;
}

/** Looks each state up once: thousands of records share the same few of them. */
function placesOn(scale: Scale): (state: YearState) => PlacesOfState {
  const known = new Map<YearState, PlacesOfState>();
  return (state) => {
    const before = known.get(state);
    if (before !== undefined) return before;
    const places = {
      existing: placeOfState(scale, state.existing),
      desired: state.desired === undefined ? 0 : (levelPlace(scale, state.desired) ?? 0),
    };
    known.set(state, places);
    return places;
  };
}

function placeOfState(scale: Scale, state: ExistingState): Place {
  switch (state.is) {
    case 'at-level':
      return levelPlace(scale, state.level) ?? OFF_SCALE;
    case 'not-yet':
      return scale.length === 0 ? OFF_SCALE : 0;
    case 'not-applicable':
      return NOT_APPLICABLE;
    case 'not-rated':
      return NOT_RATED;
  }
}

function yearsBetween(schools: readonly PlacedSchool[]): readonly SchoolYear[] {
  const all = new Set(schools.flatMap(({ years }) => years.map(({ facts }) => facts.schoolYear)));
  if (all.size === 0) return [];
  const first = Math.min(...all);
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index);
}
