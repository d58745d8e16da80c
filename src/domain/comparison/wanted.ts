import { levelsAscending } from '#domain/ic-map/level.ts';

import { stateIn, type YearOnMap } from './year-on-map.ts';

/** What became of the state that was wanted for an indicator in an earlier year. */
export interface Wanted {
  readonly indicator: string;
  /** The level's id that was wanted. */
  readonly desired: string;
  readonly is:
    | 'reached'
    | 'gone-beyond'
    | 'not-reached'
    /** The later year doesn't rate it, says that it doesn't apply, or has no such level. */
    | 'not-known';
}

/**
 * Whether a later year reached what an earlier one wanted, for every indicator with a desired state, in the earlier
 * map's order.
 */
export function wantedAndReached(earlier: YearOnMap, later: YearOnMap): readonly Wanted[] {
  const scale = levelsAscending(later.map).map(({ id }) => id);
  const codes = earlier.map.outcomes.flatMap(({ indicators }) =>
    indicators.map(({ code }) => code),
  );
  return codes.flatMap((indicator): readonly Wanted[] => {
    const { existing, desired } = stateIn(earlier, indicator);
    if (desired === undefined || existing.is === 'not-applicable') return [];
    return [{ indicator, desired, is: outcome(later, indicator, scale.indexOf(desired), scale) }];
  });
}

function outcome(
  later: YearOnMap,
  indicator: string,
  wanted: number,
  scale: readonly string[],
): Wanted['is'] {
  const { existing } = stateIn(later, indicator);
  if (wanted === -1 || existing.is === 'not-rated' || existing.is === 'not-applicable') {
    return 'not-known';
  }
  const reached = existing.is === 'at-level' ? scale.indexOf(existing.level) : -1;
  if (existing.is === 'at-level' && reached === -1) return 'not-known';
  if (reached === wanted) return 'reached';
  return reached > wanted ? 'gone-beyond' : 'not-reached';
}
