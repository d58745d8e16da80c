import type { IndicatorMove } from './move.ts';

/** How many indicators moved which way; together they are all indicators of both maps. */
export interface MoveCounts {
  readonly up: number;
  readonly down: number;
  readonly same: number;
  readonly newlyRated: number;
  readonly dropped: number;
  readonly notApplicable: number;
  readonly notRated: number;
  readonly notComparable: number;
}

/** Counts how the indicators moved between two years. */
export function countMoves(moves: readonly IndicatorMove[]): MoveCounts {
  const of = (is: IndicatorMove['move']['is']) => moves.filter(({ move }) => move.is === is).length;
  return {
    up: of('up'),
    down: of('down'),
    same: of('same'),
    newlyRated: of('newly-rated'),
    dropped: of('dropped'),
    notApplicable: of('not-applicable'),
    notRated: of('not-rated'),
    notComparable: of('not-comparable'),
  };
}
