import type { Place } from './scale.ts';

/** Krippendorff's alpha, or why there is none. */
export type Alpha =
  | {
      readonly is: 'known';
      /** 1 is perfect agreement, 0 what chance would give; below 0 members disagree systematically. */
      readonly alpha: number;
      readonly reading: AlphaReading;
      /** Ratings that could be compared with another member's of the same indicator. */
      readonly pairable: number;
      /** Indicators that at least two members placed. */
      readonly indicators: number;
    }
  /** No indicator was placed by two members. */
  | { readonly is: 'unknown'; readonly because: 'nothing-to-compare' }
  /** Every comparable rating says the same: chance would agree too, so agreement beyond chance has no measure. */
  | { readonly is: 'unknown'; readonly because: 'no-variation' };

/**
 * `reliable` from .800, `tentative` from .667 ("where tentative conclusions are still acceptable"), `low`
 * below, `opposed` under 0. Source: Krippendorff, "Content Analysis", 4th ed. 2019, chapter 12.
 */
export type AlphaReading = 'reliable' | 'tentative' | 'low' | 'opposed';

/** The ratings of one indicator by several members; undefined where a member gave no place. */
export type Unit = readonly (Place | undefined)[];

/**
 * Krippendorff's alpha for ordinal data, any number of members, missing ratings left out: 1 − observed /
 * expected disagreement, with the ordinal difference between two places, the number of ratings that lie from
 * one to the other, squared. An indicator that fewer than two members placed has nothing to compare and is out.
 *
 * Source: Krippendorff, "Computing Krippendorff's Alpha-Reliability", University of Pennsylvania 2011
 * (repository.upenn.edu/asc_papers/43), section C and D; tested against its worked example of 4 observers, 12
 * units and missing data (ordinal alpha .815), and that of Hayes and Krippendorff, Communication Methods and
 * Measures 1, 2007 (.7598).
 */
export function ordinalAlpha(units: readonly Unit[]): Alpha {
  const compared = units
    .map((unit) => unit.filter((place) => place !== undefined))
    .filter((places) => places.length >= 2);
  const pairable = compared.flat();
  if (pairable.length === 0) return { is: 'unknown', because: 'nothing-to-compare' };
  const difference = ordinalDifference(pairable);
  let observed = 0;
  for (const places of compared) {
    observed += sumOverPairs(places, difference) / (places.length - 1);
  }
  // Every two of all comparable ratings, whoever gave them and for whichever indicator.
  const expected = sumOverPairs(pairable, difference) / (pairable.length - 1);
  if (expected === 0) return { is: 'unknown', because: 'no-variation' };
  const alpha = 1 - observed / expected;
  return {
    is: 'known',
    alpha,
    reading: readingOf(alpha),
    pairable: pairable.length,
    indicators: compared.length,
  };
}

type Difference = (a: Place, b: Place) => number;

function ordinalDifference(pairable: readonly Place[]): Difference {
  const counts = new Map<Place, number>();
  for (const place of pairable) counts.set(place, (counts.get(place) ?? 0) + 1);
  const countAt = (place: Place) => counts.get(place) ?? 0;
  return (a, b) => {
    let between = -(countAt(a) + countAt(b)) / 2;
    for (let place = Math.min(a, b); place <= Math.max(a, b); place += 1) between += countAt(place);
    return a === b ? 0 : between ** 2;
  };
}

function sumOverPairs(places: readonly Place[], difference: Difference): number {
  const counts = new Map<Place, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  let sum = 0;
  for (const [a, countA] of counts) {
    for (const [b, countB] of counts) sum += countA * countB * difference(a, b);
  }
  return sum;
}

function readingOf(alpha: number): AlphaReading {
  if (alpha >= 0.8) return 'reliable';
  if (alpha >= 0.667) return 'tentative';
  return alpha >= 0 ? 'low' : 'opposed';
}
