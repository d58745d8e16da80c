import type { ContinuumDatabase } from './database.ts';
import { useStorage } from './StorageProvider.tsx';
import { useLive } from './use-live.ts';

/** The ids of all schools with a record, whole or damaged; `undefined` until it was read. No record itself is read. */
export function useRecordedSchools(): ReadonlySet<string> | undefined {
  return useLive(useStorage(), readRecordedSchools);
}

async function readRecordedSchools({
  snapshotFacts,
}: ContinuumDatabase): Promise<ReadonlySet<string>> {
  const schools = await snapshotFacts.orderBy('school').uniqueKeys();
  return new Set(schools.map(String));
}
