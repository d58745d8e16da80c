import type { StoredRecord } from '#domain/records/record.ts';
import { DEVICE_PATHS, recordsPath, type DeviceRow } from '#exchange/icmap/contents.ts';
import type { IcmapRows } from '#exchange/icmap/write-icmap.ts';

import { answerTo, metaValue, openAsFound, type WholeDatabase } from './read-whole-database.ts';

/** A database that is read a few rows at a time, all of one moment. */
export interface DatabaseInPieces {
  readonly meta: readonly DeviceRow[];
  /** The schools’ own records. */
  readonly schools: readonly StoredRecord[];
  /** All rows, to be read in this order; rejects with `WrittenMeanwhile` where they would no longer be of one moment. */
  readonly files: readonly IcmapRows[];
  readonly close: () => void;
}

/** Something was written while the database was being read: what was read is not of one moment. */
export class WrittenMeanwhile extends Error {}

/** A row may be a step that holds a school. */
const AT_ONCE = 20;

type Table = 'records' | 'history' | 'takeBacks' | 'meta';
type Stores = (table: Table) => IDBObjectStore;

/**
 * Opens a database to read it in pieces, without Dexie: each in a short transaction of its own, so that nobody who saves
 * waits for more than that, and no more than a piece is in memory. Every write counts up, so each transaction sees whether
 * there was one. Undefined where there is no database, or where `isWanted` says no.
 */
export async function openInPieces(
  name: string,
  isWanted: (meta: readonly DeviceRow[]) => boolean,
): Promise<DatabaseInPieces | undefined> {
  const database = await openAsFound(name);
  if (database === undefined) return undefined;
  try {
    const stores = begin(database);
    const meta = await answerTo<DeviceRow[]>(stores('meta').getAll());
    if (!isWanted(meta)) {
      database.close();
      return undefined;
    }
    const [kinds, history, undo] = await Promise.all([
      keysByKind(stores('records')),
      answerTo(stores('history').getAllKeys()),
      answerTo(stores('takeBacks').getAllKeys()),
    ]);
    const writes = metaValue(meta, 'writes');
    const rows = (table: Table, keys: readonly IDBValidKey[]) => () =>
      inPieces(database, { table, keys, writes });
    const schools: StoredRecord[] = [];
    const ofSchools = rows('records', kinds.get('school') ?? []);
    for await (const some of ofSchools()) schools.push(...(some as readonly StoredRecord[]));
    return {
      meta,
      schools,
      files: [
        ...byPath(kinds).map(([path, keys]) => ({ path, rows: rows('records', keys) })),
        { path: DEVICE_PATHS.history, rows: rows('history', history) },
        { path: DEVICE_PATHS.undo, rows: rows('takeBacks', undo) },
        { path: DEVICE_PATHS.meta, rows: () => split(meta) },
      ],
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The same of a database that is in memory. */
export function inMemory(whole: WholeDatabase | undefined): DatabaseInPieces | undefined {
  if (whole === undefined) return undefined;
  const { records, history, undo, meta } = whole;
  const paths = byPath(records.map((record) => [record.kind, [record]]));
  return {
    meta,
    schools: records.filter(({ kind }) => kind === 'school'),
    files: [
      ...paths.map(([path, rows]) => ({ path, rows: () => split(rows) })),
      { path: DEVICE_PATHS.history, rows: () => split(history) },
      { path: DEVICE_PATHS.undo, rows: () => split(undo) },
      { path: DEVICE_PATHS.meta, rows: () => split(meta) },
    ],
    close: () => undefined,
  };
}

async function* split(rows: readonly unknown[]): AsyncGenerator<readonly unknown[]> {
  for (let at = 0; at < rows.length; at += AT_ONCE) yield rows.slice(at, at + AT_ONCE);
}

function begin(database: IDBDatabase): Stores {
  const tables: readonly Table[] = ['records', 'history', 'takeBacks', 'meta'];
  const transaction = database.transaction(tables, 'readonly');
  return (table) => transaction.objectStore(table);
}

/** The keys of all records, by their kind. */
async function keysByKind(
  records: IDBObjectStore,
): Promise<ReadonlyMap<string, readonly IDBValidKey[]>> {
  const byKind = new Map<string, readonly IDBValidKey[]>();
  const index = records.index('kind');
  let after: IDBKeyRange | undefined;
  for (;;) {
    const next = await answerTo(index.openKeyCursor(after, 'nextunique'));
    if (next === null) return byKind;
    const { key: kind } = next;
    const name = typeof kind === 'string' ? kind : '';
    byKind.set(name, await answerTo(index.getAllKeys(IDBKeyRange.only(kind))));
    after = IDBKeyRange.lowerBound(kind, true);
  }
}

/** In the order of their paths; kinds without a file of their own share one. */
function byPath<T>(
  kinds: Iterable<readonly [string, readonly T[]]>,
): readonly (readonly [string, readonly T[]])[] {
  const paths = new Map<string, T[]>();
  for (const [kind, of] of kinds) {
    const path = recordsPath(kind);
    const known = paths.get(path);
    if (known === undefined) paths.set(path, [...of]);
    else known.push(...of);
  }
  return [...paths].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

async function* inPieces(
  database: IDBDatabase,
  of: { readonly table: Table; readonly keys: readonly IDBValidKey[]; readonly writes: unknown },
): AsyncGenerator<readonly unknown[]> {
  const { table, keys, writes } = of;
  for (let at = 0; at < keys.length; at += AT_ONCE) {
    const stores = begin(database);
    const [now, ...rows] = await Promise.all([
      answerTo<DeviceRow | undefined>(stores('meta').get('writes')),
      ...keys.slice(at, at + AT_ONCE).map((key) => answerTo<unknown>(stores(table).get(key))),
    ]);
    if (now?.['value'] !== writes || rows.includes(undefined)) throw new WrittenMeanwhile();
    yield rows;
  }
}
