import type { LevelSpread } from '#domain/comparison/trend.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';
import { LevelShares } from '#map-view/LevelShares.tsx';

type TrendStripProps = {
  /** The map of that year. */
  readonly map: IcMap;
  readonly spread: LevelSpread;
};

/** How a year's indicators share the levels, lowest first; decorative, the counts stand beside it. */
export function TrendStrip({ map, spread }: TrendStripProps) {
  const { applicable, notYet, notRated, levels } = spread;
  const shares = [
    { key: 'not-yet', tone: undefined, count: notYet },
    ...levels.map(({ level, count }) => ({
      key: level,
      tone: levelTone(map, level),
      count,
      withoutColors: t('compare.count-at', { count, rank: levelById(map, level)?.rank ?? '' }),
    })),
    { key: 'not-rated', tone: undefined, count: notRated },
  ];
  return <LevelShares shares={shares} of={applicable} />;
}
