import type { StoredRecord } from '#domain/records/record.ts';
import type { DeviceRow } from '#exchange/icmap/contents.ts';
import type { Storage } from '#storage/storage.ts';

/** A device, and all that is in it before a file is opened. */
export interface Place {
  readonly storage: Storage;
  readonly before: Rows;
}

/** A device as it is now, to put it back so. */
export async function placeOf(storage: Storage): Promise<Place> {
  return { storage, before: await rowsOf(storage) };
}

/** All that a database holds. */
export interface Rows {
  readonly records: readonly StoredRecord[];
  readonly history: readonly DeviceRow[];
  readonly undo: readonly DeviceRow[];
  readonly meta: readonly DeviceRow[];
  /** Every table, whichever there are. */
  readonly all: ReadonlyMap<string, readonly unknown[]>;
}

/** Reads all that a database holds. */
export async function rowsOf({ database }: Storage): Promise<Rows> {
  const all = new Map<string, readonly unknown[]>();
  for (const table of database.tables) all.set(table.name, await table.toArray());
  return {
    records: (all.get('records') ?? []) as readonly StoredRecord[],
    history: (all.get('history') ?? []) as readonly DeviceRow[],
    undo: (all.get('takeBacks') ?? []) as readonly DeviceRow[],
    meta: (all.get('meta') ?? []) as readonly DeviceRow[],
    all,
  };
}

/** Makes a database again what it was. */
export async function putBack({ storage: { database }, before: { all } }: Place): Promise<void> {
  await database.transaction('rw', database.tables, async () => {
    for (const table of database.tables) {
      await table.clear();
      await table.bulkPut([...(all.get(table.name) ?? [])]);
    }
  });
}
