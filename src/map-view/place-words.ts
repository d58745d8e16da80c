import type { Place } from '#domain/analysis/scale.ts';
import type { ExistingState } from '#domain/assessment/rating.ts';
import { levelById } from '#domain/ic-map/level.ts';
import type { PlaceSpread } from '#domain/schools/place-spread.ts';
import type { SchoolsOnMap } from '#domain/schools/placed-schools.ts';
import { t } from '#i18n/translate.ts';

import { lowestLevelName, stateInWords } from './level-words.ts';

/** A map and its scale: what places mean. */
export type PlacesOf = Pick<SchoolsOnMap, 'map' | 'scale'>;

/** The state that a place stands for. */
export function existingAt({ scale }: PlacesOf, place: Place): ExistingState {
  const level = scale[place - 1];
  return level === undefined ? { is: 'not-yet' } : { is: 'at-level', level };
}

/** A place in words: `2, Progressing`, `Not yet at Getting Started`. */
export function placeInWords(of: PlacesOf, place: Place): string {
  return stateInWords(of.map, existingAt(of, place));
}

/** How many stand where: `2 at Getting Started, 31 at Progressing, 1 doesn’t apply here`. */
export function placesInWords({ map, scale }: PlacesOf, spread: PlaceSpread): string {
  const at = (place: Place, count: number) => {
    const level = scale[place - 1];
    return level === undefined
      ? t('level.count-not-yet', { count, level: lowestLevelName(map) })
      : t('level.count-at', { count, level: levelById(map, level)?.name ?? level });
  };
  return [
    ...spread.atPlace.flatMap((count, place) => (count === 0 ? [] : [at(place, count)])),
    ...(spread.notApplicable === 0
      ? []
      : [t('level.count-not-applicable', { count: spread.notApplicable })]),
    ...(spread.notRated === 0 ? [] : [t('level.count-not-rated', { count: spread.notRated })]),
    ...(spread.offScale === 0 ? [] : [t('level.count-off-scale', { count: spread.offScale })]),
  ].join(', ');
}
