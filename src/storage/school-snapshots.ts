import { chainOf, type SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import { readSnapshot, type SnapshotDamage } from '#domain/assessment/verify-snapshot.ts';

import type { ContinuumDatabase } from './database.ts';

/** A school's snapshots as this device holds them. */
export interface SchoolSnapshots {
  readonly chain: SnapshotChain;
  readonly damaged: readonly SnapshotDamage[];
}

/**
 * Reads and proves every snapshot of a school, every time: hashing and checking one takes about a
 * millisecond, and a live query reads again only when a snapshot of the school was written.
 */
export async function readSnapshotsOf(
  database: ContinuumDatabase,
  school: string,
): Promise<SchoolSnapshots> {
  const records = await database.records.where({ school, kind: 'snapshot' }).toArray();
  const results = records.filter(({ deleted }) => deleted !== true).map(readSnapshot);
  return {
    chain: chainOf(results.flatMap((result) => (result.ok ? [result.value] : []))),
    damaged: results.flatMap((result) => (result.ok ? [] : [result.error])),
  };
}
