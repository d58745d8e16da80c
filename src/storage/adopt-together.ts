import { laterStamp } from '#domain/records/stamp.ts';
import type { Result } from '#domain/result.ts';

import { planAdoption, presentVersions, type RecordsToAdopt } from './adopt.ts';
import type { CommitError } from './commit-failure.ts';
import { identity } from './plan-records.ts';
import type { PlannedStep } from './planned-step.ts';
import { writePlannedSteps } from './planned-steps.ts';
import { nothingToWrite, writeStep, type Plan, type WriteContext } from './write-step.ts';

/** Of one school; a person has said that stamps ahead of this device's clock may be. */
export type RecordsOfSchool = RecordsToAdopt & { readonly takeAhead: true };

/** The step of each school in which anything says something else than before. */
type StepsBySchool = ReadonlyMap<string, string>;

/**
 * Takes over the records of several schools, as `adopt` does those of one: one step a school, each to be taken back by
 * itself, all of them in one line of the journal and one transaction. So a thousand schools are some hundred writes, and
 * each of them is there whole or not at all. What refuses one refuses all: the caller takes them one by one then.
 */
export function adoptTogether(
  context: WriteContext,
  asked: readonly RecordsOfSchool[],
): Promise<Result<StepsBySchool, CommitError>> {
  const { database, newId } = context;
  return writeStep(context, async ({ id, at }): Promise<Plan<StepsBySchool>> => {
    const ids = asked.map((_, index) => (index === 0 ? id : `${id}-${index}`));
    // An earlier attempt may have arrived although its answer was lost.
    const done = await database.history.where('id').anyOf(ids).toArray();
    if (done.length > 0) {
      return nothingToWrite(new Map(done.map((row) => [row.school, row.id])));
    }
    const { device, newestStamp: seen } = await identity(database, newId);
    let newestStamp = seen;
    const here = await presentVersions(
      database,
      asked.flatMap(({ records }) => records),
    );
    const steps: PlannedStep[] = [];
    const bySchool = new Map<string, string>();
    for (const [index, one] of asked.entries()) {
      const step = { id: ids[index] ?? id, at };
      const plan = await planAdoption(database, step, one, { device, newestStamp, here });
      if (plan.is !== 'to-write') continue;
      const { planned, isNews } = plan;
      newestStamp = laterStamp(newestStamp, planned.newestStamp);
      steps.push(planned);
      if (isNews) bySchool.set(planned.changes[0]?.after.school ?? '', planned.id);
    }
    if (steps.length === 0) return nothingToWrite(bySchool);
    const entry = { id, at, steps };
    return {
      is: 'to-write',
      entry,
      async write() {
        await writePlannedSteps(database, entry, provedBy(asked));
        return bySchool;
      },
    };
  });
}

function provedBy(asked: readonly RecordsToAdopt[]): NonNullable<RecordsToAdopt['proved']> {
  const bySchool = new Map(asked.map(({ records, proved }) => [records[0]?.school, proved]));
  return (record) => bySchool.get(record.school)?.(record);
}
