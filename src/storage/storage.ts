import { err, ok, type Result } from '#domain/result.ts';
import { systemClock, type Clock } from '#platform/clock.ts';
import { newId } from '#platform/random-ids.ts';

import { commit, type CommitError, type CommittedStep, type StepToCommit } from './commit.ts';
import {
  ContinuumDatabase,
  DATABASE_NAME,
  isNewerDatabase,
  READER_VERSION,
} from './database.ts';
import { savingBegan, savingEnded } from './save-status.ts';
import { readUndoable, undoStep, type Undoable } from './undo.ts';

/** Whether this tab may write. */
export type Access =
  | { readonly mode: 'full' }
  /** A newer version of the app wrote the database: everything can be read, nothing changed. */
  | { readonly mode: 'read-only' };

/** The school's data on this device: one object a tab. */
export interface Storage {
  readonly database: ContinuumDatabase;
  readonly access: Access;
  /** Writes one step; resolves when it is safely stored. */
  readonly commit: (step: StepToCommit) => Promise<Result<CommittedStep, CommitError>>;
  /** Takes back the newest step of a school (or, without one, of any); undefined when there is none. */
  readonly undo: (school?: string) => Promise<UndoOutcome>;
  /** Does again what was taken back last. */
  readonly redo: (school?: string) => Promise<UndoOutcome>;
  /** Removes a school and all that belongs to it, as one step that can be taken back. */
  readonly removeSchool: (
    school: string,
    label: StepToCommit['label'],
  ) => Promise<Result<CommittedStep, CommitError>>;
}

/** What undo did: which step, or why not. */
export type UndoOutcome =
  | { readonly tag: 'done'; readonly step: NonNullable<Undoable['undo']> }
  | { readonly tag: 'nothing' }
  | { readonly tag: 'refused'; readonly error: CommitError };

export type OpenError =
  /** The browser has no IndexedDB, or keeps it from this page. */
  | { readonly tag: 'no-database'; readonly detail: string };

export interface StorageOptions {
  readonly name?: string;
  readonly now?: Clock;
  readonly newId?: () => string;
  /** Called when another tab upgrades the database, after which this tab must reload. */
  readonly onNewerVersion?: () => void;
}

/** Opens the database; a browser without one gives `no-database`, never an exception. */
export async function openStorage(
  options: StorageOptions = {},
): Promise<Result<Storage, OpenError>> {
  if (!('indexedDB' in globalThis)) return err({ tag: 'no-database', detail: 'absent' });
  const database = new ContinuumDatabase(options.name ?? DATABASE_NAME);
  try {
    await database.open();
    const access = await accessTo(database);
    database.on('versionchange', () => {
      database.close();
      options.onNewerVersion?.();
    });
    return ok(storageOver(database, access, options));
  } catch (error) {
    return err({ tag: 'no-database', detail: String(error) });
  }
}

async function accessTo(database: ContinuumDatabase): Promise<Access> {
  const row = await database.meta.get('minReaderVersion');
  const asksForMore = row?.key === 'minReaderVersion' && row.value > READER_VERSION;
  return { mode: asksForMore || isNewerDatabase(database) ? 'read-only' : 'full' };
}

function storageOver(
  database: ContinuumDatabase,
  access: Access,
  options: StorageOptions,
): Storage {
  const context = { database, now: options.now ?? systemClock, newId: options.newId ?? newId };

  async function tracked(
    write: () => Promise<Result<CommittedStep, CommitError>>,
  ): Promise<Result<CommittedStep, CommitError>> {
    savingBegan();
    const result: Result<CommittedStep, CommitError> =
      access.mode === 'full' ? await write() : err({ tag: 'newer-version' });
    savingEnded(result.ok ? { savedAt: result.value.at } : { failure: result.error });
    return result;
  }

  async function takeBack(which: 'undo' | 'redo', school: string | undefined): Promise<UndoOutcome> {
    const step = (await readUndoable(database, school))[which];
    if (step === undefined) return { tag: 'nothing' };
    const result = await tracked(() => undoStep(context, step));
    return result.ok ? { tag: 'done', step } : { tag: 'refused', error: result.error };
  }

  return {
    database,
    access,
    commit: (step) => tracked(() => commit(context, step)),
    undo: (school) => takeBack('undo', school),
    redo: (school) => takeBack('redo', school),
    removeSchool: (school, label) =>
      tracked(async () => {
        const records = await database.records
          .where('[school+kind]')
          .between([school, ''], [school, '\uffff'])
          .toArray();
        return commit(context, { label, changes: records.map(({ id }) => ({ remove: id })) });
      }),
  };
}
