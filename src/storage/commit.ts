import { parseBody } from '#domain/assessment/kinds.ts';
import type { Change } from '#domain/records/record.ts';
import type { StepLabel } from '#domain/records/step.ts';
import { err, ok, type Result } from '#domain/result.ts';

import { expectedFailure, Refusal, type CommitError } from './commit-failure.ts';
import { READER_VERSION, type ContinuumDatabase } from './database.ts';
import { noteDone } from './history.ts';
import { writeRecords, type StepToWrite } from './write-records.ts';

/** One step to write: all of its changes or none. A step belongs to one school. */
export interface StepToCommit {
  readonly label: StepLabel;
  readonly changes: readonly Change[];
  /** A member's id; the team by default. */
  readonly by?: string;
  /** Commits that follow each other with one run are one step of the history. */
  readonly run?: string;
  /**
   * Asked inside the transaction, before anything is written: when it says no, nothing is (`overtaken`).
   * It may read the tables of the transaction only, and it is asked again in every attempt.
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

/** What a commit needs from outside. */
export interface CommitContext {
  readonly database: ContinuumDatabase;
  readonly now: () => number;
  readonly newId: () => string;
  /** Whether this tab must no longer open the database, because a newer app asked for it. */
  readonly isSuperseded?: () => boolean;
}

/**
 * The only way to write: validates every body by its kind, then in one strict transaction stamps and
 * merges the records and appends the step to the history. Resolves only when the database has it.
 * The changes may be worked out inside the transaction, from what is there at that moment.
 */
export async function commit(
  context: CommitContext,
  step: Omit<StepToCommit, 'changes'> & {
    readonly changes: readonly Change[] | (() => PromiseLike<readonly Change[]>);
  },
): Promise<Result<CommittedStep, CommitError>> {
  const { label, changes, by = 'team', run, onlyIf } = step;
  return inOneTransaction(context, async ({ id, at }) => {
    if (onlyIf !== undefined && !(await onlyIf(context.database))) {
      throw new Refusal({ tag: 'overtaken' });
    }
    const asked = typeof changes === 'function' ? await changes() : changes;
    const ready: StepToWrite = { id, at, by, label, run, changes: asked.map(validated) };
    const written = await writeRecords(context.database, ready, context.newId);
    return { step: written && (await noteDone(context.database, ready, written)), at };
  });
}

const ATTEMPTS = 3;

/**
 * Runs work that writes in one strict transaction, again where the connection was lost; `id` (of the
 * step) and `at` are the same in every attempt.
 */
export async function inOneTransaction<T>(
  context: CommitContext,
  work: (step: { readonly id: string; readonly at: number }) => PromiseLike<T>,
): Promise<Result<T, CommitError>> {
  const { database } = context;
  const step = { id: context.newId(), at: context.now() };
  for (let attempt = 1; ; attempt += 1) {
    try {
      const tables = [database.records, database.history, database.takeBacks, database.meta];
      const value = await database.transaction('rw', tables, async () => {
        await refuseNewerDatabase(database);
        return work(step);
      });
      return ok(value);
    } catch (error) {
      const failure = expectedFailure(error);
      if (failure === undefined) throw error;
      if (failure.tag !== 'unavailable') return err(failure);
      if (context.isSuperseded?.() === true) return err({ tag: 'newer-version' });
      if (attempt === ATTEMPTS) return err(failure);
      // Safari drops the connection of background tabs; opening again usually helps.
      database.close({ disableAutoOpen: false });
    }
  }
}

/** The change with its body checked and trimmed by its kind; a misfit refuses the step. */
export function validated(change: Change): Change {
  if ('remove' in change) return change;
  const body = parseBody(change.put.kind, change.put.body);
  if (body.ok) return { put: { ...change.put, body: body.value } };
  const { kind, detail } = body.error;
  throw new Refusal({ tag: 'invalid', kind, detail });
}

async function refuseNewerDatabase(database: ContinuumDatabase): Promise<void> {
  const row = await database.meta.get('minReaderVersion');
  if (row?.key === 'minReaderVersion' && row.value > READER_VERSION) {
    throw new Refusal({ tag: 'newer-version' });
  }
}
