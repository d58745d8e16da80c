import type { IcMap, Indicator, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelBelow } from '#domain/ic-map/level.ts';
import { differenceFromBelow, type BlockDifference } from '#domain/ic-map/wording-difference.ts';

/** By level: what its words have that the level below doesn't; the lowest level has none. */
export type LevelDifferences = ReadonlyMap<LevelId, readonly BlockDifference[]>;

/** Whether most words of a level differ from the level below: marks are lighter there. */
export function differsMostly(difference: readonly BlockDifference[] = []): boolean {
  const runs = difference.flatMap(({ text = [], items = [] }) => [...text, ...items.flat()]);
  const letters = (some: typeof runs) => some.reduce((sum, run) => sum + run.text.length, 0);
  return letters(runs.filter(({ changed }) => changed)) > letters(runs) / 2;
}

/** What differs from the level below, for every level of an indicator. */
export function differencesOf(map: IcMap, indicator: Indicator): LevelDifferences {
  return new Map(
    map.levels.flatMap((level) => {
      const descriptor = indicator.descriptors[level.id];
      const below = levelBelow(map, level.id);
      const descriptorBelow = below === undefined ? undefined : indicator.descriptors[below.id];
      return descriptor === undefined || descriptorBelow === undefined
        ? []
        : [[level.id, differenceFromBelow(descriptor, descriptorBelow)]];
    }),
  );
}
