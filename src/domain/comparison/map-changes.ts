import type { IcMap, Indicator, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { canonicalText } from '#domain/records/canonical.ts';

/** A map's levels by their ids, lowest first. */
export function levelIds(map: IcMap): readonly LevelId[] {
  return levelsAscending(map).map(({ id }) => id);
}

/** Whether the levels of two maps are the same, in the same order: only then a level means the same step. */
export function hasSameLevels(a: IcMap, b: IcMap): boolean {
  return JSON.stringify(levelIds(a)) === JSON.stringify(levelIds(b));
}

/** Whether two maps word an indicator otherwise, so that the same level may ask for something else. */
export function isRewordedBetween(a: Indicator, b: Indicator): boolean {
  return wordsOf(a) !== wordsOf(b);
}

function wordsOf(indicator: Indicator): string {
  return canonicalText([indicator.statement, indicator.descriptors]);
}
