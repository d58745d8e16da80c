import type { StoredRecord } from '#domain/records/record.ts';
import type { DeviceRow } from '#exchange/icmap/contents.ts';

/** Every row of every table, as of one moment. */
export interface WholeDatabase {
  readonly records: readonly StoredRecord[];
  readonly history: readonly DeviceRow[];
  readonly undo: readonly DeviceRow[];
  readonly meta: readonly DeviceRow[];
}

/**
 * Reads a whole database in one transaction, without Dexie: it runs in a worker, beside whatever the tabs do. Undefined
 * where there is none, or where `isWanted` says no to what the database knows of itself. It lets go at once when
 * somebody wants to upgrade or remove the database.
 */
export async function readWholeDatabase(
  name: string,
  isWanted: (meta: readonly DeviceRow[]) => boolean,
): Promise<WholeDatabase | undefined> {
  const database = await openAsFound(name);
  if (database === undefined) return undefined;
  try {
    const transaction = database.transaction(
      ['records', 'history', 'takeBacks', 'meta'],
      'readonly',
    );
    const all = <Row>(table: string) =>
      answerTo<Row[]>(transaction.objectStore(table).getAll() as IDBRequest<Row[]>);
    const meta = await all<DeviceRow>('meta');
    if (!isWanted(meta)) return undefined;
    const [records, history, undo] = await Promise.all([
      all<StoredRecord>('records'),
      all<DeviceRow>('history'),
      all<DeviceRow>('takeBacks'),
    ]);
    return { records, history, undo, meta };
  } finally {
    database.close();
  }
}

/** What can be read of a database. */
export interface ReadableDatabase extends WholeDatabase {
  /** The keys of records that are there and can't be read. */
  readonly unreadableRecords: readonly string[];
  /** How many rows of all tables can't be read. */
  readonly unreadable: number;
}

/** Reads what can be read, row by row where it must; undefined where there is no database. */
export async function readReadable(name: string): Promise<ReadableDatabase | undefined> {
  const database = await openAsFound(name);
  if (database === undefined) return undefined;
  try {
    const records = await readableRows(database, 'records');
    const history = await readableRows(database, 'history');
    const undo = await readableRows(database, 'takeBacks');
    const meta = await readableRows(database, 'meta');
    const unreadable = [records, history, undo, meta].reduce(
      (sum, { unreadable: keys }) => sum + keys.length,
      0,
    );
    return {
      records: records.rows as unknown as readonly StoredRecord[],
      history: history.rows,
      undo: undo.rows,
      meta: meta.rows,
      unreadableRecords: records.unreadable.filter((key) => typeof key === 'string'),
      unreadable,
    };
  } finally {
    database.close();
  }
}

/** A transaction ends with the first row that can't be read, so each of them has one of its own. */
async function readableRows(
  database: IDBDatabase,
  table: string,
): Promise<{ readonly rows: readonly DeviceRow[]; readonly unreadable: readonly IDBValidKey[] }> {
  const store = () => database.transaction(table, 'readonly').objectStore(table);
  try {
    const rows = await answerTo(store().getAll() as IDBRequest<DeviceRow[]>);
    return { rows, unreadable: [] };
  } catch {
    const rows: DeviceRow[] = [];
    const unreadable: IDBValidKey[] = [];
    for (const key of await answerTo(store().getAllKeys())) {
      try {
        rows.push(await answerTo(store().get(key) as IDBRequest<DeviceRow>));
      } catch {
        unreadable.push(key);
      }
    }
    return { rows, unreadable };
  }
}

/** The value of a row that says what the database knows of itself. */
export function metaValue(meta: readonly DeviceRow[], key: string): unknown {
  return meta.find((row) => row['key'] === key)?.['value'];
}

/** Opens a database as it is, to read it; undefined where there is none. It lets go as soon as somebody wants it to. */
export async function openAsFound(name: string): Promise<IDBDatabase | undefined> {
  const request = indexedDB.open(name);
  let isAbsent = false;
  request.addEventListener('upgradeneeded', () => {
    // It would be made, empty, by the mere asking.
    isAbsent = true;
    request.transaction?.abort();
  });
  try {
    const database = await answerTo(request);
    database.addEventListener('versionchange', () => database.close());
    return database;
  } catch (error) {
    if (isAbsent) return undefined;
    throw error;
  }
}

/** What a request gives. */
export function answerTo<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}
