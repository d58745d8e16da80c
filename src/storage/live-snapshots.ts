import { readSnapshotsOf, type SchoolSnapshots } from './school-snapshots.ts';
import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';

/**
 * The recorded snapshots of a school: the whole ones in their chain, and the damaged ones; `undefined` while
 * they are being read. Apart from the other live readings, because proving hashes takes code that the
 * rating page does without.
 */
export function useSnapshots(school: string): SchoolSnapshots | undefined {
  return useLive(useStorage(), (database) => readSnapshotsOf(database, school), [school]);
}
