import type { Member } from '#domain/assessment/member.ts';
import { meetingState } from '#domain/assessment/meeting-state.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { writeInvitationLink } from '#exchange/invitation.ts';
import { invitationLink } from '#platform/addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { BUILT_IN_MAP, BUILT_IN_VERSION } from '#storage/ic-maps.ts';
import type { TeamYear } from '#storage/live-year.ts';

/** Whether an invitation must bring the map, because it is not the one that comes with the app. */
export function bringsMap({ id, version }: IcMap): boolean {
  return id !== BUILT_IN_MAP || version !== BUILT_IN_VERSION;
}

/** The link that invites a member to rate this year on a device of their own. */
export function linkFor({ school, cycle, map, records }: TeamYear, member: Member): string {
  const { id, name, group, position } = member;
  const packet = writeInvitationLink({
    issuedAt: systemClock(),
    school: { id: school.id, name: school.name },
    cycle: { map: cycle.map, mapVersion: cycle.mapVersion, schoolYear: cycle.schoolYear },
    member: { id, name, group, position },
    roles: meetingState(records).askedRoles.get(group),
    map: bringsMap(map) ? map : undefined,
  });
  return invitationLink(packet);
}
