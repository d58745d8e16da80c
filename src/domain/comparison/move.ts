import type { ExistingState } from '#domain/assessment/rating.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';

import { hasSameLevels, isRewordedBetween, levelIds } from './map-changes.ts';
import { stateIn, type YearOnMap } from './year-on-map.ts';

/** How an indicator moved from one year to a later one. */
export type Move =
  /** On the same scale; `levels` are steps of an ordinal scale, and no distance. */
  | { readonly is: 'up' | 'down'; readonly levels: number }
  | { readonly is: 'same' }
  /** Rated for the first time, after a year in which it was not. */
  | { readonly is: 'newly-rated' }
  /** Rated before, and no longer. */
  | { readonly is: 'dropped' }
  /** Doesn't apply in one of the two years, or in both. */
  | { readonly is: 'not-applicable'; readonly in: 'earlier' | 'later' | 'both' }
  | { readonly is: 'not-rated' }
  | { readonly is: 'not-comparable'; readonly because: NotComparable };

/** Why two years can't be compared on an indicator. */
export type NotComparable =
  /** One of the two maps doesn't have it. */
  | 'only-in-earlier'
  | 'only-in-later'
  /** The maps have other levels, or the same in another order. */
  | 'other-levels';

/** An indicator in two years. */
export interface IndicatorMove {
  readonly indicator: string;
  readonly earlier: ExistingState;
  readonly later: ExistingState;
  readonly move: Move;
  /** The two maps word this indicator otherwise, so the same level may ask for something else. */
  readonly isReworded: boolean;
}

/**
 * How every indicator moved between two years: those of the later map in its order, then those that only the earlier
 * one has. "Not yet at the lowest level" is one step below the lowest.
 */
export function movesBetween(earlier: YearOnMap, later: YearOnMap): readonly IndicatorMove[] {
  const codes = new Set([...codesOf(later), ...codesOf(earlier)]);
  const isOneScale = hasSameLevels(earlier.map, later.map);
  return [...codes].map((indicator): IndicatorMove => {
    const [before, after] = [earlier, later].map(
      (year) => indicatorByCode(year.map, indicator)?.indicator,
    );
    const from = stateIn(earlier, indicator).existing;
    const to = stateIn(later, indicator).existing;
    const missing = before === undefined ? 'only-in-later' : 'only-in-earlier';
    const isIn = before !== undefined && after !== undefined;
    return {
      indicator,
      earlier: from,
      later: to,
      move: isIn
        ? moveOf(from, to, isOneScale ? levelIds(later.map) : undefined)
        : { is: 'not-comparable', because: missing },
      isReworded: isIn && isRewordedBetween(before, after),
    };
  });
}

function moveOf(
  from: ExistingState,
  to: ExistingState,
  scale: readonly string[] | undefined,
): Move {
  const [before, after] = [from.is === 'not-applicable', to.is === 'not-applicable'];
  if (before || after) {
    return { is: 'not-applicable', in: before && after ? 'both' : before ? 'earlier' : 'later' };
  }
  if (from.is === 'not-rated') return { is: to.is === 'not-rated' ? 'not-rated' : 'newly-rated' };
  if (to.is === 'not-rated') return { is: 'dropped' };
  if (scale === undefined) return { is: 'not-comparable', because: 'other-levels' };
  const levels = stepOf(to, scale) - stepOf(from, scale);
  if (levels === 0) return { is: 'same' };
  return { is: levels > 0 ? 'up' : 'down', levels: Math.abs(levels) };
}

/** A level's place from the lowest, 0; "not yet" is −1. */
function stepOf(state: ExistingState, scale: readonly string[]): number {
  return state.is === 'at-level' ? scale.indexOf(state.level) : -1;
}

function codesOf({ map }: YearOnMap): readonly string[] {
  return map.outcomes.flatMap(({ indicators }) => indicators.map(({ code }) => code));
}
