import type { IndicatorAtMeeting, MeetingView } from '#domain/assessment/meeting-view.ts';
import type { Member } from '#domain/assessment/member.ts';
import { isolated } from '#i18n/isolated.ts';
import type { CycleAddress } from '#platform/addresses.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import { useMeeting } from '#storage/live-meeting.ts';
import { useCycle, useMembers, useSchool } from '#storage/live.ts';
import { cycleIdAt, yearHere, type YearHere, type YearNotHere } from '#storage/year-here.ts';

/** Everything that the screens of one meeting show. */
export interface ReadyMeeting extends YearHere {
  /** By name. */
  readonly members: readonly Member[];
  readonly meeting: MeetingView;
}

export type MeetingInView = YearNotHere | ReadyMeeting;

/** The meeting of the year that an address names, live: every window of this browser shows the same. */
export function useMeetingInView(address: CycleAddress): MeetingInView {
  const id = cycleIdAt(address);
  const school = useSchool(address.school);
  const cycle = useCycle(id);
  const map = useIcMap(address.map, cycle?.mapVersion);
  const members = useMembers(address.school);
  const meeting = useMeeting(id, map, members);
  const year = yearHere(address, { school, cycle, map });
  if (year.is !== 'ready') return year;
  return members && meeting ? { ...year, members, meeting } : { is: 'loading' };
}

/** The indicator of a code; undefined when the map has none. */
export function indicatorAt(
  { meeting }: ReadyMeeting,
  code: string | undefined,
): IndicatorAtMeeting | undefined {
  return meeting.indicators.find(({ place }) => place.indicator.code === code);
}

/** A member's name for use within a sentence; empty for people who are no longer on the team. */
export function nameOf(members: readonly Member[], id: string): string {
  return isolated(members.find((member) => member.id === id)?.name ?? '');
}
