import type { Change } from '#domain/records/record.ts';
import { newestRedoable, newestUndoable, type Step } from '#domain/records/step.ts';
import type { Result } from '#domain/result.ts';

import { commit, type CommitContext, type CommitError, type CommittedStep } from './commit.ts';
import type { ContinuumDatabase } from './database.ts';

/** How far back undo looks. */
const STEPS_KEPT_UNDOABLE = 200;

/** What can be taken back, and what can be done again. */
export interface Undoable {
  readonly undo: Step | undefined;
  readonly redo: Step | undefined;
}

/** Reads what can be taken back in one school (or, without one, anywhere). */
export async function readUndoable(
  database: ContinuumDatabase,
  school: string | undefined,
): Promise<Undoable> {
  const rows =
    school === undefined
      ? await database.history.orderBy('seq').reverse().limit(STEPS_KEPT_UNDOABLE).toArray()
      : (await database.history.where('school').equals(school).sortBy('seq'))
          .slice(-STEPS_KEPT_UNDOABLE)
          .reverse();
  return { undo: newestUndoable(rows), redo: newestRedoable(rows) };
}

/**
 * Takes a step back by a new commit that writes what was there before, with fresh stamps; refuses with
 * `changed-since` where a record was written again after the step.
 */
export function undoStep(
  context: CommitContext,
  step: Step,
): Promise<Result<CommittedStep, CommitError>> {
  return commit(context, {
    label: step.label,
    changes: step.changes.map(inverse),
    undoes: step.id,
    expected: new Map(step.changes.map(({ after }) => [after.id, after.stamp])),
  });
}

function inverse({ before, after }: Step['changes'][number]): Change {
  if (before === undefined || before.deleted === true) return { remove: after.id };
  const { id, kind, school, cycle, body } = before;
  return { put: { id, kind, school, ...(cycle === undefined ? {} : { cycle }), body } };
}
