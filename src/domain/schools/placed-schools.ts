import { scaleOf, type Scale } from '#domain/analysis/scale.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf, type IndicatorPlace } from '#domain/ic-map/indicator.ts';

import { placer, type Places } from './place-letters.ts';
import type { SchoolFacts, SchoolsInView, YearFacts } from './school-facts.ts';

/** One school year of a school as numbers, so that thousands are counted at once. */
export interface PlacedYear extends Places {
  readonly facts: YearFacts;
  /** The map as the record words it; the places are those of the map that is looked at. */
  readonly own: IcMap;
  /** Two devices closed the year without knowing of one another; this is the one recorded later. */
  readonly isTwice: boolean;
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
  const place = placer(map);
  const placeYear = (facts: YearFacts, isTwice: boolean): PlacedYear => {
    const own = maps.get(facts.mapKey) ?? map;
    const { existing, desired } = place(own)(facts);
    return { facts, own, isTwice, existing, desired };
  };
  const all = schools.map((school): PlacedSchool => {
    const years = yearsOn(map.id, school, placeYear);
    return { school, years, onOtherMaps: yearsElsewhere(school, years) };
  });
  const isElsewhere = ({ school, years }: PlacedSchool) =>
    years.length === 0 && school.years.some(({ standing }) => standing);
  const shown = all.filter((one) => !isElsewhere(one));
  return {
    map,
    indicators: indicatorsOf(map),
    scale: scaleOf(map),
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
  const placed: PlacedYear[] = [];
  for (const facts of years) {
    if (!facts.standing || facts.map !== map) continue;
    const known = placed.at(-1)?.facts;
    if (known?.schoolYear === facts.schoolYear) {
      const later = known.recordedAt < facts.recordedAt ? facts : known;
      placed[placed.length - 1] = placeYear(later, true);
    } else placed.push(placeYear(facts, false));
  }
  return placed;
}

function yearsElsewhere(
  { years }: SchoolFacts,
  here: readonly PlacedYear[],
): readonly SchoolYear[] {
  const others = years.filter(
    ({ standing, schoolYear }) =>
      standing && !here.some(({ facts }) => facts.schoolYear === schoolYear),
  );
  return [...new Set(others.map(({ schoolYear }) => schoolYear))];
}

function yearsBetween(schools: readonly PlacedSchool[]): readonly SchoolYear[] {
  const all = new Set(schools.flatMap(({ years }) => years.map(({ facts }) => facts.schoolYear)));
  if (all.size === 0) return [];
  const first = Math.min(...all);
  return Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index);
}
