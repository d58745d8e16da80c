import { useLiveQuery } from 'dexie-react-hooks';

import type { Member } from '#domain/assessment/member.ts';
import { meetingView, type MeetingView } from '#domain/assessment/meeting-view.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';

import { useStorage } from './StorageProvider.tsx';

/**
 * A cycle as its meeting may see it, live; `undefined` while it is being read. Apart from the other live
 * readings: what is sealed goes no farther than this.
 */
export function useMeeting(
  cycle: string,
  map: IcMap | null | undefined,
  members: readonly Member[] | undefined,
): MeetingView | undefined {
  const { database } = useStorage();
  return useLiveQuery(async () => {
    if (!map || members === undefined) return undefined;
    return meetingView(await database.records.where({ cycle }).toArray(), map, members);
  }, [database, cycle, map, members]);
}
