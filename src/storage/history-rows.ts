import type { Table } from 'dexie';

import type { ContinuumDatabase, HistoryRow, NumberedRow } from './database.ts';
import { stepRowOf, type StepRow } from './step-row.ts';

// A step of the history is two rows: the whole of it, and the light one that lists read. These are the only
// functions that write either, so that one never says what the other does not.

type Steps = Pick<ContinuumDatabase, 'history' | 'steps'>;

/** Adds a step to the end of the history. */
export async function addHistoryRow(
  { history, steps }: Steps,
  row: HistoryRow,
): Promise<NumberedRow> {
  const numbered = { ...row, seq: await history.add(row) };
  await steps.add(stepRowOf(numbered));
  return numbered;
}

/** Adds several, in their order. */
export async function addHistoryRows(
  { history, steps }: Steps,
  rows: readonly HistoryRow[],
): Promise<readonly NumberedRow[]> {
  const places = await history.bulkAdd(rows, { allKeys: true });
  const numbered = rows.flatMap((row, index): readonly NumberedRow[] => {
    const seq = places[index];
    return seq === undefined ? [] : [{ ...row, seq }];
  });
  await steps.bulkAdd(numbered.map(stepRowOf));
  return numbered;
}

/** Writes steps in the place of what they were: a run that goes on, something that is forgotten. */
export async function putHistoryRows(
  { history, steps }: Steps,
  rows: readonly NumberedRow[],
): Promise<void> {
  await Promise.all([history.bulkPut(rows), steps.bulkPut(rows.map(stepRowOf))]);
}

/** A step may hold every record of a school. */
const AT_ONCE = 50;

/**
 * Makes the light rows of a history that has none (one of before schema 3, one out of a backup), a few steps at a time,
 * inside the caller’s transaction.
 */
export async function fillSteps(
  history: Table<HistoryRow, number>,
  steps: Table<StepRow, number>,
): Promise<void> {
  let last = 0;
  for (;;) {
    const rows = await history.where(':id').above(last).limit(AT_ONCE).toArray();
    const numbered = rows.filter(isNumbered);
    await steps.bulkPut(numbered.map(stepRowOf));
    last = numbered.at(-1)?.seq ?? last;
    if (rows.length < AT_ONCE) return;
  }
}

function isNumbered(row: HistoryRow): row is NumberedRow {
  return row.seq !== undefined;
}
