import { err, ok, type Result } from '#domain/result.ts';
import { systemClock, type Clock } from '#platform/clock.ts';
import { newId } from '#platform/random-ids.ts';
import { turnsAcrossTabs } from '#platform/turns-across-tabs.ts';

import type { Adoption, RecordsToAdopt } from './adopt.ts';
import type { CommittedStep, StepToCommit } from './commit.ts';
import type { CommitError } from './commit-failure.ts';
import { DATABASE_NAME, type ContinuumDatabase } from './database.ts';
import type { Journal } from '#storage/journal/journal.ts';
import {
  openDatabase,
  type Access,
  type DatabaseWatcher,
  type OpenDatabase,
  type OpenError,
  type UpgradeOptions,
} from './open-database.ts';
import { patienceWith } from './patience.ts';
import { readAgain } from './read-again.ts';
import { savingBegan, savingEnded, settled } from './save-status.ts';
import type { TakeBackAsked, TakenBack } from './undo.ts';
import { saveWhatWaits } from './waiting-saves.ts';
import type { WriteContext } from './write-step.ts';
import type { Writer } from './writer.ts';

export type { Access, OpenError };

/** The school's data on this device: one object a tab. */
export interface Storage {
  readonly database: ContinuumDatabase;
  /** As it was when the tab opened the database; `onNewerVersion` tells of its end. */
  readonly access: Access;
  /** Reads, and reads again where the browser has lost the connection; throws what is left of it. */
  readonly read: <T>(work: (database: ContinuumDatabase) => PromiseLike<T>) => Promise<T>;
  /** Tells that something in the database could not be read on another way than `read`. */
  readonly tellUnreadable: () => void;
  /** Writes one step; resolves when it is safely stored. */
  readonly commit: (step: StepToCommit) => Promise<Result<CommittedStep, CommitError>>;
  /** Takes over records that others wrote, with their own stamps, as one step. */
  readonly adopt: (received: RecordsToAdopt) => Promise<Result<Adoption, CommitError>>;
  /**
   * Takes back the newest step of a school (or, without one, of any), or only the `step` that is named; `by`: only
   * what this member did, or the `team`.
   */
  readonly undo: (school?: string, step?: string, by?: string) => Promise<UndoOutcome>;
  /** Does again what was taken back last, or only the `step` that is named. */
  readonly redo: (school?: string, step?: string, by?: string) => Promise<UndoOutcome>;
  /** Removes a school and all that belongs to it, as one step that can be taken back. */
  readonly removeSchool: (
    school: string,
    label: StepToCommit['label'],
  ) => Promise<Result<CommittedStep, CommitError>>;
  /** For this room's own ways to write that only some pages load (`forget`). */
  readonly write: <T>(
    work: (context: WriteContext) => Promise<Result<T, CommitError>>,
  ) => Promise<Result<T, CommitError>>;
}

/** What undo or redo did: to which step, or why not. */
export type UndoOutcome = TakenBack | { readonly tag: 'refused'; readonly error: CommitError };

export interface StorageOptions {
  readonly name?: string;
  readonly now?: Clock;
  readonly newId?: () => string;
  /** Where every write is put down before the database has it. */
  readonly journal?: Journal | undefined;
  /** Called when another tab upgrades the database, after which this tab must reload. */
  readonly onNewerVersion?: () => void;
  /** Without a backup an older database is upgraded only where people have said so. */
  readonly upgrade?: UpgradeOptions | undefined;
  /** Called when something that is in the database can't be read, however often it is asked for. */
  readonly onUnreadable?: (database: ContinuumDatabase) => void;
  /** Called when opening waits for older tabs of the app to be closed. */
  readonly onBlocked?: () => void;
  /** Resolves so many milliseconds later. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** Opens the database; a browser without one gives `no-database`, never an exception. */
export async function openStorage(
  options: StorageOptions = {},
): Promise<Result<Storage, OpenError>> {
  let superseded = false;
  const watcher: DatabaseWatcher = {
    onVersionChange: (database) => {
      // What was typed a moment ago still goes in.
      saveWhatWaits();
      superseded = true;
      options.onNewerVersion?.();
      // What is being written still arrives; new steps are refused from here on.
      void settled().then(() => database.close());
    },
    onBlocked: () => options.onBlocked?.(),
  };
  const opened = await openDatabase(options.name ?? DATABASE_NAME, watcher, options.upgrade);
  return opened.ok ? ok(storageOver(opened.value, options, () => superseded)) : opened;
}

/** A storage over a copy that is there to be read. */
export function storageOfCopy(database: ContinuumDatabase): Storage {
  return storageOver({ database, access: { mode: 'copy' } }, {}, () => false);
}

/**
 * Fetches the code that writes, so that the first step does not wait for it. Never fails: whoever writes
 * without it fetches it then.
 */
export async function prepareToWrite(): Promise<void> {
  await codeToWrite().catch(() => undefined);
}

let writing: { readonly writerInto: (context: WriteContext) => Writer } | undefined;

/** Kept, since `import()` answers in a turn of its own, behind what the page paints, however often it was asked. */
async function codeToWrite(): Promise<NonNullable<typeof writing>> {
  writing ??= await import('./writer.ts');
  return writing;
}

function storageOver(
  { database, access }: OpenDatabase,
  options: StorageOptions,
  isSuperseded: () => boolean,
): Storage {
  const { now = systemClock, newId: makeId = newId, journal } = options;
  const inTurn = turnsAcrossTabs(`${database.name}/write`);
  const patience = patienceWith(journal, options.wait);
  const context: WriteContext = {
    database,
    now,
    newId: makeId,
    isSuperseded,
    inTurn,
    journal,
    patience,
  };

  /** Without network, and before everything is stored for that, the code that writes may be out of reach. */
  async function written<T>(
    write: (into: Writer) => Promise<Result<T, CommitError>>,
  ): Promise<Result<T, CommitError>> {
    let into: Writer;
    try {
      const { writerInto } = await codeToWrite();
      into = writerInto(context);
    } catch (cause) {
      return err({ tag: 'unavailable', detail: String(cause) });
    }
    return write(into);
  }

  /** Runs a write and lets the save status tell how it goes. */
  async function tracked<T>(
    write: () => Promise<Result<T, CommitError>>,
  ): Promise<Result<T, CommitError>> {
    savingBegan();
    let result: Result<T, CommitError> = err({ tag: 'unavailable', detail: 'a fault of the app' });
    try {
      const mayWrite = access.mode === 'full' && !isSuperseded();
      const refused = access.mode === 'copy' ? 'only-a-copy' : 'newer-version';
      result = mayWrite ? await write() : err({ tag: refused });
    } finally {
      savingEnded(result.ok ? { savedAt: now() } : { failure: result.error });
    }
    return result;
  }

  async function takenBack(way: 'undo' | 'redo', asked: TakeBackAsked): Promise<UndoOutcome> {
    const result = await tracked(() => written((into) => into.takeBack(way, asked)));
    return result.ok ? result.value : { tag: 'refused', error: result.error };
  }

  function tellUnreadable(): void {
    if (access.mode === 'full') options.onUnreadable?.(database);
  }

  return {
    database,
    access,
    read: (work) => readAgain(database, { isSuperseded, onDamage: tellUnreadable }, work),
    tellUnreadable,
    commit: (step) => tracked(() => written((into) => into.commit(step))),
    adopt: (received) => tracked(() => written((into) => into.adopt(received))),
    undo: (school, step, by) => takenBack('undo', { school, step, by }),
    redo: (school, step, by) => takenBack('redo', { school, step, by }),
    write: (work) => tracked(() => work(context)),
    removeSchool: (school, label) =>
      tracked(() => written((into) => into.removeSchool(school, label))),
  };
}
