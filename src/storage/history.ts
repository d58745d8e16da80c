import { canBeUndone, joinChanges, saySame, type RecordChange } from '#domain/records/step.ts';

import type { ContinuumDatabase, HistoryRow, NumberedRow, TakeBackRow } from './database.ts';
import { addHistoryRow, addHistoryRows, putHistoryRows } from './history-rows.ts';
import type { PlannedStep } from './planned-step.ts';

// What can be taken back is a stack of light rows beside the history: `undo` rows point to steps in
// effect, `redo` rows to the steps that took one back. The newest of a school is its largest `seq`.

/**
 * Notes a newly done step in the history, or adds it to the school's newest step where both belong to
 * one run. From now on it can be taken back, and what was taken back before can no longer be done again.
 * A step that can't be taken back (a recorded At-A-Glance) closes all of its school's before it: what a
 * record was made from stays.
 */
export async function noteDone(database: ContinuumDatabase, step: PlannedStep): Promise<string> {
  const school = schoolOf(step.changes);
  const [row] = await Promise.all([
    appendOrAddToRun(database, step),
    database.takeBacks.where({ school, way: 'redo' }).delete(),
  ]);
  if (!canBeUndone(row)) await database.takeBacks.where({ school, way: 'undo' }).delete();
  else if (differs(row)) await database.takeBacks.put(pointer(row, 'undo'));
  else await database.takeBacks.delete(row.seq);
  return row.id;
}

/**
 * Notes that a step was taken back by another, or (where it was itself an undo) done again.
 * @param taken its row of the stack; undefined where a recovered database no longer has it
 */
export async function noteTakenBack(
  database: ContinuumDatabase,
  taken: TakeBackRow | undefined,
  step: PlannedStep,
): Promise<string> {
  const row = await appendToHistory(database, step);
  if (taken === undefined) return row.id;
  await database.takeBacks.delete(taken.seq);
  if (taken.way === 'undo') {
    await database.takeBacks.put({ ...pointer(row, 'redo'), reopens: taken });
  } else if (taken.reopens !== undefined) {
    await database.takeBacks.put(taken.reopens);
  }
  return row.id;
}

/** Notes newly done steps, each of another school and none of a run, as `noteDone` notes each. */
export async function noteDoneTogether(
  database: ContinuumDatabase,
  steps: readonly PlannedStep[],
): Promise<void> {
  const { takeBacks } = database;
  const rows = await addHistoryRows(database, steps.map(rowOf));
  const stacks = (way: TakeBackRow['way'], of: readonly NumberedRow[]) =>
    takeBacks.where('[school+way]').anyOf(of.map(({ school }) => [school, way]));
  await stacks('redo', rows).delete();
  const closing = rows.filter((row) => !canBeUndone(row));
  if (closing.length > 0) await stacks('undo', closing).delete();
  const open = rows.filter((row) => canBeUndone(row) && differs(row));
  await takeBacks.bulkPut(open.map((row) => pointer(row, 'undo')));
}

async function appendOrAddToRun(
  database: ContinuumDatabase,
  step: PlannedStep,
): Promise<NumberedRow> {
  const run = await newestOfRun(database, step);
  return run === undefined ? appendToHistory(database, step) : addToRun(database, run, step);
}

function appendToHistory(database: ContinuumDatabase, step: PlannedStep): Promise<NumberedRow> {
  return addHistoryRow(database, rowOf(step));
}

function rowOf(step: PlannedStep): HistoryRow {
  const { id, at, by, device, label, run, undoes, redoes, received, changes } = step;
  return {
    id,
    at,
    by,
    device,
    school: schoolOf(changes),
    label,
    ...(run === undefined ? {} : { run }),
    ...(undoes === undefined ? {} : { undoes }),
    ...(redoes === undefined ? {} : { redoes }),
    ...(received === undefined ? {} : { received }),
    changes: received === true ? changes.map(byItsHash) : changes,
  };
}

/**
 * A snapshot that was received stands in the history by its hash alone: the table of records has its text, 50 KB, which
 * never changes, and whoever takes the step back has it in the step that does so.
 */
function byItsHash(change: RecordChange): RecordChange {
  const { before, after } = change;
  const isText = after.kind === 'snapshot' && after.deleted !== true && before === undefined;
  return isText ? { after: { ...after, body: {} } } : change;
}

async function newestOfRun(
  database: ContinuumDatabase,
  { run, changes, device }: PlannedStep,
): Promise<NumberedRow | undefined> {
  if (run === undefined) return undefined;
  const newest = await database.takeBacks.where({ school: schoolOf(changes), way: 'undo' }).last();
  if (newest?.run !== run || newest.device !== device) return undefined;
  const row = await database.history.get(newest.seq);
  return row && { ...row, seq: newest.seq };
}

/**
 * Whether the school's newest step has a step of its run already, in what it says now or said before: it was written without
 * its line of the journal, which arrived later.
 */
export async function isInItsRun(database: ContinuumDatabase, step: PlannedStep): Promise<boolean> {
  const row = await newestOfRun(database, step);
  if (row === undefined) return false;
  const stamps = new Map(row.changes.map(({ after }) => [after.id, after.stamp]));
  return step.changes.every(({ after: { id, stamp } }) => (stamps.get(id) ?? '') >= stamp);
}

async function addToRun(
  database: ContinuumDatabase,
  earlier: NumberedRow,
  { at, label, changes }: PlannedStep,
): Promise<NumberedRow> {
  const row = { ...earlier, at, label, changes: joinChanges(earlier.changes, changes) };
  await putHistoryRows(database, [row]);
  return row;
}

/** Whether a step has something to take back; a run that ended where it began has not. */
export function differs({ changes }: HistoryRow): boolean {
  return changes.some(({ before, after }) => !saySame(before, after));
}

function pointer(row: NumberedRow, way: TakeBackRow['way']): TakeBackRow {
  const { seq, id, at, by, school, label, device, run } = row;
  return { seq, id, at, by, school, label, device, way, ...(run === undefined ? {} : { run }) };
}

function schoolOf(changes: readonly RecordChange[]): string {
  return changes[0]?.after.school ?? '';
}
