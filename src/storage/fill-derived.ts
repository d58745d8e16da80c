import type { ContinuumDatabase } from './database.ts';
import { fillSteps } from './history-rows.ts';
import { fillFacts } from './record-rows.ts';

/** The tables that only say again, in a handier way, what others say; each is filled below. */
export type DerivedTables = Pick<
  ContinuumDatabase,
  'records' | 'history' | 'steps' | 'snapshotFacts'
>;

/**
 * Fills every derived table from the others, inside the caller's transaction: in an upgrade, out of a backup, in a
 * repair. The tables must be empty.
 */
export async function fillDerived({
  records,
  history,
  steps,
  snapshotFacts,
}: DerivedTables): Promise<void> {
  await fillSteps(history, steps);
  await fillFacts(records, snapshotFacts);
}
