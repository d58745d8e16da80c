import { schoolIn } from '#domain/assessment/stored-bodies.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { err, ok, type Result } from '#domain/result.ts';
import type { DeviceRows } from '#exchange/icmap/contents.ts';
import { evidenceFilesOf, type FileFor } from '#exchange/icmap/for-purpose.ts';
import type { Manifest } from '#exchange/icmap/manifest.ts';
import { MOST_ICMAP } from '#exchange/icmap/most.ts';
import { writeIcmap, type IcmapProgress } from '#exchange/icmap/write-icmap.ts';
import { SALT_BYTES, sealInto } from '#exchange/icmap/sealed.ts';
import { MOST_ZIP, type Bytes } from '#exchange/zip-stream.ts';
import { APP_VERSION } from '#platform/app-version.ts';
import { sinkFaultOf, type FileSink, type SinkFault } from '#platform/file-sink.ts';
import type { LastCopy } from '#platform/last-copy.ts';
import type { ReadForFile } from '#storage/file-records.ts';
import type { FileStore } from '#storage/files/file-store.ts';

export { SALT_BYTES };

/** Why there is no file. */
export type ExportFault =
  | { readonly tag: 'canceled' }
  /** More than a file holds. */
  | { readonly tag: 'too-large' }
  /** More than this browser can write; `most` in bytes. */
  | { readonly tag: 'too-large-here'; readonly most: number }
  | { readonly tag: SinkFault };

export interface MadeExport {
  /** To be saved or handed on; undefined where it lies already where the person wished. */
  readonly file: File | undefined;
  /** How many files of evidence could not be put in. */
  readonly missing: number;
  /** Of a file that holds everything of this device: what is to be noted once it is out of this browser. */
  readonly copy: LastCopy | undefined;
}

/** Where a file goes, and what its maker is told and tells. */
interface FileTools {
  readonly sink: FileSink;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: IcmapProgress) => void;
}

/** What is written. */
export interface ExportSource {
  readonly what: FileFor;
  readonly withEvidence: boolean;
  /** Reads what goes in, all of one moment. */
  readonly read: () => Promise<ReadForFile>;
  readonly store: Pick<FileStore, 'read' | 'list'>;
  /** ISO 8601 in UTC. */
  readonly madeAt: string;
  /** Seals the file; the salt is random and of this file alone. */
  readonly seal?: { readonly passphrase: string; readonly salt: Bytes } | undefined;
}

/**
 * Writes a `.icmap` file. Whatever ends it, nothing half-written stays. Rejects only by a fault of ours.
 * @param mostText how many bytes of text, beside evidence, are read back
 */
export async function makeExport(
  { what, withEvidence, read, store, madeAt, seal }: ExportSource,
  { sink, signal, onProgress }: FileTools,
  mostText: number = MOST_ICMAP.textBytes,
): Promise<Result<MadeExport, ExportFault>> {
  const refused = async (fault: ExportFault): Promise<Result<never, ExportFault>> => {
    await sink.abandon();
    return err(fault);
  };
  try {
    const { records, device } = await read();
    const files = withEvidence ? await filesFor(what, records, store) : [];
    const size = files.reduce((sum, file) => sum + file.size, 0);
    const rows = records.length + (device?.history.length ?? 0) + (device?.undo.length ?? 0);
    const schools = records.flatMap(({ id, kind, deleted, body }) =>
      kind === 'school' && deleted !== true
        ? [{ id, name: (schoolIn(body)?.name ?? '').slice(0, 400) }]
        : [],
    );
    const isTooLarge =
      rows > MOST_ICMAP.rows - 100 ||
      schools.length > MOST_ICMAP.schools ||
      files.length > MOST_ICMAP.entries - 100 ||
      size > MOST_ZIP.bytes - MOST_ICMAP.textBytes;
    if (isTooLarge) return await refused({ tag: 'too-large' });
    if (sink.most !== undefined && size > sink.most) {
      return await refused({ tag: 'too-large-here', most: sink.most });
    }
    let missing = 0;
    const contents = {
      purpose: what.is,
      app: APP_VERSION,
      madeAt,
      schools,
      records,
      device,
      evidence: files.map(({ hash, size: bytes }) => ({
        hash,
        size: bytes,
        read: async () => {
          const reading = await store.read(hash);
          if (reading.is === 'present') return reading.blob;
          missing += 1;
          return undefined;
        },
      })),
    };
    const sealing = seal && (await sealInto(sink.write, seal.passphrase, seal.salt));
    const write = sealing?.write ?? sink.write;
    const { entries } = await writeIcmap(contents, write, { signal, onProgress });
    // Nobody could open it again.
    if (textBytesOf(entries) > mostText) return await refused({ tag: 'too-large' });
    await sealing?.end();
    signal.throwIfAborted();
    const isWhole = what.is === 'backup' && (withEvidence || evidenceFilesOf(records).length === 0);
    const copy = isWhole ? { at: Date.parse(madeAt), writes: writesIn(device) } : undefined;
    return ok({ file: await sink.finish(), missing, copy });
  } catch (error) {
    return refused(signal.aborted ? { tag: 'canceled' } : { tag: sinkFaultOf(error) });
  }
}

/** The files that the records name; into a backup go all that are here, also those of what Undo may bring back. */
async function filesFor(
  { is }: FileFor,
  records: readonly StoredRecord[],
  store: Pick<FileStore, 'list'>,
): Promise<readonly { readonly hash: string; readonly size: number }[]> {
  const named = evidenceFilesOf(records);
  if (is !== 'backup') return named;
  const known = new Set<string>(named.map(({ hash }) => hash));
  return [...named, ...(await store.list()).filter(({ hash }) => !known.has(hash))];
}

function textBytesOf(entries: Manifest['entries']): number {
  return entries.reduce(
    (sum, { path, bytes }) => sum + (path.startsWith('evidence/') ? 0 : bytes),
    0,
  );
}

function writesIn(device: DeviceRows | undefined): number {
  const writes = device?.meta.find(({ key }) => key === 'writes')?.['value'];
  return typeof writes === 'number' ? writes : 0;
}
