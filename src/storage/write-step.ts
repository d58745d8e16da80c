import { err, ok, type Result } from '#domain/result.ts';

import { expectedFailure, type CommitError } from './commit-failure.ts';
import type { ContinuumDatabase } from './database.ts';
import type { Journal, JournalEntry, JournalPlace } from '#storage/journal/journal.ts';
import { hasLine, noteWrite, readMeta, withLine } from './meta.ts';
import type { Patience } from './patience.ts';
import { writePlanned, type PlannedStep } from './planned-step.ts';
import type { ProvedFacts } from './record-rows.ts';

/** What writing needs from outside. */
export interface WriteContext {
  readonly database: ContinuumDatabase;
  readonly now: () => number;
  readonly newId: () => string;
  /** Whether this tab must no longer open the database, because a newer app asked for it. */
  readonly isSuperseded?: () => boolean;
  /** Lets one write of this browser's tabs run at a time; the database itself refuses what still overlaps. */
  readonly inTurn: <T>(write: () => Promise<T>) => Promise<T>;
  /** Where a step is put down before the database has it; undefined where the browser has no place for one. */
  readonly journal?: Journal | undefined;
  /** How long a write is tried again on a full device. */
  readonly patience: Patience;
}

/** What was worked out, before anything of it is written. */
export type Plan<T> =
  | { readonly is: 'nothing-to-write'; readonly answer: T }
  | {
      readonly is: 'to-write';
      /** What the journal is to hold. */
      readonly entry: JournalEntry;
      /** Writes it, inside the one transaction, on the database that it was planned on. */
      readonly write: () => PromiseLike<T>;
    };

/** The plan of a step of the history; `answer` is given the step's id there. */
export function stepToWrite<T>(
  database: ContinuumDatabase,
  planned: PlannedStep,
  answer: (step: string) => T,
  proved?: ProvedFacts,
): Plan<T> {
  return {
    is: 'to-write',
    entry: planned,
    write: async () => answer(await writePlanned(database, planned, proved)),
  };
}

/** The plan that writes nothing. */
export function nothingToWrite<T>(answer: T): Plan<T> {
  return { is: 'nothing-to-write', answer };
}

/** A step before anything of it is known but its name. */
export interface StepToPlan {
  readonly id: string;
  /** Milliseconds since 1970; the same in every attempt. */
  readonly at: number;
}

const ATTEMPTS = 3;

/**
 * The one way into the database: works a step out from what is there (`plan` only reads), puts it down in the
 * journal, flushed, and then writes it in one strict transaction. That is refused, and all of it done again,
 * where another tab wrote in between. Where the connection was lost it is tried again, three times at most; on a full
 * device for some seconds, with the room that was kept aside and that old backups take.
 */
export async function writeStep<T>(
  context: WriteContext,
  plan: (step: StepToPlan) => PromiseLike<Plan<T>>,
): Promise<Result<T, CommitError>> {
  const { database, journal, inTurn, patience } = context;
  const step = { id: context.newId(), at: context.now() };
  const left: LeftInJournal = {};
  const isTriedAgain = patience.withWrite();
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await inTurn(() => writeOnce(context, step, plan, left));
      patience.hadRoom();
      return ok(answer);
    } catch (error) {
      const failure = expectedFailure(error);
      if (failure?.tag === 'full' && (await isTriedAgain(left.entry))) continue;
      const isLost = failure?.tag === 'unavailable';
      const isOver = !isLost || context.isSuperseded?.() === true || attempt >= ATTEMPTS;
      if (isOver && left.line !== undefined) await journal?.abort(left.line);
      if (failure === undefined) throw error;
      if (!isLost) return err(failure);
      if (isOver) return err(attempt >= ATTEMPTS ? failure : { tag: 'newer-version' });
      // Safari drops the connection of background tabs; opening again usually helps.
      database.close({ disableAutoOpen: false });
    }
  }
}

/** What is left of an attempt. */
interface LeftInJournal {
  /** What was to be written. */
  entry?: JournalEntry;
  /** Its line, which may or may not have arrived, because the answer to its transaction was lost. */
  line?: JournalPlace | undefined;
}

async function writeOnce<T>(
  { database, journal }: WriteContext,
  step: StepToPlan,
  plan: (step: StepToPlan) => PromiseLike<Plan<T>>,
  left: LeftInJournal,
): Promise<T> {
  for (;;) {
    const { planned, known } = await database.transaction('r', database.tables, async () => {
      const meta = await readMeta(database);
      return { planned: await plan(step), known: meta };
    });
    if (left.line !== undefined && !hasLine(known.journals, left.line)) {
      await journal?.abort(left.line);
    }
    left.line = undefined;
    if (planned.is === 'nothing-to-write') return planned.answer;
    left.entry = planned.entry;
    left.line = await journal?.append(planned.entry, known.writes + 1);
    try {
      const answer = await database.transaction('rw', database.tables, async () => {
        const { writes, journals } = await readMeta(database);
        if (writes !== known.writes) throw new Overtaken();
        const [written] = await Promise.all([
          planned.write(),
          noteWrite(database, writes + 1, withLine(journals, left.line)),
        ]);
        return written;
      });
      left.line = undefined;
      if ('ids' in planned.entry) await journal?.forget(planned.entry);
      return answer;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
    }
  }
}

/** Another tab has written between planning and writing. */
class Overtaken extends Error {}
