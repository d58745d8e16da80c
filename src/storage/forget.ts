import type { Sha256 } from '#domain/records/sha-256.ts';
import type { Change, StoredRecord } from '#domain/records/record.ts';
import type { StepLabel } from '#domain/records/step.ts';
import type { Result } from '#domain/result.ts';

import type { CommitError } from './commit-failure.ts';
import { validated } from './commit.ts';
import type { ContinuumDatabase } from './database.ts';
import { identity, planRecords } from './plan-records.ts';
import type { PlannedForgetting } from './planned-forgetting.ts';
import type { Storage } from './storage.ts';
import { versionsToForget } from './versions-to-forget.ts';
import { hasWords, tombstoneOf } from './empty-records.ts';
import { writeForgetting } from './write-forgetting.ts';
import {
  nothingToWrite,
  writeStep,
  type Plan,
  type StepToPlan,
  type WriteContext,
} from './write-step.ts';

/** What is to be gone for good from this device: a piece of evidence, a member's ratings, a name. */
export interface ToForget {
  readonly school: string;
  /** Names what was done and never what is forgotten: this line stays in the history. */
  readonly label: StepLabel;
  /**
   * The records: their ids, or a rule. A record goes whole as soon as any version of it fits, be it one that
   * only the history still holds.
   */
  readonly which: readonly string[] | ((version: StoredRecord) => boolean);
  /** Plain words beside snapshots, by their salted hash: the hash stays, so the snapshot proves itself. */
  readonly words?: readonly Sha256[];
  /** Written in the same step: what takes the place of what goes. */
  readonly changes?: readonly Change[];
}

/** What is gone. */
export interface Forgotten {
  /** The step's id; undefined when there was nothing to forget, so nothing was written. */
  readonly step: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Records of which a version was emptied, in the table or in the history. */
  readonly records: number;
  /** Snapshots that lost plain words. */
  readonly snapshots: number;
  /** Steps of the history that lost something of what they had changed. */
  readonly steps: number;
}

/**
 * Forgets for good, in one strict transaction: the records become empty tombstones (stamped anew, so that an
 * older copy from elsewhere brings nothing back), every version of them goes from the history and from what can
 * be taken back, the plain words go from the snapshots and their versions in the history. One line of the
 * history says that it was done, and nothing of it can be taken back. Bytes that the browser itself has not
 * yet cleared on the disk are out of reach.
 *
 * `find` is asked about what is there at that moment.
 */
export function forget(
  storage: Storage,
  find: (database: ContinuumDatabase) => PromiseLike<ToForget>,
): Promise<Result<Forgotten, CommitError>> {
  return storage.write((context) =>
    writeStep(context, (step) => planForgetting(context, step, find)),
  );
}

async function planForgetting(
  { database, newId }: WriteContext,
  { id, at }: StepToPlan,
  find: (database: ContinuumDatabase) => PromiseLike<ToForget>,
): Promise<Plan<Forgotten>> {
  // An earlier attempt may have arrived although its answer was lost.
  const done = await database.history.get({ id });
  if (done !== undefined) {
    return nothingToWrite({ step: id, at: done.at, records: 0, snapshots: 0, steps: 0 });
  }
  const { school, label, which, words = [], changes = [] } = await find(database);
  const about = { id, at, by: 'team', label };
  const step = await planRecords(database, { ...about, changes: changes.map(validated) }, newId);
  const { device } = await identity(database, newId);
  const versions = await versionsToForget(database, { school, which });
  const isNothing = step === undefined && versions.size === 0;
  if (isNothing && !(await hasWords(database, school, words))) {
    return nothingToWrite({ step: undefined, at, records: 0, snapshots: 0, steps: 0 });
  }
  const entry: PlannedForgetting = {
    ...about,
    device,
    school,
    ids: [...versions.keys()],
    tombstones: [...versions.values()].flatMap(([version]) =>
      version ? [tombstoneOf(version)] : [],
    ),
    words,
    step,
  };
  return {
    is: 'to-write',
    entry,
    write: async () => ({ ...(await writeForgetting(database, entry)), step: id, at }),
  };
}
