import Dexie, { type Table } from 'dexie';

import type { StoredRecord } from '#domain/records/record.ts';
import type { Step } from '#domain/records/step.ts';

/** A step of the history as the database holds it. */
export interface HistoryRow extends Step {
  /** Given by the database; later steps have larger ones. */
  readonly seq?: number;
  /** The ids of the records that the step changed. */
  readonly records: readonly string[];
}

/** What the database knows of itself. */
export type MetaRow =
  | { readonly key: 'device'; readonly value: string }
  /** The newest stamp that this device made or adopted. */
  | { readonly key: 'newestStamp'; readonly value: string }
  /** Apps with a lower READER_VERSION must not write. */
  | { readonly key: 'minReaderVersion'; readonly value: number };

/** What this app's code understands; a database may ask for more. */
export const READER_VERSION = 1;

/** The name of the app's database. */
export const DATABASE_NAME = 'continuum';

/** The IndexedDB database: records, their history, and what it knows of itself. */
export class ContinuumDatabase extends Dexie {
  readonly records: Table<StoredRecord, string>;
  readonly history: Table<HistoryRow, number>;
  readonly meta: Table<MetaRow, MetaRow['key']>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      records: 'id, [school+kind], cycle, kind',
      history: '++seq, &id, school, *records',
      meta: 'key',
    });
    this.records = this.table('records');
    this.history = this.table('history');
    this.meta = this.table('meta');
  }
}

/** The version that IndexedDB itself shows for the schema above (Dexie multiplies by ten). */
export function isNewerDatabase(database: ContinuumDatabase): boolean {
  return database.backendDB().version > Math.round(database.verno * 10);
}
