import type { Place } from './scale.ts';

/** How far apart the members who gave a place are. */
export interface Spread {
  readonly raters: number;
  /** The lower and the upper median; the same place unless an even number of members splits there. */
  readonly lowerMedian: Place;
  readonly upperMedian: Place;
  readonly lowest: Place;
  readonly highest: Place;
  /** Levels between the lowest and the highest rating: 0 when all say the same. */
  readonly range: number;
  /** The share of members within one level of a median. */
  readonly withinOne: { readonly members: number; readonly of: number };
}

/**
 * Median, range and the share within one level; undefined when nobody gave a place. Levels are ordinal, so an
 * even number of ratings has two medians and never a mean of them.
 *
 * Within one level: the share of members no more than one level from the median, as expert panels often
 * measure consensus (a review: Diamond et al., "Defining consensus", J. Clin. Epidemiol. 67, 2014). With two
 * medians it is the larger of the counts around any one place from the lower to the upper, so that two camps
 * far apart do not count as close.
 */
export function spreadOf(places: readonly Place[]): Spread | undefined {
  const sorted = places.toSorted((a, b) => a - b);
  const raters = sorted.length;
  const lowest = sorted[0];
  const highest = sorted[raters - 1];
  const lowerMedian = sorted[Math.floor((raters - 1) / 2)];
  const upperMedian = sorted[Math.floor(raters / 2)];
  if (
    lowest === undefined ||
    highest === undefined ||
    lowerMedian === undefined ||
    upperMedian === undefined
  ) {
    return undefined;
  }
  let members = 0;
  for (let middle = lowerMedian; middle <= upperMedian; middle += 1) {
    const around = sorted.filter((place) => Math.abs(place - middle) <= 1).length;
    members = Math.max(members, around);
  }
  return {
    raters,
    lowerMedian,
    upperMedian,
    lowest,
    highest,
    range: highest - lowest,
    withinOne: { members, of: raters },
  };
}
