import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import { isDue } from '#domain/evidence/bin.ts';
import { localDate } from '#platform/local-date.ts';

import type { ContinuumDatabase } from './database.ts';
import type { FileStore } from './files/file-store.ts';
import { lastWorkedBefore } from './last-worked.ts';
import { purgeEvidence } from './purge-evidence.ts';
import type { Storage } from './storage.ts';

/**
 * Removes for good what has been in the bin for 30 days, in every school. A clock that is wrong for a day removes
 * nothing: somebody must have worked in the school on an earlier day on which the piece was due already. Gives how
 * many pieces went; what can't be removed now is, another day.
 * @param now milliseconds since 1970
 */
export async function emptyBin(
  storage: Storage,
  store: Pick<FileStore, 'remove'>,
  now: number,
): Promise<number> {
  if (storage.access.mode !== 'full') return 0;
  const due = await storage.read((database) => duePieces(database, localDate(now)));
  let gone = 0;
  for (const [school, ids] of due) {
    const purged = await purgeEvidence(storage, store, { school, ids });
    if (purged.ok) gone += purged.value.pieces;
  }
  return gone;
}

/** Pieces that are due by more than today's clock, by school. */
async function duePieces(
  database: ContinuumDatabase,
  today: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const records = await database.records.where('kind').equals('evidence-binned').toArray();
  const due = new Map<string, string[]>();
  for (const { school, deleted, body } of records) {
    const binned =
      deleted === true ? undefined : BODY_SCHEMAS['evidence-binned'].safeParse(body).data;
    if (binned === undefined || !isDue(binned.on, today)) continue;
    const worked = await lastWorkedBefore(database.steps.where({ school }), today);
    if (worked === undefined || !isDue(binned.on, worked)) continue;
    due.set(school, [...(due.get(school) ?? []), binned.evidence]);
  }
  return due;
}
