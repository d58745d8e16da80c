import type { ContinuumDatabase, TakeBackRow } from './database.ts';
import { placeOfStep, type StepPlace } from './step-place.ts';

/** A step that can be taken back or done again, as a screen names it. */
export interface UndoableStep extends Pick<TakeBackRow, 'id' | 'at' | 'school' | 'label'> {
  readonly place: StepPlace;
}

/** What can be taken back, and what can be done again. */
export interface Undoable {
  readonly undo: UndoableStep | undefined;
  readonly redo: UndoableStep | undefined;
  /** Nothing can be taken back since the school recorded an At-A-Glance. */
  readonly endsAtRecord?: boolean;
}

/** Which steps are meant; without a field, those of any. */
export interface WhoseSteps {
  readonly school?: string | undefined;
  /** A member's id: what they did in their own screens; `team`: everything else. */
  readonly by?: string | undefined;
}

/** Reads what can be taken back of some steps. Reads no whole step: an opened file is hundreds of records. */
export async function readUndoable(
  database: ContinuumDatabase,
  whose: WhoseSteps,
): Promise<Undoable> {
  const undo = await undoable(database, await newest(database, 'undo', whose));
  const redo = await undoable(database, await newest(database, 'redo', whose));
  const endsAtRecord = undo === undefined && (await endAtRecord(database, whose));
  return { undo, redo, endsAtRecord };
}

/** Whether steps end at an At-A-Glance that the school has recorded; to a member that is no reason. */
export async function endAtRecord(
  database: ContinuumDatabase,
  { school, by = 'team' }: WhoseSteps,
): Promise<boolean> {
  if (school === undefined || by !== 'team') return false;
  return (await database.records.where({ school, kind: 'snapshot' }).count()) > 0;
}

async function undoable(
  database: ContinuumDatabase,
  row: TakeBackRow | undefined,
): Promise<UndoableStep | undefined> {
  if (row === undefined) return undefined;
  return { ...row, place: await placeOfStep(database, await database.steps.get(row.seq)) };
}

/** The newest step that can be taken back or done again. */
export function newest(
  { takeBacks }: ContinuumDatabase,
  way: TakeBackRow['way'],
  { school, by }: WhoseSteps,
): PromiseLike<TakeBackRow | undefined> {
  const rows = school === undefined ? takeBacks.where({ way }) : takeBacks.where({ school, way });
  if (by === undefined) return rows.last();
  return rows.filter((row) => (row.by ?? 'team') === by).last();
}
