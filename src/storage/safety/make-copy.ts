import type { Result } from '#domain/result.ts';
import type { IcmapProgress } from '#exchange/icmap/write-icmap.ts';
import type { FileSink } from '#platform/file-sink.ts';
import { localDate } from '#platform/local-date.ts';
import { readForFile } from '#storage/file-records.ts';
import { openFileStore } from '#storage/files/open-file-store.ts';
import type { Storage } from '#storage/storage.ts';

import { makeExport, type ExportFault, type MadeExport } from './make-file.ts';

/** Each day’s copy is a file of its own. */
export function copyName(at: number): string {
  return `Continuum ${localDate(at)}.icmap`;
}

/** Writes everything that this device has into a file: the whole database with its history, and the files of evidence. */
export async function makeCopy(
  storage: Pick<Storage, 'read'>,
  at: number,
  {
    sink,
    onProgress = () => undefined,
  }: { readonly sink: FileSink; readonly onProgress?: (progress: IcmapProgress) => void },
): Promise<Result<MadeExport, ExportFault>> {
  const what = { is: 'backup' } as const;
  const source = {
    what,
    withEvidence: true,
    read: () => storage.read((database) => readForFile(database, what)),
    store: await openFileStore(),
    madeAt: new Date(at).toISOString(),
  };
  return makeExport(source, { sink, signal: new AbortController().signal, onProgress });
}
