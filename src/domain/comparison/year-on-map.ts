import type { AgreedRating, ExistingState } from '#domain/assessment/rating.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';

/** What was agreed on an indicator in one year. */
export interface YearState {
  readonly existing: ExistingState;
  /** A level's id; undefined where nobody said. */
  readonly desired: string | undefined;
}

/** One year of a school, recorded or living, as it is compared with others. */
export interface YearOnMap {
  /** A snapshot's hash, or `living`. */
  readonly key: string;
  readonly schoolYear: SchoolYear;
  /** The local date of the record, `2027-05-14`; undefined of the living year. */
  readonly recordedOn: string | undefined;
  /** The map as it read then. */
  readonly map: IcMap;
  /** By indicator code; absent where nothing was said. */
  readonly states: ReadonlyMap<string, YearState>;
}

/** A recorded year. */
export function recordedYear({ id, content }: Snapshot): YearOnMap {
  return {
    key: id,
    schoolYear: content.schoolYear,
    recordedOn: content.recordedOn,
    map: content.map,
    states: statesOf(content.ratings),
  };
}

/** The year that a school is working on. */
export function livingYear(
  schoolYear: SchoolYear,
  map: IcMap,
  ratings: ReadonlyMap<string, AgreedRating>,
): YearOnMap {
  const states = statesOf([...ratings.values()]);
  return { key: 'living', schoolYear, recordedOn: undefined, map, states };
}

/** What is said of an indicator in a year; "not rated" where nothing is. */
export function stateIn(year: YearOnMap, indicator: string): YearState {
  return year.states.get(indicator) ?? { existing: { is: 'not-rated' }, desired: undefined };
}

function statesOf(
  ratings: readonly {
    readonly indicator: string;
    readonly existing: ExistingState;
    readonly desired?: string | undefined;
  }[],
): ReadonlyMap<string, YearState> {
  return new Map(
    ratings.map(({ indicator, existing, desired }) => [indicator, { existing, desired }]),
  );
}
