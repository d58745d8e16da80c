import type { ComparedYear } from '#domain/comparison/school-years.ts';
import type { LevelSpread } from '#domain/comparison/trend.ts';
import { hasSameLevels } from '#domain/comparison/map-changes.ts';
import type { IcMap, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone, type LevelTone } from '#domain/ic-map/level.ts';

import { nameOf } from '#report/year-words.ts';

/** What stacks up in a column, lowest first. */
export interface ShareBand {
  readonly key: string;
  readonly is: 'not-yet' | 'level' | 'not-rated';
  /** Its number beside the last column; undefined for "not rated". */
  readonly rank: number | undefined;
  readonly tone: LevelTone | undefined;
}

/** One year of a part: how many indicators each band holds, by the band's key. */
export interface ShareColumn {
  readonly year: string;
  /** As it stands below the column. */
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

const [NOT_YET, NOT_RATED] = ['not-yet', 'not-rated'] as const;

/** The bands of a map's levels, with what is below the lowest and what nobody said. */
export function shareBands(map: IcMap): readonly ShareBand[] {
  const levels = levelsAscending(map).map(({ id, rank }): ShareBand => ({
    key: keyOf(id),
    is: 'level',
    rank,
    tone: levelTone(map, id),
  }));
  return [
    { key: NOT_YET, is: 'not-yet', rank: 0, tone: undefined },
    ...levels,
    { key: NOT_RATED, is: 'not-rated', rank: undefined, tone: undefined },
  ];
}

/**
 * The columns of a part over the years. A year whose map has other levels keeps its place and stays empty: its
 * levels would stand for something else. So does one in which nothing of the part applies.
 */
export function shareColumns(
  map: IcMap,
  years: readonly ComparedYear[],
  spreads: readonly LevelSpread[],
): readonly ShareColumn[] {
  return years.map((one, index) => {
    const spread = spreads[index];
    const isDrawn = spread !== undefined && hasSameLevels(one.year.map, map);
    return {
      year: one.year.key,
      name: nameOf(one),
      counts: isDrawn
        ? {
            [NOT_YET]: spread.notYet,
            ...Object.fromEntries(spread.levels.map(({ level, count }) => [keyOf(level), count])),
            [NOT_RATED]: spread.notRated,
          }
        : {},
    };
  });
}

/** A level may be called anything, "not-yet" too. */
function keyOf(level: LevelId): string {
  return `level ${level}`;
}
