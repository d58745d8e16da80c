/** A database as IndexedDB holds it: what its tables are and every row, as JSON. */
export interface DatabaseDump {
  /** IndexedDB’s own version (ten times ours). */
  readonly version: number;
  readonly tables: Readonly<Record<string, TableDump>>;
}

interface TableDump {
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: Readonly<
    Record<string, { keyPath: string | readonly string[]; unique: boolean; multiEntry: boolean }>
  >;
  readonly rows: readonly unknown[];
}

/** Reads a whole database without any of our code. */
export async function dumpDatabase(name: string): Promise<DatabaseDump> {
  const raw = await done(indexedDB.open(name));
  const tables: Record<string, TableDump> = {};
  for (const table of raw.objectStoreNames) {
    const store = raw.transaction(table).objectStore(table);
    const { keyPath, autoIncrement } = store;
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath: path, unique, multiEntry } = store.index(index);
      return [index, { keyPath: path, unique, multiEntry }] as const;
    });
    const rows: readonly unknown[] = await done(store.getAll());
    tables[table] = { keyPath, autoIncrement, indexes: Object.fromEntries(indexes), rows };
  }
  raw.close();
  // As it reads when it comes from a file.
  return JSON.parse(JSON.stringify({ version: raw.version, tables })) as DatabaseDump;
}

/** Makes a database from a dump without any of our code. */
export async function loadDatabase(name: string, dump: DatabaseDump): Promise<void> {
  const request = indexedDB.open(name, dump.version);
  request.addEventListener('upgradeneeded', () => {
    for (const [table, { keyPath, autoIncrement, indexes, rows }] of Object.entries(dump.tables)) {
      const options = { keyPath: keyPath === null ? null : mutable(keyPath), autoIncrement };
      const store = request.result.createObjectStore(table, options);
      for (const [index, { keyPath: path, unique, multiEntry }] of Object.entries(indexes)) {
        store.createIndex(index, mutable(path), { unique, multiEntry });
      }
      for (const row of rows) store.put(row);
    }
  });
  (await done(request)).close();
}

function mutable(keyPath: string | readonly string[]): string | string[] {
  return typeof keyPath === 'string' ? keyPath : [...keyPath];
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}
