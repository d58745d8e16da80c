import { yearOnMap, type SchoolFacts, type SchoolsInView } from '#domain/schools/school-facts.ts';

import type { SchoolLevels } from './levels-table.ts';

/** A school with every year that it stands by, on whatever map, for tables. */
export function levelsOfSchool(
  { id, name, district, years }: SchoolFacts,
  maps: SchoolsInView['maps'],
): SchoolLevels {
  return {
    id,
    name,
    district,
    years: years.flatMap((facts) => {
      const year = facts.standing ? yearOnMap(facts, maps) : undefined;
      return year === undefined ? [] : [{ year, standing: facts.status }];
    }),
  };
}
