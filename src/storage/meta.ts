import { Refusal } from './commit-failure.ts';
import { READER_VERSION, type ContinuumDatabase, type MetaRow } from './database.ts';
import type { JournalPlace } from '#storage/journal/journal.ts';

/** How many lines of each tab's journal the database has, by the journal's name. */
export type LinesWritten = Readonly<Record<string, number>>;

/** What a write needs to know of the database. */
export interface WriteMeta {
  /** How many writes the database has had: it tells whether anything came between. */
  readonly writes: number;
  readonly journals: LinesWritten;
}

/** Reads what a write needs to know; refuses (`newer-version`) where this app must not write. */
export async function readMeta(database: ContinuumDatabase): Promise<WriteMeta> {
  const rows = await database.meta.bulkGet(['minReaderVersion', 'writes', 'journals']);
  const [reader, writes, journals] = rows;
  if (reader?.key === 'minReaderVersion' && reader.value > READER_VERSION) {
    throw new Refusal({ tag: 'newer-version' });
  }
  return {
    writes: writes?.key === 'writes' ? writes.value : 0,
    journals: journals?.key === 'journals' ? journals.value : {},
  };
}

/** Counts a write, and which lines of the journals the database has with it. */
export async function noteWrite(
  database: ContinuumDatabase,
  writes: number,
  journals: LinesWritten,
): Promise<void> {
  const rows: MetaRow[] = [{ key: 'writes', value: writes }];
  if (Object.keys(journals).length > 0) rows.push({ key: 'journals', value: journals });
  await database.meta.bulkPut(rows);
}

/** Whether the database has a journal's line. */
export function hasLine(journals: LinesWritten, { journal, line }: JournalPlace): boolean {
  return (journals[journal] ?? 0) >= line;
}

/** The lines written, with one more. */
export function withLine(journals: LinesWritten, place: JournalPlace | undefined): LinesWritten {
  return place === undefined ? journals : { ...journals, [place.journal]: place.line };
}
