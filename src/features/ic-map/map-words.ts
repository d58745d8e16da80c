import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { t } from '#i18n/translate.ts';

/** What a map holds, in numbers: "3 desired outcomes, 16 indicators, 5 levels". */
export function contentsInWords(map: IcMap): string {
  return t('ic-map.contents', {
    outcomes: t('ic-map.outcomes', { count: map.outcomes.length }),
    indicators: t('ic-map.indicators', { count: indicatorsOf(map).length }),
    levels: t('ic-map.levels', { count: map.levels.length }),
  });
}
