import { sharesOf, shownLevels } from '#domain/analysis/level-shares.ts';
import { countsByPlace, type LevelSpread } from '#domain/comparison/trend.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { LevelShares } from '#map-view/LevelShares.tsx';

import { countAtRank } from './count-at-rank.ts';

type TrendStripProps = {
  /** The map of that year. */
  readonly map: IcMap;
  readonly spread: LevelSpread;
};

/** How a year's indicators share the levels, lowest first; decorative, the counts stand beside it. */
export function TrendStrip({ map, spread }: TrendStripProps) {
  const shares = sharesOf(shownLevels(map), countsByPlace(spread));
  return <LevelShares shares={shares} of={spread.applicable} withoutColors={countAtRank} />;
}
