import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone, type LevelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';

import { lowestLevelName } from './level-words.ts';

/** One entry of a picture’s key. */
export interface LevelKeyEntry {
  readonly label: string;
  readonly mark: string;
  readonly tone?: LevelTone;
}

/** The levels of a map as the key of a picture that goes away by itself, lowest first; 0 is "not yet". */
export function keyOfLevels(map: IcMap): readonly LevelKeyEntry[] {
  const notYet = { label: t('level.not-yet', { level: lowestLevelName(map) }), mark: '0' };
  return [
    notYet,
    ...levelsAscending(map).map(({ id, rank, name }) => ({
      label: name,
      mark: String(rank),
      tone: levelTone(map, id),
    })),
  ];
}
