import { isDue } from '#domain/evidence/bin.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';
import { readStamp } from '#domain/records/stamp.ts';
import { localDate } from '#platform/local-date.ts';
import type { ContinuumDatabase } from '#storage/database.ts';
import { lastWorkedBefore } from '#storage/last-worked.ts';
import { versionsIn } from '#storage/versions-to-forget.ts';
import type { Storage } from '#storage/storage.ts';

import { fileNamedBy, filesNamed } from './files-named.ts';
import type { FileStore } from './file-store.ts';

/**
 * Removes the files of schools that were removed 30 days ago, unless another school names the same. The history
 * still brings such a school back, with its files listed as absent. As with the bin, a clock that is wrong for a
 * day removes nothing. Gives how many files went.
 * @param now milliseconds since 1970
 */
export async function sweepRemovedSchools(
  storage: Pick<Storage, 'read' | 'access'>,
  store: Pick<FileStore, 'has' | 'remove'>,
  now: number,
): Promise<number> {
  if (storage.access.mode !== 'full') return 0;
  const files = await storage.read((database) => filesLeftBehind(database, localDate(now)));
  let gone = 0;
  for (const hash of files) {
    if ((await store.has(hash)) && (await store.remove(hash)).ok) gone += 1;
  }
  return gone;
}

/** The files that only schools name which were removed long ago. */
async function filesLeftBehind(
  database: ContinuumDatabase,
  today: string,
): Promise<readonly Sha256[]> {
  const worked = await lastWorkedBefore(database.steps.toCollection(), today);
  if (worked === undefined) return [];
  const schools = await database.records.where('kind').equals('school').toArray();
  const removed = new Set(
    schools
      .filter(({ deleted, stamp }) => {
        const removedOn = localDate(readStamp(stamp).ms);
        return deleted === true && isDue(removedOn, today) && isDue(removedOn, worked);
      })
      .map(({ id }) => id),
  );
  const files = new Set<Sha256>();
  for (const school of removed) {
    await database.history.where({ school }).each((step) => {
      for (const version of versionsIn(step)) {
        const hash = fileNamedBy(version);
        if (hash !== undefined) files.add(hash);
      }
    });
  }
  if (files.size === 0) return [];
  const named = await filesNamed(database, files, removed);
  return [...files].filter((hash) => !named.has(hash));
}
