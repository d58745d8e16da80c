import { Dexie, type Table, type Transaction } from 'dexie';

import type { StoredRecord } from '#domain/records/record.ts';
import type { Step } from '#domain/records/step.ts';
import type { SnapshotFacts } from '#domain/schools/snapshot-facts.ts';

import { factoryForVersion } from './guarded-factory.ts';
import type { StepRow } from './step-row.ts';

/** A step of the history as the database holds it. */
export interface HistoryRow extends Step {
  /** Given by the database; later steps have larger ones. */
  readonly seq?: number;
}

/** A step of the history that has its place. */
export type NumberedRow = HistoryRow & { readonly seq: number };

/** A step that can be taken back or done again: a light pointer, so that no screen reads whole steps. */
export interface TakeBackRow extends Pick<
  Step,
  'id' | 'at' | 'school' | 'label' | 'device' | 'run'
> {
  /** The place of the step in the history. */
  readonly seq: number;
  readonly way: 'undo' | 'redo';
  /** Who did the step; rows of before members rated alone don't say, and are the team's. */
  readonly by?: string;
  /** Of a step that can be done again: the row that comes back when it is. */
  readonly reopens?: TakeBackRow;
}

/** What the database knows of itself. */
export type MetaRow =
  | { readonly key: 'device'; readonly value: string }
  /** The newest stamp that this device made or adopted. */
  | { readonly key: 'newestStamp'; readonly value: string }
  /** The step that forgot something last: what was read of the history before it may not be shown any more. */
  | { readonly key: 'newestForgetting'; readonly value: string }
  /** How many steps were written here, undoing included. */
  | { readonly key: 'writes'; readonly value: number }
  /** Of each tab's journal (by its name) how many lines are in this database. */
  | { readonly key: 'journals'; readonly value: Readonly<Record<string, number>> }
  /** Apps with a lower READER_VERSION must not write. */
  | { readonly key: 'minReaderVersion'; readonly value: number };

/** What this app's code understands; a database may ask for more. */
export const READER_VERSION = 1;

/** The version of the tables and indexes below; IndexedDB itself shows ten times as much (Dexie's habit). */
export const SCHEMA_VERSION = 3;

/** The name of the app's database. */
export const DATABASE_NAME = 'continuum';

/** The name of the copy that is read where the database itself can't be opened. */
export const COPY_NAME = 'continuum-to-read';

const TABLES = {
  records: 'id, [school+kind], cycle, kind',
  history: '++seq, &id, school',
  steps: 'seq, school, *indicators',
  takeBacks: 'seq, way, [school+way]',
  snapshotFacts: 'id, school',
  meta: 'key',
};

/** How a database is opened. */
type Shape =
  | 'ours'
  | 'as-found'
  | { readonly upgradeBy: (transaction: Transaction) => Promise<void> };

/**
 * The IndexedDB database: records, their history (whole steps, and beside each a light row for lists), what can be taken
 * back, what snapshots say in short, and what it knows of itself.
 */
export class ContinuumDatabase extends Dexie {
  /** The version of an older database that was found and left as it is (IndexedDB's own, ten times ours). */
  olderFound: number | undefined;

  /**
   * `shape: 'ours'` opens (or makes) the database with the tables above and fails with `VersionError`
   * where a newer app has been: Dexie by itself would open it, and even add tables that are gone. An older one is
   * not opened either; it is brought to the present shape by `{ upgradeBy }`, which runs in the browser's own transaction.
   * `shape: 'as-found'` opens whatever is there, for reading.
   */
  constructor(name: string, shape: Shape = 'ours') {
    super(name, {
      chromeTransactionDurability: 'strict',
      // What a screen shows comes from the database, never from a guess at what a write will do.
      cache: 'disabled',
      indexedDB: factoryForVersion(
        shape === 'as-found' ? undefined : SCHEMA_VERSION * 10,
        shape === 'ours' ? (version) => (this.olderFound = version) : undefined,
      ),
    });
    if (shape === 'as-found') return;
    const version = this.version(SCHEMA_VERSION).stores(TABLES);
    if (shape !== 'ours') version.upgrade(shape.upgradeBy);
  }

  get records(): Table<StoredRecord, string> {
    return this.table('records');
  }

  get history(): Table<HistoryRow, number> {
    return this.table('history');
  }

  get steps(): Table<StepRow, number> {
    return this.table('steps');
  }

  get takeBacks(): Table<TakeBackRow, number> {
    return this.table('takeBacks');
  }

  /** What snapshots say in short, made of them whenever they are written: see record-rows.ts. */
  get snapshotFacts(): Table<SnapshotFacts, string> {
    return this.table('snapshotFacts');
  }

  get meta(): Table<MetaRow, MetaRow['key']> {
    return this.table('meta');
  }
}

/** Whether a database that was opened as found still has every table and index that this app reads. */
export function canBeRead(database: ContinuumDatabase): boolean {
  return Object.entries(TABLES).every(([table, indexes]) => {
    const found = database.tables.find(({ name }) => name === table)?.schema;
    const present = new Set([found?.primKey.src, ...(found?.indexes ?? []).map(({ src }) => src)]);
    return indexes.split(', ').every((index) => present.has(index));
  });
}
