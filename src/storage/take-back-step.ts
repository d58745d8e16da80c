import type { Result } from '#domain/result.ts';

import { Refusal, type CommitError } from './commit-failure.ts';
import type { CommittedStep } from './commit.ts';
import type { HistoryRow } from './database.ts';
import { planRecords } from './plan-records.ts';
import type { AboutStep } from './planned-step.ts';
import { whatTakingBackDoes } from './what-taking-back-does.ts';
import { nothingToWrite, stepToWrite, writeStep, type Plan } from './write-step.ts';
import type { Storage } from './storage.ts';

/**
 * Takes back one step of the last 100 of its school, whatever came after it: a new step, with fresh stamps, that sets
 * what that one changed to what it was before, and leaves all else. It stands in the history and is the newest that Undo
 * takes back. Whole or not at all: refused (`changed-since`) where `whatTakingBackDoes` says that it can’t be done.
 */
export function takeBackStep(
  storage: Storage,
  step: string,
): Promise<Result<CommittedStep, CommitError>> {
  return storage.write((context) =>
    writeStep(context, async ({ id, at }): Promise<Plan<CommittedStep>> => {
      const { database, newId } = context;
      // An earlier attempt may have arrived although its answer was lost.
      const done = await database.history.get({ id });
      if (done !== undefined) return nothingToWrite({ step: id, at: done.at });
      const effect = await whatTakingBackDoes(database, step);
      if (effect.is === 'nothing') return nothingToWrite({ step: undefined, at });
      if (effect.is !== 'possible') throw new Refusal({ tag: 'changed-since', record: step });
      const { row, restorations } = effect;
      const planned = await planRecords(
        database,
        {
          id,
          at,
          by: row.by,
          changes: restorations,
          received: row.received,
          ...named(row),
        },
        newId,
      );
      return planned === undefined
        ? nothingToWrite({ step: undefined, at })
        : stepToWrite(database, planned, (written) => ({ step: written, at }));
    }),
  );
}

/** A step that took one back is taken back by doing that one again. */
function named({ id, label }: HistoryRow): Pick<AboutStep, 'label' | 'redoes'> {
  const { takesBack, ...first } = label;
  if (takesBack !== undefined) return { label: first, redoes: takesBack };
  return { label: { ...label, takesBack: id } };
}
