import type { MemberState } from '#domain/assessment/member-rating.ts';
import type { IcMap, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';

/**
 * A place on the map's ordinal scale: 0 is "not yet at the lowest level", 1 the lowest level, and so on
 * upwards. Places have an order and no distance that means anything by itself: no averages of them.
 */
export type Place = number;

/** The levels' ids from the lowest; the place of the first is 1. */
export type Scale = readonly LevelId[];

/** A map's scale. */
export function scaleOf(map: IcMap): Scale {
  return levelsAscending(map).map((level) => level.id);
}

/**
 * The place of a rating; undefined where there is none to compare ("can't tell", "doesn't apply", a level
 * that the map does not have).
 */
export function placeOf(scale: Scale, state: MemberState): Place | undefined {
  switch (state.is) {
    case 'not-yet':
      return 0;
    case 'at-level':
      return levelPlace(scale, state.level);
    case 'cant-tell':
    case 'not-applicable':
      return undefined;
  }
}

/** The place of a level; undefined when the map does not have it. */
export function levelPlace(scale: Scale, level: LevelId): Place | undefined {
  const index = scale.indexOf(level);
  return index < 0 ? undefined : index + 1;
}

/** The rating that stands at a place. */
export function stateAt(scale: Scale, place: Place): MemberState {
  const level = scale[place - 1];
  return level === undefined ? { is: 'not-yet' } : { is: 'at-level', level };
}
