import type { LevelSpread } from '#domain/comparison/trend.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { lowestLevelName } from '#map-view/level-words.ts';

/** How a year's indicators spread over the levels, lowest first, empty places left out. */
export function spreadInWords(map: IcMap, spread: LevelSpread): string {
  const { notYet, levels, notApplicable, notRated } = spread;
  return [
    notYet > 0 && t('level.count-not-yet', { count: notYet, level: lowestLevelName(map) }),
    ...levels.map(
      ({ level, count }) =>
        count > 0 && t('level.count-at', { count, level: levelById(map, level)?.name ?? level }),
    ),
    notApplicable > 0 && t('level.count-not-applicable', { count: notApplicable }),
    notRated > 0 && t('level.count-not-rated', { count: notRated }),
  ]
    .filter((part) => part !== false)
    .join(', ');
}
