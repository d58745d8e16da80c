import type { Transaction } from 'dexie';

import { fillSteps } from '#storage/history-rows.ts';
import { fillFacts } from '#storage/record-rows.ts';

/**
 * Fills what this version's tables have beside those of earlier versions, whichever of them wrote the database. It runs
 * inside the browser's upgrade transaction, so it may wait for nothing but the database.
 */
export async function toPresentSchema(transaction: Transaction): Promise<void> {
  // Version 3: a light row beside each step, and one beside each snapshot.
  await fillSteps(transaction.table('history'), transaction.table('steps'));
  await fillFacts(transaction.table('records'), transaction.table('snapshotFacts'));
}
