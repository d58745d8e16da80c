import type { Sha256 } from '#domain/records/sha-256.ts';

import type { Snapshot } from './snapshot.ts';

/** How a school's snapshots hang together. */
export interface SnapshotChain {
  /**
   * Oldest first: each after those that it follows, whatever the clocks said; snapshots that do not
   * know of each other by the time of recording, ties by hash.
   */
  readonly inOrder: readonly Snapshot[];
  /** Followed by no other; more than one is a fork that a later snapshot settles. */
  readonly heads: readonly Snapshot[];
  /** Named as an earlier one by some snapshot, but not here (or here only damaged). */
  readonly missing: readonly Sha256[];
  /** By the id of the amended snapshot: the one that amends it. */
  readonly amendedBy: ReadonlyMap<Sha256, Snapshot>;
}

/** Puts a school's whole snapshots into their chain. */
export function chainOf(snapshots: readonly Snapshot[]): SnapshotChain {
  const inOrder = afterThoseFollowed(snapshots);
  const present = new Set(inOrder.map((snapshot) => snapshot.id));
  const followed = new Set(inOrder.flatMap((snapshot) => snapshot.content.follows));
  return {
    inOrder,
    heads: inOrder.filter((snapshot) => !followed.has(snapshot.id)),
    missing: [...followed].filter((id) => !present.has(id)),
    amendedBy: new Map(
      inOrder.flatMap((snapshot) =>
        snapshot.content.amends ? [[snapshot.content.amends.snapshot, snapshot] as const] : [],
      ),
    ),
  };
}

function afterThoseFollowed(snapshots: readonly Snapshot[]): readonly Snapshot[] {
  let waiting = snapshots.toSorted(
    (a, b) => compare(a.content.recordedAt, b.content.recordedAt) || compare(a.id, b.id),
  );
  const inOrder: Snapshot[] = [];
  while (waiting.length > 0) {
    const ids = new Set(waiting.map(({ id }) => id));
    const next = waiting.find(({ content }) => !content.follows.some((id) => ids.has(id)));
    // No hash can name a text that names it, so there is always a next one.
    const placed = next ?? waiting[0];
    if (placed !== undefined) inOrder.push(placed);
    waiting = waiting.filter((one) => one !== placed);
  }
  return inOrder;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
