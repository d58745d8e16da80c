import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone, type LevelTone } from '#domain/ic-map/level.ts';

import type { Place } from './scale.ts';

/** A level as a picture shows it. */
export interface ShownLevel {
  readonly id: string;
  readonly rank: number;
  readonly tone: LevelTone;
}

/** A part of a bar: how many stand at a level, not yet at the lowest one, or are not rated. */
export type LevelShare<Level extends ShownLevel = ShownLevel> =
  | { readonly is: 'at-level'; readonly level: Level; readonly count: number }
  | { readonly is: 'not-yet' | 'not-rated'; readonly count: number };

/** A field of a bar, on screen as on paper. Its place is a part of the bar’s whole length, from 0 to 1. */
export interface BarField<Share extends LevelShare = LevelShare> {
  readonly share: Share;
  readonly start: number;
  readonly length: number;
  /** Undefined where it is no level. */
  readonly tone: LevelTone | undefined;
  /** Nobody has said anything yet. */
  readonly isDashed: boolean;
}

/** A map’s levels, lowest first. */
export function shownLevels(map: IcMap): readonly ShownLevel[] {
  return levelsAscending(map).map(({ id, rank }) => ({ id, rank, tone: levelTone(map, id) }));
}

/** Those at a place of the scale that `levels` make, lowest first. */
export function shareAt<Level extends ShownLevel>(
  levels: readonly Level[],
  place: Place,
  count: number,
): LevelShare<Level> {
  const level = levels[place - 1];
  return level === undefined ? { is: 'not-yet', count } : { is: 'at-level', level, count };
}

/** The parts of a spread, lowest first: those at each place, from "not yet" on, and those that are not rated. */
export function sharesOf<Level extends ShownLevel>(
  levels: readonly Level[],
  { atPlace, notRated }: { readonly atPlace: readonly number[]; readonly notRated: number },
): readonly LevelShare<Level>[] {
  return [
    ...atPlace.map((count, place) => shareAt(levels, place, count)),
    { is: 'not-rated', count: notRated },
  ];
}

/**
 * The fields of a bar, in the order of its parts; what nobody stands at has none.
 * @param of what the whole bar stands for: at least the sum of its parts
 */
export function barFields<Share extends LevelShare>(
  shares: readonly Share[],
  of: number,
): readonly BarField<Share>[] {
  let before = 0;
  return shares.flatMap((share) => {
    const { count } = share;
    if (count === 0) return [];
    const start = before / of;
    before += count;
    const tone = share.is === 'at-level' ? share.level.tone : undefined;
    return [{ share, start, length: count / of, tone, isDashed: share.is === 'not-rated' }];
  });
}

/** How many there are in all parts together. */
export function sumOf(shares: readonly LevelShare[]): number {
  return shares.reduce((sum, { count }) => sum + count, 0);
}
