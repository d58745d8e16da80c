import type { IcMap, Indicator } from '#domain/ic-map/ic-map.ts';
import type { LevelDifferences } from '#map-view/level-differences.ts';

import type { ReadingHelp } from './reading-help.ts';

/** What the parts of the indicator screen read. */
export interface IndicatorInView {
  readonly map: IcMap;
  readonly indicator: Indicator;
  readonly differences: LevelDifferences;
  readonly reading: ReadingHelp;
}
