import type { RecordChange } from '#domain/records/step.ts';
import type { Result } from '#domain/result.ts';

import type { CommitError } from './commit-failure.ts';
import { planRecords, type Restoration } from './plan-records.ts';
import { placeOfStep } from './step-place.ts';
import { endAtRecord, newest, type UndoableStep, type WhoseSteps } from './undoable.ts';
import {
  nothingToWrite,
  stepToWrite,
  writeStep,
  type Plan,
  type WriteContext,
} from './write-step.ts';

/** What to take back or do again: the newest of these. */
export interface TakeBackAsked extends WhoseSteps {
  /** This step and no other: refused (`not-newest`) with newer work of the same people above it. */
  readonly step?: string | undefined;
}

/** What was taken back or done again, or why nothing was. */
export type TakenBack =
  | { readonly tag: 'done'; readonly step: UndoableStep }
  | { readonly tag: 'nothing' }
  /** Nothing since the school recorded an At-A-Glance, where undo ends. */
  | { readonly tag: 'recorded' }
  | { readonly tag: 'not-newest' };

/**
 * Takes back the newest of the steps that are meant, or does again what was taken back
 * last, by a new step with fresh stamps. Gives the step as it was done first, both ways. Refuses with
 * `changed-since` where a record says something else than that step left.
 */
export function takeBack(
  context: WriteContext,
  way: 'undo' | 'redo',
  { school, by, step: asked }: TakeBackAsked,
): Promise<Result<TakenBack, CommitError>> {
  const { database, newId } = context;
  return writeStep(context, async ({ id, at }): Promise<Plan<TakenBack>> => {
    // An earlier attempt may have arrived although its answer was lost.
    const done = await database.history.get({ id });
    if (done?.undoes !== undefined) {
      const place = await placeOfStep(database, done.changes[0]?.after);
      return nothingToWrite({
        tag: 'done',
        step: { ...done, id: done.redoes ?? done.undoes, place },
      });
    }
    const whose = asked === undefined ? by : (await database.history.get({ id: asked }))?.by;
    const taken = await newest(database, way, { school, by: whose });
    const first = taken?.reopens?.id ?? taken?.id;
    if (
      taken === undefined &&
      way === 'undo' &&
      (await endAtRecord(database, { school, by: whose }))
    ) {
      return nothingToWrite({ tag: 'recorded' });
    }
    if (asked !== undefined && first !== asked) return nothingToWrite({ tag: 'not-newest' });
    if (taken === undefined || first === undefined) return nothingToWrite({ tag: 'nothing' });
    const row = await database.history.get(taken.seq);
    if (row === undefined) return nothingToWrite({ tag: 'nothing' });
    const place = await placeOfStep(database, row.changes[0]?.after);
    const step = {
      id,
      at,
      by: row.by,
      label: row.label,
      changes: row.changes.map((change) => inverse(change, row.received)),
      received: row.received,
      undoes: row.id,
      redoes: taken.reopens?.id,
    };
    const planned = await planRecords(database, step, newId);
    const answer: TakenBack = { tag: 'done', step: { ...taken, id: first, place } };
    return planned === undefined
      ? nothingToWrite(answer)
      : stepToWrite(database, { ...planned, taken }, () => answer);
  });
}

function inverse({ before, after }: RecordChange, received: true | undefined): Restoration {
  return { restore: before, from: after, exactly: received };
}
