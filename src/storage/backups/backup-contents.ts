import type { StoredRecord } from '#domain/records/record.ts';
import { schoolIn } from '#domain/assessment/stored-bodies.ts';
import type { DeviceRow, IcmapContents } from '#exchange/icmap/contents.ts';
import { APP_VERSION } from '#platform/app-version.ts';
import type { LinesWritten } from '#storage/meta.ts';

import { forgettingMark } from './backup-name.ts';
import type { DatabaseState } from './backup-schedule.ts';
import { metaValue, type WholeDatabase } from './read-whole-database.ts';

/** What goes into a backup: all of the database; evidence files lie beside it on the same device already. */
export function backupContents(
  { records, history, undo, meta }: WholeDatabase,
  at: number,
): IcmapContents {
  return { ...aboutBackup(records, at), records, device: { history, undo, meta }, evidence: [] };
}

/** What a backup says of itself; of its records it needs those of the schools. */
export function aboutBackup(
  records: readonly StoredRecord[],
  at: number,
): Pick<IcmapContents, 'purpose' | 'app' | 'madeAt' | 'schools'> {
  const schools = records.flatMap(({ kind, school, deleted, body }) => {
    const name = kind === 'school' && deleted !== true ? schoolIn(body)?.name : undefined;
    return name === undefined ? [] : [{ id: school, name: name.slice(0, 400) }];
  });
  return { purpose: 'backup', app: APP_VERSION, madeAt: new Date(at).toISOString(), schools };
}

/** What a database, or a backup of it, says of itself. */
export function stateIn(meta: readonly DeviceRow[]): DatabaseState {
  const writes = metaValue(meta, 'writes');
  const forgetting = metaValue(meta, 'newestForgetting');
  return {
    writes: typeof writes === 'number' ? writes : 0,
    forgetting: forgettingMark(typeof forgetting === 'string' ? forgetting : undefined),
  };
}

/** How many lines of each journal a database, or a backup of it, has. */
export function linesIn(meta: readonly DeviceRow[]): LinesWritten {
  const lines = metaValue(meta, 'journals');
  if (typeof lines !== 'object' || lines === null) return {};
  return Object.fromEntries(
    Object.entries(lines).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    ),
  );
}
