import type { Place, Scale } from '#domain/analysis/scale.ts';

import { NOT_APPLICABLE, NOT_ON_MAP, NOT_RATED, OFF_SCALE } from './place-letters.ts';
import type { SchoolFacts } from './school-facts.ts';
import type { SchoolInYear } from './schools-in-year.ts';

/** The schools at one place of an indicator's scale. */
export interface StandingAt {
  /** 0 is "not yet at the lowest level". */
  readonly place: Place;
  readonly schools: readonly SchoolFacts[];
  /** Those that want to reach it, from below. */
  readonly wanting: readonly SchoolFacts[];
}

/** All schools on one indicator. */
export interface IndicatorStanding {
  /** From "not yet" to the highest level. */
  readonly places: readonly StandingAt[];
  readonly notRated: readonly SchoolFacts[];
  readonly notApplicable: readonly SchoolFacts[];
  readonly offScale: readonly SchoolFacts[];
  /** Those that recorded on a version without the indicator. */
  readonly notOnMap: readonly SchoolFacts[];
  /** Those with a place that want no higher one: they want to stay where they are. */
  readonly staying: readonly SchoolFacts[];
  /** Those with a place that say no desired state. */
  readonly wantingNothing: readonly SchoolFacts[];
}

/** Where schools stand on the indicator at a position of the map, and where they want to go. */
export function standingOn(
  scale: Scale,
  schools: readonly SchoolInYear[],
  position: number,
): IndicatorStanding {
  const at = (place: number) =>
    schools.filter(({ year }) => year.existing[position] === place).map(schoolOf);
  const below =
    (place: Place) =>
    ({ year }: SchoolInYear) => {
      const existing = year.existing[position] ?? NOT_RATED;
      return existing < place && (existing >= 0 || existing === NOT_RATED);
    };
  return {
    places: Array.from({ length: scale.length + 1 }, (_, place) => ({
      place,
      schools: at(place),
      wanting:
        place === 0
          ? []
          : schools
              .filter((one) => one.year.desired[position] === place && below(place)(one))
              .map(schoolOf),
    })),
    notRated: at(NOT_RATED),
    notApplicable: at(NOT_APPLICABLE),
    offScale: at(OFF_SCALE),
    notOnMap: at(NOT_ON_MAP),
    staying: schools
      .filter(({ year }) => {
        const desired = year.desired[position] ?? 0;
        return desired > 0 && desired <= (year.existing[position] ?? NOT_RATED);
      })
      .map(schoolOf),
    wantingNothing: schools
      .filter(
        ({ year }) => (year.existing[position] ?? NOT_RATED) >= 0 && year.desired[position] === 0,
      )
      .map(schoolOf),
  };
}

/** Schools that could tell others how they got there. */
export interface Help {
  readonly place: Place;
  /** Those that have reached it, or gone beyond. */
  readonly reached: readonly SchoolFacts[];
  readonly wanting: readonly SchoolFacts[];
}

/** Who could help whom: for each level that some want to reach and others have reached, from the lowest. */
export function helpOn({ places }: IndicatorStanding): readonly Help[] {
  return places.flatMap(({ place, wanting }): readonly Help[] => {
    const reached = places.filter((one) => one.place >= place).flatMap((one) => one.schools);
    return wanting.length === 0 || reached.length === 0 ? [] : [{ place, reached, wanting }];
  });
}

function schoolOf({ school }: SchoolInYear): SchoolFacts {
  return school;
}
