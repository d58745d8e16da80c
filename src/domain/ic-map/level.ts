import type { IcMap, Level, LevelId } from './ic-map.ts';

/** The levels from the lowest rank to the highest. */
export function levelsAscending(map: IcMap): readonly Level[] {
  return map.levels.toSorted((a, b) => a.rank - b.rank);
}

/** The levels as the columns stand on paper, first column first. */
export function levelsInPrintOrder(map: IcMap): readonly Level[] {
  const ascending = levelsAscending(map);
  return map.printOrder === 'ascending' ? ascending : ascending.toReversed();
}

/** The level of an id; undefined when the map has none. */
export function levelById(map: IcMap, id: LevelId): Level | undefined {
  return map.levels.find((level) => level.id === id);
}

/** The next lower level; undefined for the lowest. */
export function levelBelow(map: IcMap, id: LevelId): Level | undefined {
  const levels = levelsAscending(map);
  const index = levels.findIndex((level) => level.id === id);
  return index > 0 ? levels[index - 1] : undefined;
}

export type LevelTone = 1 | 2 | 3 | 4 | 5;

const tones: readonly LevelTone[] = [1, 2, 3, 4, 5];

/** Which step of the five-step ramp a level is painted with: the lowest 1, the highest 5. */
export function levelTone(map: IcMap, id: LevelId): LevelTone {
  const levels = levelsAscending(map);
  const index = levels.findIndex((level) => level.id === id);
  if (index <= 0) return 1;
  return tones[Math.round((index / (levels.length - 1)) * (tones.length - 1))] ?? 5;
}
