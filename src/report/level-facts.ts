import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';

import type { LevelFacts } from './at-a-glance.ts';

/** What a document needs to know of a map’s levels, lowest first. */
export function levelFacts(map: IcMap): readonly LevelFacts[] {
  const levels = levelsAscending(map);
  return levels.map(({ id, rank, name }, index) => ({
    id,
    rank,
    name,
    tone: levelTone(map, id),
    step: index + 1,
    steps: levels.length,
  }));
}
