import type { Member } from '#domain/assessment/member.ts';
import { meetingState } from '#domain/assessment/meeting-state.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { writeInvitationFile, writeInvitationLink, type Invitation } from '#exchange/invitation.ts';
import { invitationLink } from '#platform/addresses.ts';
import { systemClock } from '#platform/clock.ts';
import { safeFileName } from '#platform/save-file.ts';
import { t } from '#i18n/translate.ts';
import { BUILT_IN_MAP, BUILT_IN_VERSION } from '#storage/built-in-map.ts';
import type { TeamYear } from '#storage/live-year.ts';

/** Whether an invitation must bring the map, because it is not the one that comes with the app. */
export function bringsMap({ id, version }: IcMap): boolean {
  return id !== BUILT_IN_MAP || version !== BUILT_IN_VERSION;
}

/** The link that invites a member to rate this year on a device of their own. */
export function linkFor(view: TeamYear, member: Member): string {
  return invitationLink(writeInvitationLink(invitationOf(view, member)));
}

/** The same as a file whose name says whom it invites. */
export function fileFor(view: TeamYear, member: Member): File {
  const words = { name: member.name, school: view.school.name, year: view.yearName };
  const name = safeFileName(t('invitations.file-name', words), 'icmap');
  const text = writeInvitationFile(invitationOf(view, member));
  return new File([text], name, { type: 'application/json' });
}

function invitationOf({ school, cycle, map, records }: TeamYear, member: Member): Invitation {
  const { id, name, group, position } = member;
  return {
    issuedAt: systemClock(),
    school: { id: school.id, name: school.name },
    cycle: { map: cycle.map, mapVersion: cycle.mapVersion, schoolYear: cycle.schoolYear },
    member: { id, name, group, position },
    roles: meetingState(records).askedRoles.get(group),
    map: bringsMap(map) ? map : undefined,
  };
}
