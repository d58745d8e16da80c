import { forgetPendingFiles, pendingFiles } from '#platform/pending-files.ts';
import type { Storage } from '#storage/storage.ts';

import { filesNamed } from './files-named.ts';
import type { FileStore } from './file-store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Removes files that were stored more than a day ago and never got a record (the tab was closed, or the step
 * refused), and those of purged pieces that could not be removed at once. Only files that were noted as pending
 * are looked at: where a browser has lost its database, every file would seem to be nobody's. Gives how many
 * were removed.
 */
export async function sweepFiles(
  storage: Pick<Storage, 'read' | 'access'>,
  store: Pick<FileStore, 'remove'>,
  now: number,
): Promise<number> {
  if (storage.access.mode !== 'full') return 0;
  const old = new Set(
    pendingFiles()
      .filter(({ storedAt }) => storedAt < now - DAY_MS)
      .map(({ hash }) => hash),
  );
  if (old.size === 0) return 0;
  const isEmpty = await storage.read(async ({ records }) => (await records.count()) === 0);
  if (isEmpty) return 0;
  const named = await storage.read((database) => filesNamed(database, old));
  const done = new Set(named);
  for (const hash of old) {
    if (!named.has(hash) && (await store.remove(hash)).ok) done.add(hash);
  }
  forgetPendingFiles(done);
  return done.size - named.size;
}
