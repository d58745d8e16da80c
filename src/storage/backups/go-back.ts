import type { StoredRecord } from '#domain/records/record.ts';
import { isFarAhead, laterStamp } from '#domain/records/stamp.ts';
import type { StepLabel } from '#domain/records/step.ts';
import type { Result } from '#domain/result.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import type { ContinuumDatabase, HistoryRow } from '#storage/database.ts';
import { earlierSteps } from '#storage/earlier-steps.ts';
import { identity, planRecords, type Identity, type StepToWrite } from '#storage/plan-records.ts';
import type { PlannedStep } from '#storage/planned-step.ts';
import { writePlannedSteps } from '#storage/planned-steps.ts';
import type { Storage } from '#storage/storage.ts';
import { nothingToWrite, writeStep, type Plan } from '#storage/write-step.ts';

import { restorationsOf } from './what-differs.ts';

/** What to go back to, and with which schools. */
export interface GoingBack {
  /** The records of the backup. */
  readonly past: readonly StoredRecord[];
  /** Each with what its step is called. */
  readonly schools: readonly SchoolToGoBack[];
  /** The backup's history: a school that this device knows no step of gets its own. */
  readonly history?: readonly HistoryRow[] | undefined;
  /** Records (by id) that were forgotten here for good: no backup brings them back. */
  readonly staysAway?: ReadonlySet<string> | undefined;
}

export interface SchoolToGoBack {
  readonly school: string;
  readonly label: StepLabel;
  /** `remove`: all of it goes, as it is not in the backup. */
  readonly as: 'in-backup' | 'remove';
}

/** Schools that went back. */
export interface WentBack {
  /** The step of each school in which anything differed. */
  readonly steps: ReadonlyMap<string, string>;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Lets schools say again what they said in a backup: one step a school, with fresh stamps, all of them in one line of the
 * journal and one transaction. So they are there whole or not at all, wherever the browser is stopped; they stand in the
 * history, and each can be taken back like any other step.
 */
export function goBack(storage: Storage, going: GoingBack): Promise<Result<WentBack, CommitError>> {
  return storage.write((context) =>
    writeStep(context, async ({ id, at }): Promise<Plan<WentBack>> => {
      const { database, newId } = context;
      const ids = going.schools.map((_, index) => (index === 0 ? id : `${id}-${index}`));
      // An earlier attempt may have arrived although its answer was lost.
      const done = await database.history.where('id').anyOf(ids).toArray();
      if (done.length > 0) return nothingToWrite({ steps: stepsBySchool(done), at });

      const steps: PlannedStep[] = [];
      const begin = laterThanAll(await identity(database, newId), going.past, at);
      for (const [index, one] of going.schools.entries()) {
        const about = { id: ids[index] ?? id, at, by: 'team', label: one.label };
        const last = steps.at(-1) ?? begin;
        const changes = await changesOf(database, one, going);
        const planned = await planRecords(database, { ...about, changes }, newId, last);
        if (planned === undefined) continue;
        const earlier = await earlierSteps(database, one.school, going.history ?? []);
        steps.push(earlier.length === 0 ? planned : { ...planned, earlier });
      }
      if (steps.length === 0) return nothingToWrite({ steps: new Map(), at });
      const entry = { id, at, steps };
      const bySchool = steps.map((step) => ({ id: step.id, school: schoolOf(step) }));
      return {
        is: 'to-write',
        entry,
        async write() {
          await writePlannedSteps(database, entry);
          return { steps: stepsBySchool(bySchool), at };
        },
      };
    }),
  );
}

/** What is said again now is later than what the backup says; a clock that ran far ahead there changes nothing here. */
function laterThanAll(
  { device, newestStamp }: Identity,
  past: readonly StoredRecord[],
  now: number,
): Identity {
  const newest = past.reduce<string | undefined>(
    (seen, { stamp }) => (isFarAhead(stamp, now) ? seen : laterStamp(seen, stamp)),
    newestStamp,
  );
  return { device, newestStamp: newest };
}

async function changesOf(
  database: ContinuumDatabase,
  { school, as }: SchoolToGoBack,
  { past, staysAway }: GoingBack,
): Promise<StepToWrite['changes']> {
  const present = await database.records
    .where('[school+kind]')
    .between([school, ''], [school, '\uffff'], true, true)
    .toArray();
  if (as === 'remove') return present.map(({ id }) => ({ remove: id }));
  const then = past.filter((record) => record.school === school);
  return restorationsOf(present, then, staysAway);
}

function stepsBySchool(
  steps: readonly Pick<HistoryRow, 'id' | 'school'>[],
): ReadonlyMap<string, string> {
  return new Map(steps.map(({ id, school }) => [school, id]));
}

function schoolOf({ changes }: PlannedStep): string {
  return changes[0]?.after.school ?? '';
}
