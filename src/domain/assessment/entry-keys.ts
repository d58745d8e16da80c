import type { IcMap, Level, LevelId } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';

import type { MemberState } from './member-rating.ts';

/** The keys of what is no level; printed on the rating sheet beside the words, typed in the entry grid. */
export const STATE_KEYS = { 'not-yet': '0', 'cant-tell': '?', 'not-applicable': '-' } as const;

/** Keys that do the same: `?` without Shift, and what stands for a minus on other keyboards. */
const SAME_KEYS: Readonly<Record<string, string>> = {
  '/': '?',
  t: '?',
  x: '-',
  '–': '-',
  '−': '-',
};

/**
 * The one key of a level: its rank, and from the tenth on a letter, so that one press is one rating on maps
 * of up to 20 levels too: 10 is `a`, 11 is `b`, 20 is `k`.
 */
export function levelKey({ rank }: Level): string {
  return rank < 10 ? String(rank) : String.fromCharCode('a'.charCodeAt(0) + rank - 10);
}

/** The level that a key stands for; undefined for every other key. */
export function levelOfKey(map: IcMap, key: string): LevelId | undefined {
  return map.levels.find((level) => levelKey(level) === key.toLowerCase())?.id;
}

/** The existing state that a key stands for; undefined for every other key. */
export function stateOfKey(map: IcMap, key: string): MemberState | undefined {
  const level = levelOfKey(map, key);
  if (level !== undefined) return { is: 'at-level', level };
  switch (SAME_KEYS[key.toLowerCase()] ?? key) {
    case STATE_KEYS['not-yet']:
      return { is: 'not-yet' };
    case STATE_KEYS['cant-tell']:
      return { is: 'cant-tell' };
    case STATE_KEYS['not-applicable']:
      return { is: 'not-applicable' };
    default:
      return undefined;
  }
}

/** Every key of a map's levels, from the lowest: what a legend shows. */
export function levelKeys(map: IcMap): readonly { readonly key: string; readonly level: Level }[] {
  return levelsAscending(map).map((level) => ({ key: levelKey(level), level }));
}
