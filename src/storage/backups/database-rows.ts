import type { StoredRecord } from '#domain/records/record.ts';
import type { IcmapFile } from '#exchange/icmap/read-icmap.ts';
import type { MetaRow, NumberedRow, TakeBackRow } from '#storage/database.ts';

import type { WholeDatabase } from './read-whole-database.ts';

/** Every row that people and the app made; what follows from them is not among them. */
export interface DatabaseRows {
  readonly records: readonly StoredRecord[];
  readonly history: readonly NumberedRow[];
  readonly takeBacks: readonly TakeBackRow[];
  readonly meta: readonly MetaRow[];
}

/** The rows of a backup; undefined where a file holds none of this device. */
export function rowsOf({
  records,
  device,
}: Pick<IcmapFile, 'records' | 'device'>): DatabaseRows | undefined {
  return device && rowsIn({ records, ...device });
}

/** The rows of a database or backup: this app's own, as it wrote them. */
export function rowsIn({ records, history, undo, meta }: WholeDatabase): DatabaseRows {
  return {
    records,
    history: history as unknown as readonly NumberedRow[],
    takeBacks: undo as unknown as readonly TakeBackRow[],
    meta: meta as unknown as readonly MetaRow[],
  };
}
