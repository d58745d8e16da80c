import { addressPatterns, queryOf } from './addresses.ts';

/** Which schools a report over many is about. */
export type DistrictLook = {
  /** An IC map's id; the one that most schools use where nothing is said. */
  readonly map?: string | undefined;
  /** A school year like `2026-27`; the newest where nothing is said. */
  readonly year?: string | undefined;
  /** The school year from which moves are counted; the one before where nothing is said. */
  readonly since?: string | undefined;
  /** A group's id; all schools where nothing is said. */
  readonly group?: string | undefined;
};

/** Where the report over many schools is. */
export function districtAddress(look: DistrictLook = {}): string {
  const { map, year, since, group } = look;
  return addressPatterns.district + queryOf({ map, year, since, group });
}

/** What a query (without its `?`) asks of the report. */
export function districtLookOf(query: string): DistrictLook {
  const asked = new URLSearchParams(query);
  const said = (name: string) => asked.get(name) ?? undefined;
  return { map: said('map'), year: said('year'), since: said('since'), group: said('group') };
}
