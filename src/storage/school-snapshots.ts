import { chainOf, type SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { readSnapshot, type SnapshotDamage } from '#domain/assessment/verify-snapshot.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { Result } from '#domain/result.ts';

import type { ContinuumDatabase } from './database.ts';

/** A school's snapshots as this device holds them. */
export interface SchoolSnapshots {
  readonly chain: SnapshotChain;
  readonly damaged: readonly SnapshotDamage[];
}

/** Reads and proves every snapshot of a school. */
export async function readSnapshotsOf(
  database: ContinuumDatabase,
  school: string,
): Promise<SchoolSnapshots> {
  const records = await database.records.where({ school, kind: 'snapshot' }).toArray();
  const results = records.filter((record) => record.deleted !== true).map(proved);
  return {
    chain: chainOf(results.flatMap((result) => (result.ok ? [result.value] : []))),
    damaged: results.flatMap((result) => (result.ok ? [] : [result.error])),
  };
}

const provedById = new Map<string, { body: string; result: Result<Snapshot, SnapshotDamage> }>();

/** Proving hashes some 60 KB, so a record with the same bytes as last time is not proved again. */
function proved(record: StoredRecord): Result<Snapshot, SnapshotDamage> {
  const body = canonicalText([record.school, record.body]);
  const known = provedById.get(record.id);
  if (known?.body === body) return known.result;
  const result = readSnapshot(record);
  provedById.set(record.id, { body, result });
  return result;
}
