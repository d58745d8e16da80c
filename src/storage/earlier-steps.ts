import type { ContinuumDatabase, HistoryRow } from './database.ts';
import { addHistoryRow } from './history-rows.ts';

/** A step that was done where a file comes from, without its number there. */
export type EarlierStep = Omit<HistoryRow, 'seq'>;

/**
 * The steps of a school that a backup tells of, where this device knows no step of it yet; else none, as the two histories
 * would tell of each other’s days. Only reads.
 */
export async function earlierSteps(
  { history }: ContinuumDatabase,
  school: string,
  told: readonly HistoryRow[],
): Promise<readonly EarlierStep[]> {
  const own = told.filter((row) => row.school === school);
  if (own.length === 0 || (await history.where({ school }).count()) > 0) return [];
  return own.map(({ seq: _seq, ...row }) => row);
}

/** Puts them into the history, in their order, before the step that brought them. */
export async function addEarlierSteps(
  database: ContinuumDatabase,
  steps: readonly EarlierStep[],
): Promise<void> {
  if (steps.length === 0) return;
  const ids = steps.map(({ id }) => id);
  const known = new Set<string>();
  await database.history
    .where('id')
    .anyOf(ids)
    .each(({ id }) => known.add(id));
  for (const step of steps) if (!known.has(step.id)) await addHistoryRow(database, step);
}
