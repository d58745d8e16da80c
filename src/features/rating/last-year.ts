import type { Carried, CarriedState, NotCarried } from '#domain/comparison/carried.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { LevelId } from '#domain/ic-map/ic-map.ts';

/** What the year before says of an indicator. */
export interface LastYear {
  /** As people read it: `2025–26`. */
  readonly yearName: string;
  readonly from: Carried['from'];
  /** Undefined where it can't stand this year. */
  readonly state: CarriedState | undefined;
  readonly notCarried: NotCarried | undefined;
}

/** The year before of one indicator; undefined while it is being read, and where it says nothing. */
export function lastYearOf(
  carried: Carried | null | undefined,
  code: string,
): LastYear | undefined {
  if (!carried) return undefined;
  const state = carried.states.get(code);
  const notCarried = carried.notCarried.find(({ indicator }) => indicator === code)?.because;
  if (state === undefined && notCarried === undefined) return undefined;
  return {
    yearName: schoolYearName(carried.from.schoolYear),
    from: carried.from,
    state,
    notCarried,
  };
}

/** Last year's mark on a level; undefined where there is none. */
export function ghostOf(
  lastYear: LastYear | undefined,
  level: LevelId | undefined,
): { readonly level: LevelId; readonly year: string } | undefined {
  if (lastYear === undefined || level === undefined) return undefined;
  return { level, year: lastYear.yearName };
}
