import type { KeyboardEvent } from 'react';

import type { IcMap, LevelId } from '#domain/ic-map/ic-map.ts';

/**
 * The choice that a digit names while a group of levels has the focus: a level's own number, or
 * `below` for 0. Undefined for every other key, and while Ctrl, ⌘ or Alt is held.
 */
export function choiceOfDigit(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'target'>,
  map: IcMap,
): { readonly level: LevelId } | 'below' | undefined {
  const isRadio = event.target instanceof HTMLInputElement && event.target.type === 'radio';
  if (!isRadio || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === '0') return 'below';
  const level = /^[1-9]$/.test(event.key)
    ? map.levels.find(({ rank }) => rank === Number(event.key))
    : undefined;
  return level && { level: level.id };
}
