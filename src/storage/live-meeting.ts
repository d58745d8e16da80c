import { useRef } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import { meetingView, type MeetingView } from '#domain/assessment/meeting-view.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';

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
  const known = useRef<ReadonlyMap<string, StoredRecord>>(new Map());
  return useLive(
    useStorage(),
    async (database) => {
      if (!map || members === undefined) return undefined;
      const read = await database.records.where({ cycle }).toArray();
      const records = read.map((record) => sameVersion(known.current, record));
      known.current = new Map(records.map((record) => [record.id, record]));
      return meetingView(records, map, members);
    },
    [cycle, map, members],
  );
}

/** The record as it was read before, where it is the same version: what was worked out from it still holds. */
function sameVersion(known: ReadonlyMap<string, StoredRecord>, record: StoredRecord): StoredRecord {
  const before = known.get(record.id);
  return before?.stamp === record.stamp ? before : record;
}
