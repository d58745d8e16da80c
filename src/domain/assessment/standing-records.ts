import type { SnapshotChain } from './snapshot-chain.ts';
import type { Snapshot } from './snapshot.ts';

type Amendments = Pick<SnapshotChain, 'amendedBy'>;
type Chain = Pick<SnapshotChain, 'inOrder' | 'amendedBy'>;

/** The record that holds now in place of a given one: the last that amends it; itself where none does. */
export function newestInPlaceOf({ amendedBy }: Amendments, snapshot: Snapshot): Snapshot {
  let newest = snapshot;
  // No hash can name a text that names it, so this ends.
  for (;;) {
    const newer = amendedBy.get(newest.id);
    if (newer === undefined) return newest;
    newest = newer;
  }
}

/** The record that a year stands by now: its newest yearly one, before that its newest interim one. */
export function currentRecord({ inOrder, amendedBy }: Chain, cycle: string): Snapshot | undefined {
  const standing = inOrder.filter(
    ({ id, content }) => content.cycle === cycle && !amendedBy.has(id),
  );
  return standing.findLast(({ content }) => content.status === 'yearly') ?? standing.at(-1);
}
