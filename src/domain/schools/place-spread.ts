import type { Scale } from '#domain/analysis/scale.ts';

import { NOT_APPLICABLE, NOT_ON_MAP, NOT_RATED, OFF_SCALE } from './place-letters.ts';
import type { SchoolInYear } from './schools-in-year.ts';

/** How many stand where, over several schools. There is no mean: levels are ordinal. */
export interface PlaceSpread {
  /** By place: at index 0 "not yet at the lowest level", then the levels from the lowest. */
  readonly atPlace: readonly number[];
  readonly notRated: number;
  readonly notApplicable: number;
  /** Recorded on a version of the map with other levels, or without the indicator. */
  readonly offScale: number;
  /** Those that have a place: the sum of `atPlace`. */
  readonly placed: number;
}

/** How schools stand on indicators, given by their positions on the map; every school counts once for each of them. */
export function spreadOver(
  scale: Scale,
  schools: readonly SchoolInYear[],
  positions: readonly number[],
): PlaceSpread {
  const counts = new Int32Array(scale.length + 1 - NOT_ON_MAP);
  for (const { year } of schools) {
    for (const position of positions) {
      const index = (year.existing[position] ?? NOT_RATED) - NOT_ON_MAP;
      counts[index] = (counts[index] ?? 0) + 1;
    }
  }
  const of = (place: number) => counts[place - NOT_ON_MAP] ?? 0;
  const atPlace = Array.from({ length: scale.length + 1 }, (_, place) => of(place));
  return {
    atPlace,
    notRated: of(NOT_RATED),
    notApplicable: of(NOT_APPLICABLE),
    offScale: of(OFF_SCALE) + of(NOT_ON_MAP),
    placed: atPlace.reduce((sum, count) => sum + count, 0),
  };
}
