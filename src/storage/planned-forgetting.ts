import type { Sha256 } from '#domain/records/sha-256.ts';

import type { AboutStep, PlannedStep } from './planned-step.ts';

/** What is to be forgotten, worked out before anything of it is written. Plain JSON, and none of the words. */
export interface PlannedForgetting extends Pick<AboutStep, 'id' | 'at' | 'by' | 'label'> {
  readonly device: string;
  readonly school: string;
  /** The records that go, whole. */
  readonly ids: readonly string[];
  /** The salted hashes of plain words beside snapshots. */
  readonly words: readonly Sha256[];
  /** What takes the place of what goes. */
  readonly step: PlannedStep | undefined;
}
