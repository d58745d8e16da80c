import { askForBackup } from '#storage/backups/ask-for-backup.ts';
import { expectedFailure, type CommitError } from '#storage/commit-failure.ts';
import { fileStoreError, type FileStore, type FileStoreError } from '#storage/files/file-store.ts';
import { readToSettle, type ToSettle } from '#storage/opened-records.ts';
import type { IcmapReader, ReadFault } from '#storage/reading/icmap-reader.ts';
import type { Storage } from '#storage/storage.ts';

import type { OpenedFile, SchoolInFile } from './look-at-file.ts';

/** What became of one school. */
export interface MergedSchool {
  readonly school: SchoolInFile;
  /** The step that can be taken back; undefined where nothing differed. */
  readonly step: string | undefined;
  readonly toSettle: ToSettle;
}

/** What became of merging a file. */
export type Merged =
  | { readonly is: 'merged'; readonly schools: readonly MergedSchool[]; readonly files: number }
  | {
      readonly is: 'failed';
      readonly why: MergeFault;
      /** Schools that were merged before it failed. */
      readonly schools: readonly MergedSchool[];
    };

export type MergeFault =
  | { readonly tag: 'file'; readonly fault: ReadFault }
  | { readonly tag: 'store'; readonly error: FileStoreError }
  | { readonly tag: 'commit'; readonly error: CommitError };

/** What merging works with, and what it tells on the way. */
export interface MergeTools {
  readonly storage: Storage;
  readonly store: Pick<FileStore, 'put' | 'has'>;
  readonly reader: Pick<IcmapReader, 'evidence'>;
  /** Schools (by id) in which what was removed here comes back. */
  readonly bringBack: ReadonlySet<string>;
  readonly onProgress: (done: number, of: number) => void;
}

/**
 * Merges a file beside what is here: first the files of evidence, each proved; then, school by school, all records as
 * one step that can be taken back. Merging it again goes on where it stopped.
 */
export async function mergeFile(opened: OpenedFile, tools: MergeTools): Promise<Merged> {
  const { storage, bringBack } = tools;
  // One more way back. Where there is none (or no room), each step can still be taken back.
  await askForBackup(storage.database, 'before-import').catch(() => undefined);
  const taken = await takeFiles(opened.checked.evidence, tools);
  if ('why' in taken) return { is: 'failed', why: taken.why, schools: [] };

  const schools: MergedSchool[] = [];
  for (const school of opened.schools) {
    const result = await storage.adopt({
      label: { what: 'file-opened', subject: school.name },
      records: school.records,
      // The preview has counted them, and a person has said so.
      takeAhead: true,
      history: opened.checked.device?.history,
      bringBack: bringBack.has(school.id) ? school.mayComeBack : new Set(),
    });
    if (!result.ok) return { is: 'failed', why: { tag: 'commit', error: result.error }, schools };
    const step = result.value.tag === 'adopted' ? result.value.step : undefined;
    try {
      const toSettle = await storage.read((database) => readToSettle(database, school.id));
      schools.push({ school, step, toSettle });
    } catch (error) {
      // The school is in; the database was lost after it.
      const failure = expectedFailure(error);
      if (failure === undefined) throw error;
      const merged = { school, step, toSettle: { decisions: [], heads: [] } };
      return {
        is: 'failed',
        why: { tag: 'commit', error: failure },
        schools: [...schools, merged],
      };
    }
  }
  return { is: 'merged', schools, files: taken.files };
}

/** Takes in the files of evidence that are not here yet, each proved by its hash. */
export async function takeFiles(
  hashes: readonly string[],
  { store, reader, onProgress }: Pick<MergeTools, 'store' | 'reader' | 'onProgress'>,
): Promise<{ readonly files: number } | { readonly why: MergeFault }> {
  let files = 0;
  for (const [done, hash] of hashes.entries()) {
    onProgress(done, hashes.length);
    try {
      if (await store.has(hash)) continue;
    } catch (error) {
      return { why: { tag: 'store', error: fileStoreError(error) } };
    }
    const read = await reader.evidence(hash);
    if (!read.ok) return { why: { tag: 'file', fault: read.error } };
    const stored = await store.put(read.value.buffer);
    if (!stored.ok) return { why: { tag: 'store', error: stored.error } };
    files += 1;
  }
  return { files };
}
