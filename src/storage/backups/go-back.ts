import type { StoredRecord } from '#domain/records/record.ts';
import type { StepLabel } from '#domain/records/step.ts';
import type { Result } from '#domain/result.ts';
import type { CommittedStep } from '#storage/commit.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { planRecords } from '#storage/plan-records.ts';
import type { Storage } from '#storage/storage.ts';
import { nothingToWrite, stepToWrite, writeStep, type Plan } from '#storage/write-step.ts';

import { restorationsOf } from './what-differs.ts';

/**
 * Lets a school say again what it said in a backup: one step, with fresh stamps, in one transaction. So it is there whole
 * or not at all, wherever the browser is stopped; it stands in the history, and can be taken back like any other.
 */
export function goBack(
  storage: Storage,
  {
    school,
    past,
    label,
  }: {
    readonly school: string;
    /** The records of the backup. */
    readonly past: readonly StoredRecord[];
    readonly label: StepLabel;
  },
): Promise<Result<CommittedStep, CommitError>> {
  const then = past.filter((record) => record.school === school);
  return storage.write((context) =>
    writeStep(context, async ({ id, at }): Promise<Plan<CommittedStep>> => {
      const { database, newId } = context;
      // An earlier attempt may have arrived although its answer was lost.
      const done = await database.history.get({ id });
      if (done !== undefined) return nothingToWrite({ step: id, at: done.at });
      const present = await database.records
        .where('[school+kind]')
        .between([school, ''], [school, '\uffff'], true, true)
        .toArray();
      const changes = restorationsOf(present, then);
      const planned = await planRecords(database, { id, at, by: 'team', label, changes }, newId);
      return planned === undefined
        ? nothingToWrite({ step: undefined, at })
        : stepToWrite(database, planned, (step) => ({ step, at }));
    }),
  );
}
