import type { ContinuumDatabase } from '#storage/database.ts';
import type { JournalPlace } from './journal.ts';
import type { JournalRow } from './journal-lines.ts';
import { hasLine, noteWrite, readMeta, withLine } from '#storage/meta.ts';
import { writeRecovered } from '#storage/planned-step.ts';
import { writeRecoveredSteps } from '#storage/planned-steps.ts';
import { writeForgetting } from '#storage/write-forgetting.ts';

/** A journal's entries, by the journal's name. */
export interface JournalToReplay {
  readonly journal: string;
  readonly entries: readonly JournalRow[];
}

/**
 * Brings a database to where its journals are: writes, in the order in which they were made, the entries that it
 * does not have. However often it runs, and wherever it was stopped, each is written once.
 * @returns how many were written
 */
export async function replayJournals(
  database: ContinuumDatabase,
  journals: readonly JournalToReplay[],
): Promise<number> {
  const rows = journals
    .flatMap(({ journal, entries }) =>
      entries.map((row) => ({ ...row, place: { journal, line: row.line } })),
    )
    .toSorted((a, b) => a.write - b.write || a.entry.at - b.entry.at);
  let written = 0;
  for (const row of rows) if (await replayOne(database, row)) written += 1;
  return written;
}

async function replayOne(
  database: ContinuumDatabase,
  { place, entry }: JournalRow & { readonly place: JournalPlace },
): Promise<boolean> {
  return database.transaction('rw', database.tables, async () => {
    const { writes, journals } = await readMeta(database);
    if (hasLine(journals, place)) return false;
    await noteWrite(database, writes + 1, withLine(journals, place));
    if ('ids' in entry) await writeForgetting(database, entry);
    else if ('steps' in entry) await writeRecoveredSteps(database, entry);
    else await writeRecovered(database, entry);
    return true;
  });
}
