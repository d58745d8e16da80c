import type { Member } from '#domain/assessment/member.ts';
import { meetingView, type MeetingView } from '#domain/assessment/meeting-view.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';

import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';

/**
 * A cycle as its meeting may see it, live; `undefined` while it is being read. Apart from the other live
 * readings: what is sealed goes no farther than this.
 */
export function useMeeting(
  cycle: string,
  map: IcMap | null | undefined,
  members: readonly Member[] | undefined,
): MeetingView | undefined {
  return useLive(
    useStorage(),
    async (database) => {
      if (!map || members === undefined) return undefined;
      return meetingView(await database.records.where({ cycle }).toArray(), map, members);
    },
    [cycle, map, members],
  );
}
