import type { ContinuumDatabase } from '#storage/database.ts';
import { readMeta } from '#storage/meta.ts';

import { readLeftJournals, type DamagedJournal } from './left-journals.ts';
import { replayJournals } from './replay.ts';

/** What recovery found. */
export interface Recovered {
  /** How many steps the database got that it did not have. */
  readonly steps: number;
  /** Journals with lines that can't be read, and that may have held what the database does not have. */
  readonly damaged: readonly DamagedJournal[];
}

/**
 * Gives the database what tabs that are gone had put down in their journals and it does not have: the last edit of
 * a tab that was killed, or, where the browser has wiped the database, all of them.
 */
export async function recoverFromJournals(database: ContinuumDatabase): Promise<Recovered> {
  const { journals } = await readMeta(database);
  const { behind, damaged } = await readLeftJournals(journals);
  return { steps: await replayJournals(database, behind), damaged };
}
