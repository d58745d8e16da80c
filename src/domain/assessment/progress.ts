import type { AgreedRating } from './rating.ts';

/** How far a cycle's ratings have come. Indicators that don't apply are out of `applicable`. */
export interface Progress {
  readonly indicators: number;
  readonly applicable: number;
  /** At a level or "not yet"; out of `applicable`. */
  readonly rated: number;
  readonly notApplicable: number;
  /** Rated indicators that have a desired state. */
  readonly desired: number;
  /** Codes without any statement about the existing state, in the map's order. */
  readonly unrated: readonly string[];
  /** Codes that are rated without a rationale, in the map's order. */
  readonly withoutRationale: readonly string[];
}

/** Counts the ratings of the given indicators (the map's codes, in order). */
export function progressOf(
  codes: readonly string[],
  ratings: ReadonlyMap<string, AgreedRating>,
): Progress {
  const stateOf = (code: string) => ratings.get(code)?.existing.is ?? 'not-rated';
  const notApplicable = codes.filter((code) => stateOf(code) === 'not-applicable');
  const unrated = codes.filter((code) => stateOf(code) === 'not-rated');
  const rated = codes.filter((code) => stateOf(code) === 'at-level' || stateOf(code) === 'not-yet');
  return {
    indicators: codes.length,
    applicable: codes.length - notApplicable.length,
    rated: rated.length,
    notApplicable: notApplicable.length,
    desired: rated.filter((code) => ratings.get(code)?.desired !== undefined).length,
    unrated,
    withoutRationale: rated.filter((code) => (ratings.get(code)?.rationale ?? '').trim() === ''),
  };
}
