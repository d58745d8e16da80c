import { parseSchoolYearSlug } from '#domain/assessment/school-year.ts';
import { mapsInUse, type MapInUse } from '#domain/schools/maps-in-use.ts';
import { placeSchools } from '#domain/schools/placed-schools.ts';
import type { SchoolFacts, SchoolsInView } from '#domain/schools/school-facts.ts';
import { systemClock } from '#platform/clock.ts';
import type { DistrictLook } from '#platform/district-addresses.ts';
import { localDate } from '#platform/local-date.ts';
import type { DistrictSource } from '#report/district-model.ts';

/** A report’s source, and what else can be chosen. */
export interface DistrictInView {
  readonly source: DistrictSource;
  /** Those of the group, without made-up ones. */
  readonly schools: readonly SchoolFacts[];
  readonly maps: readonly MapInUse[];
}

/** What a look asks for; what it doesn’t say, or what isn’t here, is filled in. Undefined where no school has a record. */
export function districtInView(
  view: SchoolsInView,
  look: DistrictLook,
): DistrictInView | undefined {
  const group = view.groups.find(({ id }) => id === look.group);
  const schools = view.schools.filter(
    ({ groups, isSample }) => !isSample && (group === undefined || groups.includes(group.id)),
  );
  const maps = mapsInUse(schools, view.maps);
  const map = (maps.find((one) => one.map.id === look.map) ?? maps[0])?.map;
  if (map === undefined) return undefined;
  const on = placeSchools(map, schools, view.maps);
  const asked = (slug: string | undefined) => {
    const year = slug === undefined ? undefined : parseSchoolYearSlug(slug);
    return on.schoolYears.find((one) => one === year);
  };
  const year = asked(look.year) ?? on.schoolYears.at(-1);
  if (year === undefined) return undefined;
  const since = asked(look.since) ?? on.schoolYears.findLast((one) => one < year) ?? year;
  const now = systemClock();
  return {
    schools,
    maps,
    source: {
      on,
      year,
      since,
      group: group?.name,
      madeOn: localDate(now),
      madeAt: new Date(now).toISOString(),
    },
  };
}
