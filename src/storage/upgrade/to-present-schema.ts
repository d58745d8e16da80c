import type { Transaction } from 'dexie';

import { fillDerived } from '#storage/fill-derived.ts';

/**
 * Fills what this version's tables have beside those of earlier versions (version 3: a light row beside each step, and
 * one beside each snapshot),
 * whichever of them wrote the database. It runs inside the browser's upgrade transaction, so it may wait for nothing
 * but the database.
 */
export async function toPresentSchema(transaction: Transaction): Promise<void> {
  await fillDerived({
    records: transaction.table('records'),
    history: transaction.table('history'),
    steps: transaction.table('steps'),
    snapshotFacts: transaction.table('snapshotFacts'),
  });
}
