import { parseBody } from '#domain/assessment/kinds.ts';
import type { Change } from '#domain/records/record.ts';
import type { StepLabel } from '#domain/records/step.ts';
import type { Result } from '#domain/result.ts';

import { Refusal, type CommitError } from './commit-failure.ts';
import type { ContinuumDatabase } from './database.ts';
import { planRecords, type StepToWrite } from './plan-records.ts';
import {
  nothingToWrite,
  stepToWrite,
  writeStep,
  type Plan,
  type WriteContext,
} from './write-step.ts';

/** One step to write: all of its changes or none. A step belongs to one school. */
export interface StepToCommit {
  readonly label: StepLabel;
  readonly changes: readonly Change[];
  /** A member's id; the team by default. */
  readonly by?: string;
  /** Commits that follow each other with one run are one step of the history. */
  readonly run?: string;
  /**
   * Asked on what the step is worked out from, in one transaction with it: when it says no, nothing is written
   * (`overtaken`). It may read the tables of records and history only, and it is asked again in every attempt.
   */
  readonly onlyIf?: (database: ContinuumDatabase) => PromiseLike<boolean>;
}

/** A step that is safely in the database. */
export interface CommittedStep {
  /** The step's id; undefined when nothing differed, so nothing was written. */
  readonly step: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type { CommitError };

/**
 * The only way to write: validates every body by its kind, stamps and merges the records, and appends the step
 * to the history (write-step.ts says how it gets there). Resolves only when the journal and the database have it.
 * The changes may be worked out from what is there at that moment.
 */
export async function commit(
  context: WriteContext,
  step: Omit<StepToCommit, 'changes'> & {
    readonly changes: readonly Change[] | (() => PromiseLike<readonly Change[]>);
  },
): Promise<Result<CommittedStep, CommitError>> {
  const { database, newId } = context;
  const { label, changes, by = 'team', run, onlyIf } = step;
  return writeStep(context, async ({ id, at }): Promise<Plan<CommittedStep>> => {
    if (onlyIf !== undefined && !(await onlyIf(database))) {
      throw new Refusal({ tag: 'overtaken' });
    }
    const asked = typeof changes === 'function' ? await changes() : changes;
    const ready: StepToWrite = { id, at, by, label, run, changes: asked.map(validated) };
    const planned = await planRecords(database, ready, newId);
    return planned === undefined
      ? nothingToWrite({ step: undefined, at })
      : stepToWrite(database, planned, (written) => ({ step: written, at }));
  });
}

/** The change with its body checked and trimmed by its kind; a misfit refuses the step. */
export function validated(change: Change): Change {
  if ('remove' in change) return change;
  const body = parseBody(change.put.kind, change.put.body);
  if (body.ok) return { put: { ...change.put, body: body.value } };
  const { kind, detail } = body.error;
  throw new Refusal({ tag: 'invalid', kind, detail });
}
