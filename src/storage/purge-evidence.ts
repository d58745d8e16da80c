import type { Sha256 } from '#domain/records/sha-256.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { ok, type Result } from '#domain/result.ts';
import { forgetDraftsOf } from '#platform/drafts.ts';
import { forgetPendingFiles, notePendingFile } from '#platform/pending-files.ts';

import type { CommitError } from './commit-failure.ts';
import { fileNamedBy, filesNamed } from './files/files-named.ts';
import type { FileStore } from './files/file-store.ts';
import { forget } from './forget.ts';
import { saidBy } from './said-words.ts';
import type { Storage } from './storage.ts';
import { titlesBeside } from './titles-beside-snapshots.ts';
import { versionsToForget } from './versions-to-forget.ts';

/** What is gone for good. */
export interface PurgedEvidence {
  readonly pieces: number;
  /** Files that were removed; one that another piece names too stays. */
  readonly files: number;
  /** Files that the browser would not remove now; it is tried again by itself. */
  readonly filesLeft: number;
  /** Recorded snapshots that named a piece and now only prove that they did. */
  readonly snapshots: number;
}

/**
 * Removes pieces of evidence for good: their records, links and places in the bin, from the history too; their
 * files, unless another piece needs them; their titles from beside recorded snapshots; what was typed about
 * them and not stored. One line of the history stays, and nothing can be taken back.
 *
 * Out of reach, to be said before: files handed over, binders and PDFs that were made, other devices.
 * @param ids of pieces; of a school
 */
export async function purgeEvidence(
  storage: Storage,
  store: Pick<FileStore, 'remove'>,
  { school, ids }: { readonly school: string; readonly ids: readonly string[] },
): Promise<Result<PurgedEvidence, CommitError>> {
  const pieces = new Set(ids);
  let files: ReadonlySet<Sha256> = new Set();
  const forgotten = await forget(storage, async (database) => {
    const which = (version: StoredRecord) => isAbout(version, pieces);
    const found = await versionsToForget(database, { school, which });
    const versions = [...found.values()].flat();
    const isSaid = saidBy(versions.flatMap(namesOf));
    files = new Set(versions.flatMap((version) => fileNamedBy(version) ?? []));
    const snapshots = await database.records.where({ school, kind: 'snapshot' }).toArray();
    return {
      school,
      label: { what: 'evidence-purged', subject: '' },
      which: [...found.keys()],
      words: snapshots.flatMap((snapshot) => titlesBeside(snapshot, { isSaid, files })),
    };
  });
  if (!forgotten.ok) return forgotten;
  for (const id of ids) forgetDraftsOf(id.split('/').at(-1) ?? id);
  const { snapshots } = forgotten.value;
  return ok({ pieces: pieces.size, snapshots, ...(await removeFiles(storage, store, files)) });
}

/** Whether a version is of a piece, or says something of one. */
function isAbout(version: StoredRecord, pieces: ReadonlySet<string>): boolean {
  switch (version.kind) {
    case 'evidence':
      return pieces.has(version.id);
    case 'evidence-link':
    case 'evidence-binned':
      return pieces.has(String(version.body['evidence']));
    default:
      return false;
  }
}

/** A version with no more than what a piece may be listed by; a tag may be somebody’s name. */
function namesOf({ kind, body }: StoredRecord): readonly { body: StoredRecord['body'] }[] {
  return kind === 'evidence' ? [{ body: { title: body['title'], what: body['what'] } }] : [];
}

async function removeFiles(
  storage: Storage,
  store: Pick<FileStore, 'remove'>,
  files: ReadonlySet<Sha256>,
): Promise<Pick<PurgedEvidence, 'files' | 'filesLeft'>> {
  const named = await storage.read((database) => filesNamed(database, files));
  const removed = new Set<Sha256>();
  const toRemove = [...files].filter((hash) => !named.has(hash));
  for (const hash of toRemove) {
    if ((await store.remove(hash)).ok) removed.add(hash);
    // Long ago, so that the next sweep takes it.
    else notePendingFile({ hash, storedAt: 0 });
  }
  forgetPendingFiles(removed);
  return { files: removed.size, filesLeft: toRemove.length - removed.size };
}
