import type { Sha256 } from '#domain/records/sha-256.ts';

import type { StoredRecord } from '#domain/records/record.ts';

import type { AboutStep, PlannedStep } from './planned-step.ts';

/** What is left of a record once nothing of it is known but that it was. */
export type Tombstone = Pick<StoredRecord, 'id' | 'kind' | 'school' | 'cycle' | 'v'>;

/** What is to be forgotten, worked out before anything of it is written. Plain JSON, and none of the words. */
export interface PlannedForgetting extends Pick<AboutStep, 'id' | 'at' | 'by' | 'label'> {
  readonly device: string;
  readonly school: string;
  /** The ids of the records that go, whole. */
  readonly ids: readonly string[];
  /** Each of them as an empty tombstone, for a database that never had it. */
  readonly tombstones: readonly Tombstone[];
  /** The salted hashes of plain words beside snapshots. */
  readonly words: readonly Sha256[];
  /** What takes the place of what goes. */
  readonly step: PlannedStep | undefined;
}
