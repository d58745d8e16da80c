import type { LinesWritten } from '#storage/meta.ts';
import { OPFS_JOURNALS } from '#storage/opfs/opfs-calls.ts';
import { opfsFolder } from '#storage/opfs/opfs-folder.ts';

import { readJournal } from './journal-lines.ts';
import { journalLock } from './journal-lock.ts';
import type { JournalToReplay } from './replay.ts';

/** A journal that does not hold all that was put down in it. */
export interface DamagedJournal {
  readonly journal: string;
  /** How many lines can't be read. */
  readonly lines: number;
}

/** What tabs that are gone have left. */
export interface LeftJournals {
  /** Those that hold a line which the database does not have. */
  readonly behind: readonly JournalToReplay[];
  /** Those with lines that can't be read and that the database may not have. */
  readonly damaged: readonly DamagedJournal[];
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
  const damaged: DamagedJournal[] = [];
  for await (const handle of folder?.values() ?? []) {
    if (handle.kind !== 'file') continue;
    if (which === 'left' && alive.has(journalLock(handle.name))) continue;
    const journal = handle.name;
    const file = await handle.getFile();
    const has = written[journal] ?? 0;
    if (has > 0 && (await isAllIn(file, has))) continue;
    const read = readJournal(new Uint8Array(await file.arrayBuffer()));
    // What the database has anyway is no loss.
    const lines = read.damagedAfter.filter((line) => line >= has).length;
    if (lines > 0) damaged.push({ journal, lines });
    if (read.lastLine > has) behind.push({ journal, entries: read.entries });
  }
  return { behind, damaged };
}

/**
 * Whether the database has all of a journal, as far as its tail tells: one that holds a whole line, which of many schools
 * is a megabyte long.
 * @param has how many of its lines are in the database
 */
export async function isAllIn(file: Pick<Blob, 'size' | 'slice'>, has: number): Promise<boolean> {
  for (let bytes = TAIL_BYTES; ; bytes *= 2) {
    const tail = file.slice(Math.max(0, file.size - bytes));
    const { lastLine, damagedAfter } = readJournal(new Uint8Array(await tail.arrayBuffer()));
    // What was cut off to get the tail counts as damaged after line 0.
    if (lastLine > 0) return lastLine <= has && !damagedAfter.includes(has);
    if (bytes >= file.size) return false;
  }
}
