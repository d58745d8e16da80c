import { useEffect, useRef, useState } from 'react';

import {
  followMeeting,
  leadMeeting,
  type LeadingWindow,
  type MeetingTable,
} from '#platform/meeting-table.ts';

/** Tells the projector which indicator is on the table, and how long it is quiet. */
export function useLeadMeeting(
  cycle: string,
  indicator: string | undefined,
  quietUntil: number | undefined,
): void {
  const leading = useRef<LeadingWindow>(undefined);

  useEffect(() => {
    const window = leadMeeting(cycle);
    leading.current = window;
    return window.leave;
  }, [cycle]);

  useEffect(() => {
    if (indicator !== undefined) leading.current?.lay({ indicator, quietUntil });
  }, [indicator, quietUntil]);
}

/** What is on the table of the meeting that another window leads; undefined until it says so. */
export function useFollowedMeeting(cycle: string): MeetingTable | undefined {
  const [table, setTable] = useState<MeetingTable>();
  useEffect(() => followMeeting(cycle, setTable), [cycle]);
  return table;
}
