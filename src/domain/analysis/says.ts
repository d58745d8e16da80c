import type { MemberRating } from '#domain/assessment/member-rating.ts';

import type { MemberSays } from './agreement.ts';

/** What members say of the existing state; who said nothing is left out. */
export function existingSays(ratings: Iterable<MemberRating>): readonly MemberSays[] {
  return [...ratings].flatMap(({ member, existing }) =>
    existing === undefined ? [] : [{ member, state: existing.value }],
  );
}

/** What members say of the desired state, measured in the same way; who said nothing is left out. */
export function desiredSays(ratings: Iterable<MemberRating>): readonly MemberSays[] {
  return [...ratings].flatMap(({ member, desired }) =>
    desired === undefined ? [] : [{ member, state: { is: 'at-level', level: desired.value } }],
  );
}
