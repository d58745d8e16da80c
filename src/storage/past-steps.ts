import type { ContinuumDatabase } from './database.ts';
import type { StepRow } from './step-row.ts';

/** A step of the history, without the records that it changed. */
export type PastStep = StepRow;

/** The newest steps, newest first, at most `count`; of light rows alone. */
export function readPastSteps(
  { steps }: ContinuumDatabase,
  count: number,
): PromiseLike<readonly PastStep[]> {
  // oxlint-disable-next-line unicorn/no-array-reverse -- a table of the database, read from its end
  return steps.orderBy('seq').reverse().limit(count).toArray();
}
