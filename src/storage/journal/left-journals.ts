import type { LinesWritten } from '#storage/meta.ts';
import { OPFS_JOURNALS } from '#storage/opfs/opfs-calls.ts';
import { opfsFolder } from '#storage/opfs/opfs-folder.ts';

import { readJournal } from './journal-lines.ts';
import { journalLock } from './journal-lock.ts';
import type { JournalToReplay } from './replay.ts';

/** What tabs that are gone have left. */
export interface LeftJournals {
  /** Those that hold a line which the database does not have. */
  readonly behind: readonly JournalToReplay[];
  /** Lines that can't be read. */
  readonly damaged: number;
}

/** Enough for the last lines of nearly every journal, so that one that is all in the database is not read whole. */
const TAIL_BYTES = 65_536;

/**
 * Reads the journals of tabs that are gone. One whose tab lives is left alone, as that tab writes its lines itself; but a
 * database that is built anew needs `all`.
 */
export async function readLeftJournals(
  written: LinesWritten,
  which: 'left' | 'all' = 'left',
): Promise<LeftJournals> {
  const folder = await opfsFolder(OPFS_JOURNALS);
  const { held = [] } = await navigator.locks.query();
  const alive = new Set(held.map(({ name }) => name));
  const behind: JournalToReplay[] = [];
  let damaged = 0;
  for await (const handle of folder?.values() ?? []) {
    if (handle.kind !== 'file') continue;
    if (which === 'left' && alive.has(journalLock(handle.name))) continue;
    const journal = handle.name;
    const file = await handle.getFile();
    const has = written[journal] ?? 0;
    if (has > 0 && (await lastLineOf(file)) <= has) continue;
    const read = readJournal(new Uint8Array(await file.arrayBuffer()));
    damaged += read.damaged;
    if (read.lastLine > has) behind.push({ journal, entries: read.entries });
  }
  return { behind, damaged };
}

/** The last whole line's number; infinite where the tail is too short to tell. */
async function lastLineOf(file: File): Promise<number> {
  const tail = file.slice(Math.max(0, file.size - TAIL_BYTES));
  const { lastLine } = readJournal(new Uint8Array(await tail.arrayBuffer()));
  return lastLine > 0 ? lastLine : Number.POSITIVE_INFINITY;
}
