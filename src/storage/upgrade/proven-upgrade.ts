import type { Transaction } from 'dexie';

import { fingerprintsOf, tablesThatDiffer } from './table-fingerprints.ts';

/** Arranges a database anew, inside the browser's upgrade transaction. */
export type Upgrade = (transaction: Transaction) => Promise<void>;

/** What people made and what the database knows of itself: no upgrade so far changes a letter of it. */
const KEPT = ['records', 'history', 'takeBacks', 'meta'] as const;

/**
 * The same upgrade, with every row of what people made counted and hashed before and after it, in the same transaction.
 * Where anything differs that the upgrade does not say it changes, the transaction is aborted, so that the
 * database is as it was.
 */
export function provenUpgrade(
  upgrade: Upgrade,
  {
    changes,
    onDifference,
  }: {
    /** Tables that the upgrade means to change. */
    readonly changes: readonly (typeof KEPT)[number][];
    readonly onDifference: (tables: readonly string[]) => void;
  },
): Upgrade {
  const kept = KEPT.filter((table) => !changes.includes(table));
  return async (transaction) => {
    const before = await fingerprintsOf(transaction, kept);
    await upgrade(transaction);
    const differing = tablesThatDiffer(before, await fingerprintsOf(transaction, kept));
    if (differing.length === 0) return;
    onDifference(differing);
    throw new Error(`the upgrade has changed ${differing.join(', ')}`);
  };
}
