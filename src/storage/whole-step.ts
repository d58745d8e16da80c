import type { StoredRecord } from '#domain/records/record.ts';

import type { ContinuumDatabase, HistoryRow } from './database.ts';
import { namesOfTheGone } from './former-members.ts';
import { versionsIn } from './versions-to-forget.ts';

/** A step with every record that it changed, and with those that name them. */
export interface WholeStep {
  readonly row: HistoryRow;
  /** First what the step itself says of them, then what is stored: the later names win. */
  readonly related: readonly StoredRecord[];
}

/** One step, whole; null where there is none. It may hold all of a school, so it is read when it is opened. */
export async function readWholeStep(
  database: ContinuumDatabase,
  id: string,
): Promise<WholeStep | null> {
  const row = await database.history.get({ id });
  return row === undefined ? null : { row, related: await recordsNaming(database, [row]) };
}

/** The records that name what steps changed: their schools, years, members, pieces, crosswalks. */
export async function recordsNaming(
  database: ContinuumDatabase,
  rows: readonly HistoryRow[],
  goneAmong = namesOfTheGone(database),
): Promise<readonly StoredRecord[]> {
  const versions = rows.flatMap(versionsIn);
  const ids = versions.flatMap(({ id, school, cycle, by, body }) => [
    id,
    school,
    by,
    ...(cycle === undefined ? [] : [cycle]),
    ...NAMING.flatMap((field) => textsIn(body[field])),
  ]);
  const asked = [...new Set([...rows.map(({ by }) => by), ...ids])];
  const found = (await database.records.bulkGet(asked)).flatMap((record) => record ?? []);
  return [...versions, ...(await goneAmong(found)), ...found];
}

/** Fields that hold the ids of other records. */
const NAMING = ['member', 'evidence', 'crosswalk', 'addedBy', 'present', 'from', 'into'] as const;

function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'string' ? [value] : [];
}
