import { newBinderPaths } from '#domain/binder/binder-paths.ts';
import type { BinderPlan } from '#domain/binder/binder-plan.ts';
import { endingOf } from '#domain/evidence/file-name.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { newPlainZip, type PlainZip } from '#exchange/plain-zip.ts';
import { fitsInZip, type Bytes } from '#exchange/zip-stream.ts';
import { t } from '#i18n/translate.ts';
import { sinkFaultOf, type FileSink, type SinkFault } from '#platform/file-sink.ts';
import type { BinderSource, BoundFile } from '#report/binder-model.ts';
import { loadReportFonts } from '#report/report-fonts.ts';
import type { FileStore } from '#storage/files/file-store.ts';
import { makeInWorker } from '#saving/ask-paper-worker.ts';
import type { BinderIndexes } from '#saving/binder-indexes.ts';

import { filesOf, hasFile } from './binder-files.ts';

/** Why there is no binder. */
export type BinderFault =
  | { readonly tag: 'canceled' }
  /** More than a ZIP file holds. */
  | { readonly tag: 'too-large' }
  /** More than this browser can write; `most` in bytes. */
  | { readonly tag: 'too-large-here'; readonly most: number }
  | { readonly tag: SinkFault };

export interface MadeBinder {
  /** To be saved as a download; undefined where it lies already where the person wished. */
  readonly file: File | undefined;
  /** How many files could not be put in. */
  readonly missing: number;
}

export interface BinderProgress {
  /** Files written so far; all of them when the index is being written. */
  readonly done: number;
  readonly total: number;
}

export interface BinderTools {
  readonly sink: FileSink;
  readonly store: Pick<FileStore, 'read'>;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BinderProgress) => void;
  readonly makeIndexes?: (source: BinderSource, signal: AbortSignal) => Promise<BinderIndexes>;
}

async function indexesBeside(source: BinderSource, signal: AbortSignal): Promise<BinderIndexes> {
  return makeInWorker('binder-indexes', { source, fonts: await loadReportFonts() }, { signal });
}

/** How much is read and written at once: small enough that the page answers in between. */
const AT_ONCE = 1024 * 1024;

/**
 * Writes a binder: the files one after another, each once, then the indexes, which say what became of
 * them. Whatever ends it, nothing half-written stays. Rejects only by a fault of ours.
 */
export async function makeBinder(
  source: Omit<BinderSource, 'files'>,
  { sink, store, signal, onProgress, makeIndexes = indexesBeside }: BinderTools,
): Promise<Result<MadeBinder, BinderFault>> {
  const sizes = filesOf(source.plan.pieces).map(({ what }) => what.size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (!fitsInZip(sizes)) return refused(sink, { tag: 'too-large' });
  if (sink.most !== undefined && total > sink.most) {
    return refused(sink, { tag: 'too-large-here', most: sink.most });
  }
  const zip = newPlainZip(async (chunk) => {
    signal.throwIfAborted();
    await sink.write(chunk);
  });
  try {
    const files = await writeFiles(zip, source.plan, { store, signal, onProgress });
    await writeIndexes(zip, source.madeOn, await makeIndexes({ ...source, files }, signal));
    await zip.end();
    signal.throwIfAborted();
    const file = await sink.finish();
    const missing = [...files.values()].filter(({ is }) => is !== 'here').length;
    return ok({ file, missing });
  } catch (error) {
    return refused(sink, signal.aborted ? { tag: 'canceled' } : { tag: sinkFaultOf(error) });
  }
}

async function refused(sink: FileSink, fault: BinderFault): Promise<Result<never, BinderFault>> {
  await sink.abandon();
  return err(fault);
}

/** Writes every file once; gives what became of each piece’s file. */
async function writeFiles(
  zip: PlainZip,
  plan: BinderPlan,
  { store, signal, onProgress }: Pick<BinderTools, 'store' | 'signal' | 'onProgress'>,
): Promise<ReadonlyMap<string, BoundFile>> {
  const pathOf = newBinderPaths();
  const folders = foldersOf(plan);
  const bound = new Map<string, BoundFile>();
  const files = filesOf(plan.pieces);
  for (const [done, piece] of files.entries()) {
    signal.throwIfAborted();
    onProgress({ done, total: files.length });
    const { hash, name } = piece.what;
    const reading = await store.read(hash);
    if (reading.is !== 'present') {
      bound.set(hash, { is: reading.is });
      continue;
    }
    const folder = folders.get(piece.id) ?? t('binder.folder-unsorted');
    const { observedOn: on, title } = piece;
    const path = pathOf({ folder, on, title, ending: endingOf(name) });
    // Pictures, PDFs and office files are compressed already.
    await zip.store({ path, on }, () => chunksOf(reading.blob, signal));
    bound.set(hash, { is: 'here', path });
  }
  onProgress({ done: files.length, total: files.length });
  return new Map(
    plan.pieces
      .filter(hasFile)
      .map(({ id, what }) => [id, bound.get(what.hash) ?? { is: 'absent' }]),
  );
}

async function writeIndexes(
  zip: PlainZip,
  on: string,
  { html, pdf, csv }: BinderIndexes,
): Promise<void> {
  await zip.deflate({ path: 'index.html', on }, html);
  await zip.store({ path: 'index.pdf', on }, once(pdf));
  await zip.deflate({ path: 'index.csv', on }, csv);
}

function once(bytes: Bytes): () => readonly Bytes[] {
  return () => [bytes];
}

/** The folder of each piece: called after the first place in the binder that shows it. */
function foldersOf({ parts }: BinderPlan): ReadonlyMap<string, string> {
  const folders = new Map<string, string>();
  for (const { about, indicators } of parts) {
    for (const { code, pieces } of indicators) {
      const folder = about.is === 'standard' ? about.standard.code : code;
      for (const { id } of pieces) if (!folders.has(id)) folders.set(id, folder);
    }
  }
  return folders;
}

async function* chunksOf(blob: Blob, signal: AbortSignal): AsyncGenerator<Bytes> {
  for (let from = 0; from < blob.size; from += AT_ONCE) {
    signal.throwIfAborted();
    yield new Uint8Array(await blob.slice(from, from + AT_ONCE).arrayBuffer());
  }
}
