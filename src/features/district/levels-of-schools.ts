import { yearOnMap, type SchoolFacts, type SchoolsInView } from '#domain/schools/school-facts.ts';
import type { SchoolLevels } from '#report/levels-table.ts';

/** Schools with every year that they stand by, on whatever map, for tables. */
export function levelsOfSchools(
  schools: readonly SchoolFacts[],
  maps: SchoolsInView['maps'],
): readonly SchoolLevels[] {
  return schools.map(({ id, name, district, years }) => ({
    id,
    name,
    district,
    years: years.flatMap((facts) => {
      const year = facts.standing ? yearOnMap(facts, maps) : undefined;
      return year === undefined ? [] : [{ year, standing: facts.status }];
    }),
  }));
}
