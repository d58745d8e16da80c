import type { IcMap } from '#domain/ic-map/ic-map.ts';

import type { SchoolFacts, SchoolsInView, YearFacts } from './school-facts.ts';

/** An IC map that schools stand by records on, as its newest version reads. */
export interface MapInUse {
  readonly map: IcMap;
  /** How many schools. */
  readonly schools: number;
}

/** The maps that these schools use: the one that most do first, of equals by title. */
export function mapsInUse(
  schools: readonly SchoolFacts[],
  maps: SchoolsInView['maps'],
): readonly MapInUse[] {
  const newest = new Map<string, YearFacts>();
  const users = new Map<string, Set<string>>();
  for (const { id, years } of schools) {
    for (const year of years) {
      if (!year.standing) continue;
      const known = newest.get(year.map);
      if (known === undefined || isNewer(year, known)) newest.set(year.map, year);
      users.set(year.map, (users.get(year.map) ?? new Set()).add(id));
    }
  }
  return [...newest.values()]
    .flatMap(({ map: id, mapKey }): readonly MapInUse[] => {
      const map = maps.get(mapKey);
      return map === undefined ? [] : [{ map, schools: users.get(id)?.size ?? 0 }];
    })
    .toSorted((a, b) => b.schools - a.schools || a.map.title.localeCompare(b.map.title));
}

/** By version; of one version, by when it was recorded. */
function isNewer(a: YearFacts, b: YearFacts): boolean {
  const versions = VERSIONS.compare(a.mapVersion, b.mapVersion);
  return versions === 0 ? a.recordedAt > b.recordedAt : versions > 0;
}

const VERSIONS = new Intl.Collator('en', { numeric: true });
