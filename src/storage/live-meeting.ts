import { useMemo, useRef } from 'react';

import type { Member } from '#domain/assessment/member.ts';
import { meetingView, type MeetingView } from '#domain/assessment/meeting-view.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';

/** How the ids of what members say alone begin: the most records by far, and the least changed in a meeting. */
const SAID_ALONE = ['rating', 'handed-in'] as const;

/** How the ids of what the team says begin. */
const SAID_TOGETHER = [
  'reveal',
  'decision',
  'agreed',
  'dissent',
  'parked',
  'minutes',
  'asked',
  'names',
  'ratings-dropped',
] as const;

/**
 * A cycle as its meeting may see it, live; `undefined` while it is being read. Apart from the other live
 * readings: what is sealed goes no farther than this.
 */
export function useMeeting(
  cycle: string,
  map: IcMap | null | undefined,
  members: readonly Member[] | undefined,
): MeetingView | undefined {
  const alone = useRecordsBeginning(SAID_ALONE, cycle);
  const together = useRecordsBeginning(SAID_TOGETHER, cycle);
  return useMemo(
    () =>
      map && members && alone && together
        ? meetingView([...alone, ...together], map, members)
        : undefined,
    [map, members, alone, together],
  );
}

/**
 * Records of a cycle by how their ids begin. Each beginning is a range of its own in the database, so that a
 * decision of the team does not have hundreds of ratings read again.
 */
function useRecordsBeginning(
  beginnings: readonly string[],
  cycle: string,
): readonly StoredRecord[] | undefined {
  const known = useRef<ReadonlyMap<string, StoredRecord>>(new Map());
  return useLive(
    useStorage(),
    async (database) => {
      const read = await database.transaction('r', database.records, () =>
        Promise.all(
          beginnings.map((beginning) =>
            database.records.where('id').startsWith(`${beginning}/${cycle}`).toArray(),
          ),
        ),
      );
      const records = read
        .flat()
        .filter((record) => record.cycle === cycle)
        .map((record) => sameVersion(known.current, record));
      known.current = new Map(records.map((record) => [record.id, record]));
      return records;
    },
    [beginnings, cycle],
  );
}

/** The record as it was read before, where it is the same version: what was worked out from it still holds. */
function sameVersion(known: ReadonlyMap<string, StoredRecord>, record: StoredRecord): StoredRecord {
  const before = known.get(record.id);
  return before?.stamp === record.stamp ? before : record;
}
