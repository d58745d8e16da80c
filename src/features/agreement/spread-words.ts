import type { Agreement } from '#domain/analysis/agreement.ts';
import { stateAt, type Place, type Scale } from '#domain/analysis/scale.ts';
import type { Spread } from '#domain/analysis/spread.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';

import { memberStateInWords } from './decision-words.ts';

/** How the ratings of an indicator lie, as sentences: how many, how far apart, where the middle is. */
export function spreadInWords(map: IcMap, scale: Scale, agreement: Agreement): string {
  const { distribution, spread, reading } = agreement;
  const { cantTell, notApplicable, people } = distribution;
  if (people === 0) return t('agreement.spread-nobody');
  return [
    ...(reading === 'whether-it-applies' ? [t('agreement.spread-whether-it-applies')] : []),
    ...(spread === undefined ? [] : placedInWords(map, scale, spread)),
    ...(notApplicable > 0 ? [t('agreement.spread-not-applicable', { count: notApplicable })] : []),
    ...(cantTell > 0 ? [t('agreement.spread-cant-tell', { count: cantTell })] : []),
  ].join(' ');
}

function placedInWords(map: IcMap, scale: Scale, spread: Spread): readonly string[] {
  const at = (place: Place) => placeInWords(map, scale, place);
  const { raters, range, lowest, highest, lowerMedian, upperMedian, withinOne } = spread;
  if (raters === 1) return [t('agreement.spread-one', { place: at(lowest) })];
  if (range === 0) return [t('agreement.spread-same', { count: raters, place: at(lowest) })];
  return [
    t('agreement.spread-range', {
      people: t('agreement.people', { count: raters }),
      lowest: at(lowest),
      highest: at(highest),
      count: range,
    }),
    lowerMedian === upperMedian
      ? t('agreement.spread-middle', { place: at(lowerMedian) })
      : t('agreement.spread-two-middles', { lower: at(lowerMedian), upper: at(upperMedian) }),
    t('agreement.spread-within-one', { count: withinOne.members, of: withinOne.of }),
  ];
}

/** A place of the scale in words: `2, Progressing`. */
export function placeInWords(map: IcMap, scale: Scale, place: Place): string {
  return memberStateInWords(map, stateAt(scale, place));
}
