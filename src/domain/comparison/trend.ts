import { indicatorsOf, type IndicatorPlace } from '#domain/ic-map/indicator.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';

import { stateIn, type YearOnMap } from './year-on-map.ts';

/**
 * How a year's indicators spread over the levels. Shares are of `applicable`, so what doesn't apply is in no
 * denominator; there is no mean, since levels are ordinal.
 */
export interface LevelSpread {
  /** A snapshot's hash, or `living`. */
  readonly year: string;
  readonly applicable: number;
  readonly notApplicable: number;
  readonly notRated: number;
  readonly notYet: number;
  /** From the lowest level to the highest of that year's map. */
  readonly levels: readonly { readonly level: string; readonly count: number }[];
}

/** The same by place, from "not yet at the lowest level" on. */
export function countsByPlace({ notYet, notRated, levels }: LevelSpread): {
  readonly atPlace: readonly number[];
  readonly notRated: number;
} {
  return { atPlace: [notYet, ...levels.map(({ count }) => count)], notRated };
}

/** Which indicators to look at: all, those of an outcome's code, or those of a role's id. */
export type Part =
  | { readonly of: 'all' }
  | { readonly of: 'outcome'; readonly code: string }
  | { readonly of: 'role'; readonly id: string };

/** The spread of each year over the levels, in the order given. */
export function trendOf(years: readonly YearOnMap[], part: Part): readonly LevelSpread[] {
  return years.map((year) => {
    const states = indicatorsOf(year.map)
      .filter((place) => isIn(place, part))
      .map(({ indicator }) => stateIn(year, indicator.code).existing);
    const count = (is: string) => states.filter((state) => state.is === is).length;
    return {
      year: year.key,
      applicable: states.length - count('not-applicable'),
      notApplicable: count('not-applicable'),
      notRated: count('not-rated'),
      notYet: count('not-yet'),
      levels: levelsAscending(year.map).map(({ id }) => ({
        level: id,
        count: states.filter((state) => state.is === 'at-level' && state.level === id).length,
      })),
    };
  });
}

function isIn({ outcome, role }: IndicatorPlace, part: Part): boolean {
  switch (part.of) {
    case 'all':
      return true;
    case 'outcome':
      return outcome.code === part.code;
    case 'role':
      return role?.id === part.id;
  }
}
