import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import { askedIndicators } from './meeting.ts';
import { meetingState } from './meeting-state.ts';
import type { Member } from './member.ts';

/** The codes that each member's group rates, by member id, in the map's order; all unless somebody chose. */
export function askedOfMembers(
  records: Iterable<StoredRecord>,
  map: IcMap,
  members: readonly Member[],
): ReadonlyMap<string, readonly string[]> {
  const { askedRoles } = meetingState(records);
  return new Map(members.map(({ id, group }) => [id, askedIndicators(map, askedRoles.get(group))]));
}

/** How many indicators a role has, by the role's id, in the map's order; roles without any are left out. */
export function indicatorsByRole(map: IcMap): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { role } of indicatorsOf(map)) {
    if (role !== undefined) counts.set(role.id, (counts.get(role.id) ?? 0) + 1);
  }
  return new Map(
    map.roles.flatMap(({ id }) => {
      const count = counts.get(id);
      return count === undefined ? [] : [[id, count] as const];
    }),
  );
}

/**
 * The roles that a group is asked about once a role was ticked or unticked; `undefined` for all, and
 * `none` where no role would be left, which is no choice.
 */
export function rolesAfter(
  map: IcMap,
  asked: readonly string[] | undefined,
  role: string,
  isAsked: boolean,
): readonly string[] | 'none' | undefined {
  const all = [...indicatorsByRole(map).keys()];
  const chosen = all.filter((id) =>
    id === role ? isAsked : asked === undefined || asked.includes(id),
  );
  if (chosen.length === 0) return 'none';
  return chosen.length === all.length ? undefined : chosen;
}
