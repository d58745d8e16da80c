import { isByInvitation } from '#domain/assessment/invited.ts';

import { useStorage } from './StorageProvider.tsx';
import { useReading } from './use-live.ts';

/**
 * Whether all that this device knows of a school came in invitations, so that only the invited member's own pages
 * have anything to show; `undefined` while it is read.
 */
export function useIsInvited(school: string): boolean | undefined {
  return useReading(useStorage(), {
    key: `invited to ${school}`,
    read: async (database) => {
      const record = await database.records.get(school);
      return record !== undefined && record.deleted !== true && isByInvitation(record);
    },
  });
}
