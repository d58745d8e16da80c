import type { Carried } from '#domain/comparison/carried.ts';
import { whenIdle } from '#platform/when-idle.ts';

import type { ContinuumDatabase } from './database.ts';
import type { YearOnItsMap } from './read-carried.ts';
import { useStorage } from './StorageProvider.tsx';
import { useReading } from './use-live.ts';

/**
 * What a year starts with, live; null where the school has no year before it on this map, `undefined` while it is
 * being read. Proving records takes code that comes after the page, and where that can't be had nothing is carried.
 */
export function useCarried({ school, map, schoolYear }: YearOnItsMap): Carried | null | undefined {
  return useReading(useStorage(), {
    key: `carried to ${school}/${map.id}/${map.version}/${schoolYear}`,
    read: async (database) => {
      const read = await codeToRead();
      return read === undefined ? null : read(database, { school, map, schoolYear });
    },
  });
}

type ReadCarried = (database: ContinuumDatabase, year: YearOnItsMap) => Promise<Carried | null>;

let reading: ReadCarried | undefined;

async function codeToRead(): Promise<ReadCarried | undefined> {
  if (reading === undefined) {
    await whenIdle();
    reading = (await import('./read-carried.ts').catch(() => undefined))?.readCarried;
  }
  return reading;
}
