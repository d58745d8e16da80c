import type { AgreedRating } from '#domain/assessment/rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';

/** How far an indicator is from its desired state, in levels of its map. */
export type Gap =
  | { readonly is: 'unknown'; readonly missing: 'existing' | 'desired' }
  | { readonly is: 'not-applicable' }
  | { readonly is: 'reached' }
  | { readonly is: 'to-go' | 'beyond'; readonly levels: number };

/** "Not yet" stands one step below the lowest level. Levels are ordinal: steps, not a distance. */
export function gapOf(map: IcMap, { existing, desired }: AgreedRating): Gap {
  if (existing.is === 'not-applicable') return { is: 'not-applicable' };
  if (existing.is === 'not-rated') return { is: 'unknown', missing: 'existing' };
  if (desired === undefined) return { is: 'unknown', missing: 'desired' };
  const ids = levelsAscending(map).map(({ id }) => id);
  const from = existing.is === 'at-level' ? ids.indexOf(existing.level) : -1;
  const steps = ids.indexOf(desired) - from;
  if (steps === 0) return { is: 'reached' };
  return { is: steps > 0 ? 'to-go' : 'beyond', levels: Math.abs(steps) };
}
