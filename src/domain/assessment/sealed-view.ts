import type { StoredRecord } from '#domain/records/record.ts';
import { readStamp, type Stamp } from '#domain/records/stamp.ts';

import { BODY_SCHEMAS } from './kinds.ts';
import type { MemberRating, RatingPart } from './member-rating.ts';
import { RATING_PARTS } from './member-rating.ts';
import { memberRatings } from './member-ratings.ts';

/** What a team may see of its single ratings of one indicator. */
export type SealedView =
  | {
      readonly is: 'sealed';
      readonly indicator: string;
      /** Ids of the members who said something about the existing state, in the team's order. */
      readonly done: readonly string[];
      readonly missing: readonly string[];
    }
  | {
      readonly is: 'revealed';
      readonly indicator: string;
      /** Milliseconds since 1970, UTC. */
      readonly revealedAt: number;
      /** In the team's order. */
      readonly ratings: readonly RevealedRating[];
      readonly missing: readonly string[];
    };

export interface RevealedRating extends MemberRating {
  /** The parts that were changed after the reveal. */
  readonly changedAfter: readonly RatingPart[];
}

/**
 * The single ratings of the given indicators as everybody may see them: before the reveal who is done and
 * never what was said, afterwards all, later changes marked. A screen that shows others' ratings reads them
 * from here and from nowhere else.
 * @param members ids of those who rate, in the order of the roster; ratings of anybody else stay out
 */
export function sealedView(
  records: Iterable<StoredRecord>,
  indicators: readonly string[],
  members: readonly string[],
): readonly SealedView[] {
  const all = [...records];
  const byMember = memberRatings(all);
  const reveals = revealStamps(all);
  return indicators.map((indicator): SealedView => {
    const ratings = members.flatMap((member) => byMember.get(member)?.get(indicator) ?? []);
    const done = ratings.filter((rating) => rating.existing !== undefined);
    const doneIds = done.map((rating) => rating.member);
    const missing = members.filter((member) => !doneIds.includes(member));
    const stamp = reveals.get(indicator);
    if (stamp === undefined) return { is: 'sealed', indicator, done: doneIds, missing };
    return {
      is: 'revealed',
      indicator,
      revealedAt: readStamp(stamp).ms,
      ratings: ratings.map((rating) => ({ ...rating, changedAfter: changedAfter(rating, stamp) })),
      missing,
    };
  });
}

/** The moments of the reveals by indicator code. */
function revealStamps(records: readonly StoredRecord[]): ReadonlyMap<string, Stamp> {
  return new Map(
    records.flatMap((record) => {
      if (record.kind !== 'reveal' || record.deleted === true) return [];
      const body = BODY_SCHEMAS.reveal.safeParse(record.body).data;
      return body === undefined ? [] : [[body.indicator, record.stamp] as const];
    }),
  );
}

function changedAfter(rating: MemberRating, revealed: Stamp): readonly RatingPart[] {
  return RATING_PARTS.filter((part) => {
    const said = rating[part];
    return said !== undefined && said.stamp > revealed;
  });
}
