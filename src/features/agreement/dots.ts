import type { MemberSays } from '#domain/analysis/agreement.ts';
import type { MemberState } from '#domain/assessment/member-rating.ts';
import type { RevealedRating, SealedView } from '#domain/assessment/sealed-view.ts';
import type { Member } from '#domain/assessment/member.ts';

import { nameOf } from './meeting-in-view.ts';

/** One member's place in the picture. */
export interface Dot {
  readonly key: string;
  /** Absent unless the team shows names. */
  readonly name?: string;
  readonly changedAfter: boolean;
}

/** Dots by the place that they stand at: a level's id, `not-yet`, `cant-tell` or `not-applicable`. */
export type Dots = ReadonlyMap<string, readonly Dot[]>;

/** The key of a state in `Dots`. */
export function dotsKey(state: MemberState): string {
  return state.is === 'at-level' ? `level ${state.level}` : state.is;
}

/** The existing states of a revealed indicator; nothing while it is sealed. */
export function existingDots(view: SealedView, names: Names): Dots {
  return dotsOf(view, names, 'existing', ({ existing }) => existing && dotsKey(existing.value));
}

/** The same picture from what is known without anybody’s name. */
export function namelessDots(says: readonly MemberSays[]): Dots {
  const dots = new Map<string, Dot[]>();
  for (const { state } of says) {
    const present = dots.get(dotsKey(state)) ?? [];
    dots.set(dotsKey(state), [...present, { key: String(present.length), changedAfter: false }]);
  }
  return dots;
}

/** The desired states of a revealed indicator; nothing while it is sealed. */
export function desiredDots(view: SealedView, names: Names): Dots {
  return dotsOf(view, names, 'desired', ({ desired }) => desired && `level ${desired.value}`);
}

/** Whose names may stand in the picture. */
export interface Names {
  readonly shown: boolean;
  readonly members: readonly Member[];
}

function dotsOf(
  view: SealedView,
  names: Names,
  part: 'existing' | 'desired',
  placeOf: (rating: RevealedRating) => string | undefined,
): Dots {
  const dots = new Map<string, Dot[]>();
  if (view.is === 'sealed') return dots;
  for (const rating of view.ratings) {
    const place = placeOf(rating);
    if (place === undefined) continue;
    const present = dots.get(place) ?? [];
    present.push({
      // Without names a dot is one of several at its place, and no member’s.
      key: String(present.length),
      changedAfter: rating.changedAfter.includes(part),
      ...(names.shown ? { name: nameOf(names.members, rating.member) } : {}),
    });
    dots.set(place, present);
  }
  return dots;
}
