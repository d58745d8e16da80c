import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { SnapshotDamage } from '#domain/assessment/verify-snapshot.ts';
import { useSnapshots } from '#storage/live-snapshots.ts';

/** One snapshot of a school as this device holds it. */
export type SnapshotInView =
  | { readonly is: 'loading' }
  | { readonly is: 'none' }
  | { readonly is: 'damaged'; readonly damage: SnapshotDamage }
  | { readonly is: 'whole'; readonly snapshot: Snapshot; readonly chain: SnapshotChain };

/** Reads and proves the snapshot that an address names. */
export function useSnapshotInView(school: string, id: string): SnapshotInView {
  const snapshots = useSnapshots(school);
  if (snapshots === undefined) return { is: 'loading' };
  const { chain, damaged } = snapshots;
  const snapshot = chain.inOrder.find((candidate) => candidate.id === id);
  if (snapshot !== undefined) return { is: 'whole', snapshot, chain };
  const damage = damaged.find((candidate) => candidate.id === id);
  return damage === undefined ? { is: 'none' } : { is: 'damaged', damage };
}
