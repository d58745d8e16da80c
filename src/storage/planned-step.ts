import { mergeRecords } from '#domain/records/merge.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { laterStamp } from '#domain/records/stamp.ts';
import type { RecordChange, StepLabel } from '#domain/records/step.ts';

import type { ContinuumDatabase, TakeBackRow } from './database.ts';
import { addEarlierSteps, type EarlierStep } from './earlier-steps.ts';
import { isInItsRun, noteDone, noteDoneTogether, noteTakenBack } from './history.ts';
import { putRecords, removeRecords, type ProvedFacts } from './record-rows.ts';

/** A step without its changes. */
export interface AboutStep {
  readonly id: string;
  /** Milliseconds since 1970, by the device's clock. */
  readonly at: number;
  readonly by: string;
  readonly label: StepLabel;
  readonly run?: string | undefined;
  readonly undoes?: string | undefined;
  readonly redoes?: string | undefined;
  readonly received?: true | undefined;
}

/**
 * A step worked out to the last letter, before anything of it is written: what the journal holds, and what the
 * database is given afterward. Plain JSON.
 */
export interface PlannedStep extends AboutStep {
  readonly device: string;
  /** At least one; each record as it was, and as it shall be. */
  readonly changes: readonly RecordChange[];
  /** The ids of records that shall not even leave a tombstone. */
  readonly putAway: readonly string[];
  /** The newest stamp that the device has seen once this is written. */
  readonly newestStamp: string;
  /** Of an undo or redo: the row of the stack that it takes. */
  readonly taken?: TakeBackRow | undefined;
  /** What was done in the school before, as the file tells that it comes from. */
  readonly earlier?: readonly EarlierStep[] | undefined;
}

/**
 * Writes a planned step: records, history, and what can be taken back. To be called inside the one transaction
 * of a write, on the database that it was planned on.
 * @returns the id of the step in the history, which is an earlier one's where both belong to one run
 */
export async function writePlanned(
  database: ContinuumDatabase,
  planned: PlannedStep,
  proved?: ProvedFacts,
): Promise<string> {
  // Each is tables of its own, so none waits for the answers to another.
  const [id] = await Promise.all([
    noteWritten(database, planned, planned.taken),
    writeRecords(database, planned, proved),
    noteSeen(database, [planned]),
  ]);
  return id;
}

async function writeRecords(
  database: ContinuumDatabase,
  { changes, putAway }: PlannedStep,
  proved: ProvedFacts | undefined,
): Promise<void> {
  const after = changes.map((change) => change.after);
  await putRecords(database, after, proved);
  if (putAway.length > 0) await removeRecords(database, putAway);
}

/** Writes several, each of another school and newly done: in as few rounds as one of them takes. */
export async function writePlannedTogether(
  database: ContinuumDatabase,
  steps: readonly PlannedStep[],
  proved?: ProvedFacts,
): Promise<void> {
  const after = steps.flatMap(({ changes }) => changes.map((change) => change.after));
  await putRecords(database, after, proved);
  const gone = steps.flatMap(({ putAway }) => putAway);
  if (gone.length > 0) await removeRecords(database, gone);
  await addEarlierSteps(
    database,
    steps.flatMap(({ earlier }) => earlier ?? []),
  );
  await noteSeen(database, steps);
  await noteDoneTogether(database, steps);
}

/**
 * Writes a step that the journal holds and the database has lost. Others may have been written since, so a record
 * that is not as it was when the step was planned is merged.
 */
export async function writeRecovered(
  database: ContinuumDatabase,
  planned: PlannedStep,
): Promise<void> {
  if ((await database.history.get({ id: planned.id })) !== undefined) return;
  if (await isInItsRun(database, planned)) return;
  const present = await presentOf(database, planned.changes);
  const isAsPlanned = planned.changes.map(
    ({ before }, index) => present[index]?.stamp === before?.stamp,
  );
  const records = planned.changes.map(({ after }, index) => {
    const found = present[index];
    return found === undefined || isAsPlanned[index] === true ? after : mergeRecords(found, after);
  });
  const gone = new Set(planned.putAway);
  await putRecords(database, records);
  await removeRecords(
    database,
    planned.changes.flatMap(({ after: { id } }, index) =>
      gone.has(id) && isAsPlanned[index] === true ? [id] : [],
    ),
  );
  await noteSeen(database, [planned]);
  await noteWritten(database, planned, planned.taken && (await rowOf(database, planned.taken)));
}

async function noteWritten(
  database: ContinuumDatabase,
  planned: PlannedStep,
  taken: TakeBackRow | undefined,
): Promise<string> {
  await addEarlierSteps(database, planned.earlier ?? []);
  if (planned.taken === undefined) return noteDone(database, planned);
  return noteTakenBack(database, taken, planned);
}

/** Notes whose device this is, and the newest stamp that it has seen. */
async function noteSeen(
  { meta }: ContinuumDatabase,
  steps: readonly Pick<PlannedStep, 'device' | 'newestStamp'>[],
): Promise<void> {
  const newest = await meta.get('newestStamp');
  let value = newest?.key === 'newestStamp' ? newest.value : undefined;
  for (const { newestStamp } of steps) value = laterStamp(value, newestStamp);
  const device = steps.at(-1)?.device;
  if (device === undefined || value === undefined) return;
  await meta.bulkPut([
    { key: 'device', value: device },
    { key: 'newestStamp', value },
  ]);
}

/** A row of the undo stack, if the stack still holds it; steps of a database that was built anew have other numbers. */
async function rowOf(
  database: ContinuumDatabase,
  row: TakeBackRow,
): Promise<TakeBackRow | undefined> {
  const found = await database.takeBacks.get(row.seq);
  if (found?.id === row.id) return found;
  return database.takeBacks.filter(({ id }) => id === row.id).first();
}

function presentOf(
  database: ContinuumDatabase,
  changes: readonly RecordChange[],
): PromiseLike<readonly (StoredRecord | undefined)[]> {
  return database.records.bulkGet(changes.map(({ after }) => after.id));
}
