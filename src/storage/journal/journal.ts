import type { PlannedForgetting } from '#storage/planned-forgetting.ts';
import type { PlannedStep } from '#storage/planned-step.ts';
import type { PlannedSteps } from '#storage/planned-steps.ts';

import type { GoneFromJournals } from './forget-in-lines.ts';

/** What a journal puts down: what is about to be written to the database, to the last letter. */
export type JournalEntry = PlannedStep | PlannedSteps | PlannedForgetting;

/** Where a line stands: which tab's journal, and its number in it, from 1. */
export interface JournalPlace {
  readonly journal: string;
  readonly line: number;
}

/** A tab's journal: what was written, put down and flushed to the disk, before the database has them. */
export interface Journal {
  /**
   * Puts down what is to be the `write`-th write of the database. Resolves once it is on the disk; with undefined where the journal has been lost in mid-session, so that
   * the database alone keeps it. Throws `QuotaExceededError` when the device is full.
   */
  readonly append: (entry: JournalEntry, write: number) => Promise<JournalPlace | undefined>;
  /** Puts down that the database did not get the entry after all; never rejects. */
  readonly abort: (place: JournalPlace) => Promise<void>;
  /** Makes some room on a full device, of what was kept aside and of old backups; false where there is nothing to give. */
  readonly makeRoom: () => Promise<boolean>;
  /** Takes records and words that the database has forgotten out of all journals of this browser. */
  readonly forget: (gone: GoneFromJournals) => Promise<void>;
}
