import type { StoredRecord } from '#domain/records/record.ts';
import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import type { DeviceRows } from '#exchange/icmap/contents.ts';
import { recordsFor, type FileFor } from '#exchange/icmap/for-purpose.ts';

import type { ContinuumDatabase } from './database.ts';

/** Reads the records that go into a file. */
export async function readRecordsFor(
  { records }: ContinuumDatabase,
  what: FileFor,
): Promise<readonly StoredRecord[]> {
  if (what.is === 'backup') return recordsFor(await records.toArray(), what);
  const own = await records
    .where('[school+kind]')
    .between([what.school, ''], [what.school, '\uffff'], true, true)
    .toArray();
  const maps = await records.where({ school: LIBRARY_SCHOOL, kind: 'ic-map' }).toArray();
  return recordsFor([...own, ...maps], what);
}

/** What goes into a file, all of one moment. */
export interface ReadForFile {
  readonly records: readonly StoredRecord[];
  readonly device: DeviceRows | undefined;
}

/** Reads all that goes into a file; of a backup, how the device came to its records too. */
export function readForFile(database: ContinuumDatabase, what: FileFor): PromiseLike<ReadForFile> {
  const { records, history, takeBacks, meta } = database;
  return database.transaction('r', [records, history, takeBacks, meta], async () => ({
    records: await readRecordsFor(database, what),
    device:
      what.is === 'backup'
        ? {
            history: (await history.toArray()).map((row) => ({ ...row })),
            undo: (await takeBacks.toArray()).map((row) => ({ ...row })),
            meta: (await meta.toArray()).map((row) => ({ ...row })),
          }
        : undefined,
  }));
}
