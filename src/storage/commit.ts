import Dexie from 'dexie';

import { parseBody } from '#domain/assessment/kinds.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import { RECORD_VERSION, type Change, type StoredRecord } from '#domain/records/record.ts';
import { nextStamp } from '#domain/records/stamp.ts';
import type { RecordChange, StepLabel } from '#domain/records/step.ts';
import { err, ok, type Result } from '#domain/result.ts';

import { READER_VERSION, type ContinuumDatabase, type HistoryRow } from './database.ts';

/** One step to write: all of its changes or none. */
export interface StepToCommit {
  readonly label: StepLabel;
  readonly changes: readonly Change[];
  /** A member's id; the team by default. */
  readonly by?: string;
  /** Commits that follow each other with one run are one step of the history. */
  readonly run?: string;
  /** The step that this one takes back. */
  readonly undoes?: string;
  /** Refuses the step where a record's present stamp is another: someone wrote there since. */
  readonly expected?: ReadonlyMap<string, string>;
}

/** A step that is safely in the database. */
export interface CommittedStep {
  /** The step's id; undefined when nothing differed, so nothing was written. */
  readonly step: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
}

export type CommitError =
  | { readonly tag: 'invalid'; readonly kind: string; readonly detail: string }
  /** The device has no room left. */
  | { readonly tag: 'full' }
  /** A newer version of the app owns the database: this one may only read. */
  | { readonly tag: 'newer-version' }
  /** A record was written by someone else since the step that was to be taken back. */
  | { readonly tag: 'changed-since'; readonly record: string }
  /** A recorded snapshot is never changed. */
  | { readonly tag: 'immutable'; readonly record: string }
  /** The browser lost or refused the database, even after retries. */
  | { readonly tag: 'unavailable'; readonly detail: string };

/** What a commit needs from outside. */
export interface CommitContext {
  readonly database: ContinuumDatabase;
  readonly now: () => number;
  readonly newId: () => string;
}

const ATTEMPTS = 3;

/**
 * The only way to write: validates every body by its kind, then in one strict transaction stamps and
 * merges the records and appends the step to the history. Resolves only when the database has it.
 */
export async function commit(
  context: CommitContext,
  step: StepToCommit,
): Promise<Result<CommittedStep, CommitError>> {
  const valid = validated(step.changes);
  if (!valid.ok) return valid;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return ok(await write(context, { ...step, changes: valid.value }));
    } catch (error) {
      const failure = failureOf(error);
      if (failure.tag !== 'unavailable' || attempt === ATTEMPTS) return err(failure);
      // Safari drops the connection of background tabs; opening again usually helps.
      context.database.close({ disableAutoOpen: false });
    }
  }
}

function validated(changes: readonly Change[]): Result<readonly Change[], CommitError> {
  const valid: Change[] = [];
  for (const change of changes) {
    if ('remove' in change) {
      valid.push(change);
      continue;
    }
    const body = parseBody(change.put.kind, change.put.body);
    if (!body.ok) {
      return err({ tag: 'invalid', kind: body.error.kind, detail: body.error.detail });
    }
    valid.push({ put: { ...change.put, body: body.value } });
  }
  return ok(valid);
}

async function write(context: CommitContext, step: StepToCommit): Promise<CommittedStep> {
  const { database, now, newId } = context;
  const at = now();
  const stepId = newId();
  return database.transaction(
    'rw',
    [database.records, database.history, database.meta],
    async () => {
      await refuseNewerDatabase(database);
      const device = await deviceOf(database, newId);
      const newest = await database.meta.get('newestStamp');
      let stamp = newest?.key === 'newestStamp' ? newest.value : undefined;
      const ids = step.changes.map((change) => ('put' in change ? change.put.id : change.remove));
      const present = await database.records.bulkGet(ids);
      const changes: RecordChange[] = [];
      for (const [index, change] of step.changes.entries()) {
        const before = present[index];
        refuseUnexpected(step, before, ids[index] ?? '');
        const after = draft(change, before);
        if (after === undefined) continue;
        refuseImmutable(before, after);
        stamp = nextStamp(stamp, at, device);
        const record = { ...after, stamp, device, by: step.by ?? 'team' };
        const merged = before === undefined ? record : mergeRecords(before, record);
        changes.push({ ...(before === undefined ? {} : { before }), after: merged });
      }
      if (changes.length === 0 || stamp === undefined) return { step: undefined, at };
      await database.records.bulkPut(changes.map((change) => change.after));
      await database.meta.put({ key: 'newestStamp', value: stamp });
      return { step: await appendHistory(database, step, { id: stepId, at, device, changes }), at };
    },
  );
}

type Draft = Omit<StoredRecord, 'stamp' | 'device' | 'by'>;

/** The version that a change would make; undefined when it would change nothing. */
function draft(change: Change, before: StoredRecord | undefined): Draft | undefined {
  const prev = before === undefined ? {} : { prev: before.stamp };
  if ('remove' in change) {
    if (before === undefined || before.deleted === true) return undefined;
    const { id, kind, school, cycle } = before;
    const inCycle = cycle === undefined ? {} : { cycle };
    return { id, kind, school, ...inCycle, ...prev, v: RECORD_VERSION, deleted: true, body: {} };
  }
  const { put } = change;
  const isSame =
    before !== undefined &&
    before.deleted !== true &&
    canonicalText(before.body) === canonicalText(put.body);
  return isSame ? undefined : { ...put, ...prev, v: RECORD_VERSION };
}

async function appendHistory(
  database: ContinuumDatabase,
  step: StepToCommit,
  made: Pick<HistoryRow, 'id' | 'at' | 'device' | 'changes'>,
): Promise<string> {
  const previous = step.run === undefined ? undefined : await database.history.orderBy('seq').last();
  if (previous?.seq !== undefined && previous.run === step.run && previous.device === made.device) {
    const changes = joined(previous.changes, made.changes);
    await database.history.put({
      ...previous,
      at: made.at,
      label: step.label,
      changes,
      records: changes.map((change) => change.after.id),
    });
    return previous.id;
  }
  await database.history.add({
    ...made,
    by: step.by ?? 'team',
    school: made.changes[0]?.after.school ?? '',
    label: step.label,
    ...(step.run === undefined ? {} : { run: step.run }),
    ...(step.undoes === undefined ? {} : { undoes: step.undoes }),
    records: made.changes.map((change) => change.after.id),
  });
  return made.id;
}

/** The changes of a run: what was there before its first commit, and what its last one left. */
function joined(
  earlier: readonly RecordChange[],
  later: readonly RecordChange[],
): readonly RecordChange[] {
  const byId = new Map(earlier.map((change) => [change.after.id, change]));
  for (const change of later) {
    const first = byId.get(change.after.id);
    byId.set(change.after.id, first === undefined ? change : { ...first, after: change.after });
  }
  return [...byId.values()];
}

async function deviceOf(database: ContinuumDatabase, newId: () => string): Promise<string> {
  const row = await database.meta.get('device');
  if (row?.key === 'device') return row.value;
  const device = newId().slice(0, 12);
  await database.meta.put({ key: 'device', value: device });
  return device;
}

async function refuseNewerDatabase(database: ContinuumDatabase): Promise<void> {
  const row = await database.meta.get('minReaderVersion');
  if (row?.key === 'minReaderVersion' && row.value > READER_VERSION) {
    throw new Refusal({ tag: 'newer-version' });
  }
}

function refuseUnexpected(step: StepToCommit, before: StoredRecord | undefined, id: string): void {
  const expected = step.expected?.get(id);
  if (expected !== undefined && before?.stamp !== expected) {
    throw new Refusal({ tag: 'changed-since', record: id });
  }
}

function refuseImmutable(before: StoredRecord | undefined, after: Draft): void {
  const isRewrite = before?.kind === 'snapshot' && before.deleted !== true && after.deleted !== true;
  if (isRewrite) throw new Refusal({ tag: 'immutable', record: after.id });
}

function failureOf(error: unknown): CommitError {
  if (error instanceof Refusal) return error.reason;
  const name = error instanceof Error ? error.name : '';
  const inner = error instanceof Dexie.DexieError ? error.inner : undefined;
  const innerName = inner instanceof Error || inner instanceof DOMException ? inner.name : '';
  if (name === 'QuotaExceededError' || innerName === 'QuotaExceededError') return { tag: 'full' };
  return { tag: 'unavailable', detail: `${name} ${error instanceof Error ? error.message : ''}` };
}

/** Aborts the transaction with an expected failure; never leaves this module. */
class Refusal extends Error {
  readonly reason: CommitError;

  constructor(reason: CommitError) {
    super(reason.tag);
    this.reason = reason;
  }
}
