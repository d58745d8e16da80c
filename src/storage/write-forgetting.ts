import { laterStamp } from '#domain/records/stamp.ts';

import type { ContinuumDatabase, NumberedRow } from './database.ts';
import { buryUnknown, emptyRecords, stampsInTurn, wipeWords } from './empty-records.ts';
import { forgetInHistory } from './forget-in-history.ts';
import { addHistoryRow } from './history-rows.ts';
import type { PlannedForgetting } from './planned-forgetting.ts';
import { putRecords } from './record-rows.ts';
import { versionsToForget } from './versions-to-forget.ts';

/** How much a forgetting took away; the fields are those of `Forgotten`. */
export interface Gone {
  readonly records: number;
  readonly snapshots: number;
  readonly steps: number;
}

/** Writes a forgetting (`forget` says what it does), inside the one transaction of a write. */
export async function writeForgetting(
  database: ContinuumDatabase,
  { id, at, by, device, school, label, ids, tombstones, words, step }: PlannedForgetting,
): Promise<Gone> {
  const history = await numberedSteps(database, school);
  const versions = await versionsToForget(database, { school, which: ids, history });
  const hashes = new Set(words);
  const newest = await database.meta.get('newestStamp');
  const seen = newest?.key === 'newestStamp' ? newest.value : undefined;
  const begin = step === undefined ? seen : laterStamp(seen, step.newestStamp);
  const stamps = stampsInTurn(begin, at, device);
  const changes = step?.changes ?? [];
  await putRecords(
    database,
    changes.map(({ after }) => after),
  );
  await emptyRecords(database, versions, stamps);
  await buryUnknown(database, tombstones, stamps);
  const snapshots = await wipeWords(database, { school, hashes }, stamps);
  const steps = await forgetInHistory(database, { history, versions, hashes });
  await addHistoryRow(database, { id, at, by, device, school, label, changes });
  await database.meta.bulkPut([
    { key: 'device', value: device },
    { key: 'newestForgetting', value: id },
  ]);
  const last = stamps.newest();
  if (last !== undefined) await database.meta.put({ key: 'newestStamp', value: last });
  return { records: versions.size, snapshots, steps };
}

async function numberedSteps(
  { history }: ContinuumDatabase,
  school: string,
): Promise<readonly NumberedRow[]> {
  const rows = await history.where({ school }).toArray();
  return rows.flatMap((row) => (row.seq === undefined ? [] : [{ ...row, seq: row.seq }]));
}
