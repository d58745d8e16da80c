import { handInState, memberRatings } from '#domain/assessment/member-ratings.ts';
import type { HandInState } from '#domain/assessment/hand-in.ts';
import type { MemberRating } from '#domain/assessment/member-rating.ts';
import type { Member } from '#domain/assessment/member.ts';
import { askedIndicators } from '#domain/assessment/meeting.ts';
import { meetingState } from '#domain/assessment/meeting-state.ts';
import type { TeamYear } from '#storage/live-year.ts';

/** What a member's own screens show: their ratings, and nobody else's. */
export interface OwnView extends TeamYear {
  readonly member: Member;
  /** By indicator code; what was not said is absent. */
  readonly ratings: ReadonlyMap<string, MemberRating>;
  /** The codes that the member's group is asked about, in the map's order. */
  readonly codes: readonly string[];
  readonly handIn: HandInState;
}

/** A member's own part of a year. */
export function ownView(year: TeamYear, member: Member): OwnView {
  const { records, map } = year;
  const codes = askedIndicators(map, meetingState(records).askedRoles.get(member.group));
  return {
    ...year,
    member,
    ratings: memberRatings(records).get(member.id) ?? new Map<string, MemberRating>(),
    codes,
    handIn: handInState(records, member.id, codes),
  };
}

/** The codes that are asked and have no existing state yet. */
export function unratedIn({ codes, ratings }: OwnView): readonly string[] {
  return codes.filter((code) => ratings.get(code)?.existing === undefined);
}
