import { cycleId, type Cycle } from '#domain/assessment/cycle.ts';
import type { IndicatorAtMeeting, MeetingView } from '#domain/assessment/meeting-view.ts';
import type { Member } from '#domain/assessment/member.ts';
import { parseSchoolYearSlug, schoolYearName } from '#domain/assessment/school-year.ts';
import type { School } from '#domain/assessment/school.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { isolated } from '#i18n/isolated.ts';
import type { CycleAddress } from '#platform/addresses.ts';
import { useIcMap } from '#storage/ic-maps.ts';
import { useMeeting } from '#storage/live-meeting.ts';
import type { YearNotHere } from '#storage/live-year.ts';
import { useCycle, useMembers, useSchool } from '#storage/live.ts';

/** Everything that the screens of one meeting show. */
export interface ReadyMeeting {
  readonly is: 'ready';
  readonly address: CycleAddress;
  readonly school: School;
  readonly cycle: Cycle;
  readonly map: IcMap;
  /** By name. */
  readonly members: readonly Member[];
  readonly meeting: MeetingView;
  /** As people read it: `2026–27`. */
  readonly yearName: string;
}

export type MeetingInView = YearNotHere | ReadyMeeting;

/** The meeting of the year that an address names, live: every window of this browser shows the same. */
export function useMeetingInView(address: CycleAddress): MeetingInView {
  const year = parseSchoolYearSlug(address.year);
  const id = cycleId(address.school, address.map, year ?? 0);
  const school = useSchool(address.school);
  const cycle = useCycle(id);
  const map = useIcMap(address.map, cycle?.mapVersion);
  const members = useMembers(address.school);
  const meeting = useMeeting(id, map, members);

  if (year === undefined || cycle === null || school === null) {
    return { is: 'no-year', school: school ?? undefined };
  }
  if (!school || !cycle || map === undefined) return { is: 'loading' };
  if (map === null) return { is: 'no-map', school, cycle };
  if (!members || !meeting) return { is: 'loading' };
  const yearName = schoolYearName(year);
  return { is: 'ready', address, school, cycle, map, members, meeting, yearName };
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
