import type { PlannedStep } from './planned-step.ts';

/** Where a line stands: which tab's journal, and its number in it, from 1. */
export interface JournalPlace {
  readonly journal: string;
  readonly line: number;
}

/** A tab's journal: steps put down, and flushed to the disk, before the database has them. */
export interface Journal {
  /**
   * Resolves once the step is on the disk; with undefined where the journal has been lost in mid-session, so that
   * the database alone keeps the step. Throws `QuotaExceededError` when the device is full.
   */
  readonly append: (step: PlannedStep) => Promise<JournalPlace | undefined>;
  /** Puts down that the database did not get the step after all. */
  readonly abort: (place: JournalPlace) => Promise<void>;
}
