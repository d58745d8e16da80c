import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf, type IndicatorPlace } from '#domain/ic-map/indicator.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import { ratingsByIndicator } from './agreed-ratings.ts';
import { askedOfMembers } from './asked.ts';
import { decisionsByIndicator, type IndicatorDecisions } from './decisions.ts';
import type { HandInState } from './hand-in.ts';
import { meetingState, type MeetingState } from './meeting-state.ts';
import { handInState } from './member-ratings.ts';
import type { Member } from './member.ts';
import { unrated, type AgreedRating } from './rating.ts';
import { sealedView, type SealedView } from './sealed-view.ts';

/** One indicator as a meeting sees it. */
export interface IndicatorAtMeeting {
  readonly place: IndicatorPlace;
  /** Who rates it; `missing` names only members who are asked to. */
  readonly view: SealedView;
  readonly decisions: IndicatorDecisions;
  readonly agreed: AgreedRating;
}

/** Everything that the screens of a meeting may show. */
export interface MeetingView {
  /** In the map's order. */
  readonly indicators: readonly IndicatorAtMeeting[];
  /** By member id, in the team's order. */
  readonly handIns: ReadonlyMap<string, HandInState>;
  /** The codes that each member is asked about, by member id. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
  readonly state: MeetingState;
}

/**
 * A cycle's records as its meeting may see them: nothing of a rating that is not revealed is in what this
 * returns, however it is looked at.
 * @param members in the order of the roster
 */
export function meetingView(
  records: Iterable<StoredRecord>,
  map: IcMap,
  members: readonly Member[],
): MeetingView {
  const all = [...records];
  const places = indicatorsOf(map);
  const codes = places.map(({ indicator }) => indicator.code);
  const views = sealedView(
    all,
    codes,
    members.map(({ id }) => id),
  );
  const state = meetingState(all);
  const asked = askedOfMembers(all, map, members);
  const decisions = decisionsByIndicator(all);
  const agreed = ratingsByIndicator(all);
  return {
    state,
    handIns: handInsOf(all, members, asked),
    asked,
    indicators: places.flatMap((place, index) => {
      const view = views[index];
      const { code } = place.indicator;
      if (view === undefined) return [];
      const missing = view.missing.filter((member) => asked.get(member)?.includes(code) === true);
      return {
        place,
        view: { ...view, missing },
        decisions: decisions.get(code) ?? { existing: { is: 'open' }, desired: { is: 'open' } },
        agreed: agreed.get(code) ?? unrated(code),
      };
    }),
  };
}

function handInsOf(
  records: readonly StoredRecord[],
  members: readonly Member[],
  asked: MeetingView['asked'],
): ReadonlyMap<string, HandInState> {
  const byMember = new Map<unknown, StoredRecord[]>(members.map(({ id }) => [id, []]));
  for (const record of records) byMember.get(record.body['member'])?.push(record);
  return new Map(
    members.map(({ id }) => [id, handInState(byMember.get(id) ?? [], id, asked.get(id))]),
  );
}
