import type { StoredRecord } from '#domain/records/record.ts';

import { droppedRatings } from './dropped-ratings.ts';
import { BODY_SCHEMAS } from './kinds.ts';
import type { StakeholderGroup } from './member.ts';
import type { RatingsDropped } from './recorded-agreement.ts';

/** What a cycle's meetings have chosen and kept besides decisions. */
export interface MeetingState {
  /** By indicator code: why it was parked. */
  readonly parked: ReadonlyMap<string, string>;
  /** By indicator code, in the order of the members' ids. */
  readonly dissent: ReadonlyMap<string, readonly Dissent[]>;
  /** By group: the roles whose indicators it rates; a group that is absent rates all. */
  readonly askedRoles: ReadonlyMap<StakeholderGroup, readonly string[]>;
  readonly namesShown: boolean;
  /** Oldest first. */
  readonly minutes: readonly Minutes[];
  /** What members said alone is gone for good; these numbers of it stayed. */
  readonly dropped: RatingsDropped | undefined;
}

export interface Dissent {
  readonly member: string;
  readonly text: string;
  readonly named: boolean;
}

export interface Minutes {
  readonly id: string;
  readonly heldOn: string;
  readonly present: readonly string[];
  readonly text: string;
}

/** Gathers the state of a cycle's meetings from its records; bodies that do not fit are left out. */
export function meetingState(given: Iterable<StoredRecord>): MeetingState {
  const records = [...given];
  const parked = new Map<string, string>();
  const dissent = new Map<string, Dissent[]>();
  const askedRoles = new Map<StakeholderGroup, readonly string[]>();
  const minutes: Minutes[] = [];
  let namesShown = false;
  for (const { id, kind, body, deleted } of records) {
    if (deleted === true) continue;
    if (kind === 'parked') {
      const item = BODY_SCHEMAS[kind].safeParse(body).data;
      if (item) parked.set(item.indicator, item.reason);
    } else if (kind === 'dissent') {
      const item = BODY_SCHEMAS[kind].safeParse(body).data;
      if (item) dissent.set(item.indicator, [...(dissent.get(item.indicator) ?? []), item]);
    } else if (kind === 'asked') {
      const item = BODY_SCHEMAS[kind].safeParse(body).data;
      if (item) askedRoles.set(item.group, item.roles);
    } else if (kind === 'names') {
      namesShown = BODY_SCHEMAS[kind].safeParse(body).data?.shown ?? false;
    } else if (kind === 'minutes') {
      const item = BODY_SCHEMAS[kind].safeParse(body).data;
      if (item) minutes.push({ ...item, id });
    }
  }
  for (const list of dissent.values()) list.sort((a, b) => (a.member < b.member ? -1 : 1));
  minutes.sort((a, b) => (`${a.heldOn} ${a.id}` < `${b.heldOn} ${b.id}` ? -1 : 1));
  return { parked, dissent, askedRoles, namesShown, minutes, dropped: droppedRatings(records) };
}
