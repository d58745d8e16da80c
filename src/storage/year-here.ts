import { cycleId, type Cycle } from '#domain/assessment/cycle.ts';
import { parseSchoolYearSlug, schoolYearName } from '#domain/assessment/school-year.ts';
import type { School } from '#domain/assessment/school.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { CycleAddress } from '#platform/addresses.ts';

/** A school year that an address names, with its school and its map. */
export interface YearHere {
  readonly is: 'ready';
  readonly address: CycleAddress;
  readonly school: School;
  readonly cycle: Cycle;
  readonly map: IcMap;
  /** As people read it: `2026–27`. */
  readonly yearName: string;
}

/** Why a year that an address names can't be shown (yet). */
export type YearNotHere =
  | { readonly is: 'loading' }
  | { readonly is: 'no-year'; readonly school: School | undefined }
  | { readonly is: 'no-map'; readonly school: School; readonly cycle: Cycle };

/** What was read so far: undefined while it is being read, null where it is not here. */
interface ReadOfYear {
  readonly school: School | null | undefined;
  readonly cycle: Cycle | null | undefined;
  readonly map: IcMap | null | undefined;
}

/** What there is of the year that an address names. */
export function yearHere(
  address: CycleAddress,
  { school, cycle, map }: ReadOfYear,
): YearHere | YearNotHere {
  const year = parseSchoolYearSlug(address.year);
  if (year === undefined || cycle === null || school === null) {
    return { is: 'no-year', school: school ?? undefined };
  }
  if (school === undefined || cycle === undefined || map === undefined) return { is: 'loading' };
  if (map === null) return { is: 'no-map', school, cycle };
  return { is: 'ready', address, school, cycle, map, yearName: schoolYearName(year) };
}

/** The id of the year’s cycle that an address names; of none that can be, where its year can’t be read. */
export function cycleIdAt({ school, map, year }: CycleAddress): string {
  return cycleId(school, map, parseSchoolYearSlug(year) ?? 0);
}
