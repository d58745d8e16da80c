import { writeIcmap, type IcmapProgress } from '#exchange/icmap/write-icmap.ts';
import type { EvidenceToPutIn } from '#exchange/icmap/contents.ts';
import type { FileSink } from '#platform/file-sink.ts';
import { backupContents, stateIn } from '#storage/backups/backup-contents.ts';
import { readWholeDatabase } from '#storage/backups/read-whole-database.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';

/** What went into a copy. */
export interface CopyWritten {
  /** Where it still has to be saved as a download. */
  readonly file: File | undefined;
  /** How many writes the database had had. */
  readonly writes: number;
  /** Files of evidence that are damaged on this device, and not in it. */
  readonly leftOut: number;
}

/**
 * Writes everything that this device has into a file: the whole database with its history, and the files of evidence.
 * Rejects with the browser's own error; nothing of the file stays then.
 */
export async function writeCopy(
  database: string,
  at: number,
  {
    sink,
    onProgress,
  }: { readonly sink: FileSink; readonly onProgress: (progress: IcmapProgress) => void },
): Promise<CopyWritten> {
  try {
    const whole = await readWholeDatabase(database, () => true);
    if (whole === undefined) throw new DOMException('no database', 'NotFoundError');
    const { evidence, leftOut } = await wholeFiles();
    await writeIcmap({ ...backupContents(whole, at), evidence }, sink.write, { onProgress });
    return { file: await sink.finish(), writes: stateIn(whole.meta).writes, leftOut };
  } catch (error) {
    await sink.abandon();
    throw error;
  }
}

/** The files of evidence that read as they were stored: one damaged photo must not keep the rest from being copied. */
async function wholeFiles(): Promise<{
  readonly evidence: readonly EvidenceToPutIn[];
  readonly leftOut: number;
}> {
  const store = await openFileStore();
  const evidence: EvidenceToPutIn[] = [];
  let leftOut = 0;
  for (const { hash, size } of await store.list()) {
    const found = await store.read(hash);
    if (found.is === 'present') {
      const { blob } = found;
      evidence.push({ hash, size, read: () => Promise.resolve(blob) });
    } else if (found.is !== 'absent') leftOut += 1;
  }
  return { evidence, leftOut };
}
