import { chainOf, type SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import { readSnapshot, type SnapshotDamage } from '#domain/assessment/verify-snapshot.ts';

import type { ContinuumDatabase } from './database.ts';

/** A snapshot that does not prove itself, and the cycle that its envelope names. */
export type DamagedSnapshot = SnapshotDamage & { readonly cycle: string | undefined };

/** A school's snapshots as this device holds them. */
export interface SchoolSnapshots {
  readonly chain: SnapshotChain;
  readonly damaged: readonly DamagedSnapshot[];
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
  const results = records
    .filter(({ deleted }) => deleted !== true)
    .map((record) => ({ cycle: record.cycle, result: readSnapshot(record) }));
  return {
    chain: chainOf(results.flatMap(({ result }) => (result.ok ? [result.value] : []))),
    damaged: results.flatMap(({ cycle, result }) =>
      result.ok ? [] : [{ ...result.error, cycle }],
    ),
  };
}
