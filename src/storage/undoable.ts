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

/** Reads what can be taken back in one school (or, without one, anywhere). Reads no more than two steps. */
export async function readUndoable(
  database: ContinuumDatabase,
  school: string | undefined,
): Promise<Undoable> {
  const undo = await undoable(database, await newest(database, 'undo', school));
  const redo = await undoable(database, await newest(database, 'redo', school));
  return { undo, redo, endsAtRecord: undo === undefined && (await hasRecord(database, school)) };
}

/** Whether the school has recorded an At-A-Glance. */
export async function hasRecord(
  database: ContinuumDatabase,
  school: string | undefined,
): Promise<boolean> {
  if (school === undefined) return false;
  return (await database.records.where({ school, kind: 'snapshot' }).count()) > 0;
}

async function undoable(
  database: ContinuumDatabase,
  row: TakeBackRow | undefined,
): Promise<UndoableStep | undefined> {
  if (row === undefined) return undefined;
  const step = await database.history.get(row.seq);
  return { ...row, place: await placeOfStep(database, step?.changes ?? []) };
}

/** The newest step that can be taken back or done again. */
export function newest(
  database: ContinuumDatabase,
  way: TakeBackRow['way'],
  school: string | undefined,
): PromiseLike<TakeBackRow | undefined> {
  const { takeBacks } = database;
  return (
    school === undefined ? takeBacks.where({ way }) : takeBacks.where({ school, way })
  ).last();
}
