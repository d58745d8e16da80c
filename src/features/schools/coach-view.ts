import { useMemo } from 'react';

import { parseSchoolYearSlug, type SchoolYear } from '#domain/assessment/school-year.ts';
import { mapsInUse, type MapInUse } from '#domain/schools/maps-in-use.ts';
import { placeSchools, type SchoolsOnMap } from '#domain/schools/placed-schools.ts';
import { namesakes } from '#domain/schools/same-school.ts';
import type { SchoolFacts, SchoolsInView } from '#domain/schools/school-facts.ts';
import { schoolsInYear, type SchoolsInYear } from '#domain/schools/schools-in-year.ts';
import type { SchoolsLook } from '#platform/schools-addresses.ts';

/** Many schools as an address looks at them. */
export interface CoachView {
  readonly facts: SchoolsInView;
  /** The maps that the schools use, the one that most do first. */
  readonly maps: readonly MapInUse[];
  /** All schools on the map that is looked at. */
  readonly all: SchoolsOnMap;
  /** Those of the group that is looked at. */
  readonly shown: SchoolsOnMap;
  readonly schoolYear: SchoolYear;
  readonly inYear: SchoolsInYear;
  /** From which moves are counted, where the address says it. */
  readonly since: SchoolYear | undefined;
  /** Schools whose name another one has too. */
  readonly namesakes: ReadonlySet<string>;
}

/** The schools as a look asks for them; undefined where no record is there to look at. */
export function useCoachView(
  facts: SchoolsInView,
  schools: readonly SchoolFacts[],
  look: SchoolsLook,
): CoachView | undefined {
  const maps = useMemo(() => mapsInUse(schools, facts.maps), [schools, facts.maps]);
  const map = (maps.find((one) => one.map.id === look.map) ?? maps[0])?.map;
  const all = useMemo(
    () => map && placeSchools(map, schools, facts.maps),
    [map, schools, facts.maps],
  );
  const shown = useMemo(() => all && ofGroup(all, facts, look.group), [all, facts, look.group]);
  const same = useMemo(() => namesakes(schools), [schools]);
  const schoolYear = all && (yearAskedFor(look.year, all) ?? all.schoolYears.at(-1));
  const inYear = useMemo(
    () =>
      shown && schoolYear !== undefined ? schoolsInYear(shown.schools, schoolYear) : undefined,
    [shown, schoolYear],
  );
  const since = all && yearAskedFor(look.since, all);
  // The same while only the words that are searched change in the address.
  return useMemo(() => {
    if (all === undefined || shown === undefined || inYear === undefined) return undefined;
    return {
      facts,
      maps,
      all,
      shown,
      schoolYear: inYear.schoolYear,
      inYear,
      since: since !== undefined && since < inYear.schoolYear ? since : undefined,
      namesakes: same,
    };
  }, [facts, maps, all, shown, inYear, since, same]);
}

function yearAskedFor(
  slug: string | undefined,
  { schoolYears }: SchoolsOnMap,
): SchoolYear | undefined {
  const asked = slug === undefined ? undefined : parseSchoolYearSlug(slug);
  return schoolYears.find((year) => year === asked);
}

function ofGroup(
  all: SchoolsOnMap,
  { groups }: SchoolsInView,
  group: string | undefined,
): SchoolsOnMap {
  if (group === undefined || !groups.some(({ id }) => id === group)) return all;
  const isIn = (school: SchoolFacts) => school.groups.includes(group);
  return {
    ...all,
    schools: all.schools.filter(({ school }) => isIn(school)),
    elsewhere: all.elsewhere.filter(isIn),
  };
}
