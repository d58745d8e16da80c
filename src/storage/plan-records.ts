import { withUnknownFields } from '#domain/assessment/kinds.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import { bodyOfTombstone } from '#domain/records/words-beside.ts';
import { recordSchema } from '#domain/records/record-schema.ts';
import { RECORD_VERSION, type Change, type StoredRecord } from '#domain/records/record.ts';
import { laterStamp, nextStamp } from '#domain/records/stamp.ts';
import { joinChanges, saySame, type RecordChange } from '#domain/records/step.ts';

import { Refusal } from './commit-failure.ts';
import type { ContinuumDatabase } from './database.ts';
import type { AboutStep, PlannedStep } from './planned-step.ts';

/** A record put back as it was before (or removed, where there was none), if it still says what `from` says. */
export interface Restoration {
  readonly restore: StoredRecord | undefined;
  readonly from: StoredRecord;
  /** Puts it back with its own stamp: what others wrote is received or not, and this says nothing new of it. */
  readonly exactly?: true | undefined;
}

/** A step with the changes that it asks for. */
export interface StepToWrite extends AboutStep {
  readonly changes: readonly (Change | Restoration)[];
}

/**
 * Stamps and merges a step's changes with what is in the database; undefined when nothing differs, so that
 * there is nothing to write. Only reads.
 * @param known where this is not the first step of its write: whose stamps it goes on from
 */
export async function planRecords(
  database: ContinuumDatabase,
  step: StepToWrite,
  newId: () => string,
  known?: Identity,
): Promise<PlannedStep | undefined> {
  const [present, { device, newestStamp }] = await Promise.all([
    presentVersions(database, step),
    known ?? identity(database, newId),
  ]);
  let stamp = newestStamp;
  let changes: readonly RecordChange[] = [];
  const putAway: string[] = [];
  for (const change of step.changes) {
    const before = present.get(idOf(change));
    const exact = exactly(change, before);
    if (exact !== undefined) {
      changes = joinChanges(changes, [exact.change]);
      if (exact.isPutAway) putAway.push(exact.change.after.id);
      continue;
    }
    const after = draft(change, before);
    if (after === undefined) continue;
    // The newest stamp is later than any here; only a database that lost it needs the record's own.
    stamp = nextStamp(
      before === undefined ? stamp : laterStamp(stamp, before.stamp),
      step.at,
      device,
    );
    const record: StoredRecord = { ...after, stamp, device, by: step.by };
    refuseMisfit(record);
    const merged = before === undefined ? record : mergeRecords(before, record);
    present.set(record.id, merged);
    changes = joinChanges(changes, [
      before === undefined ? { after: merged } : { before, after: merged },
    ]);
  }
  if (changes.length === 0 || stamp === undefined) return undefined;
  const { changes: _asked, ...about } = step;
  return { ...about, device, changes, putAway, newestStamp: stamp };
}

async function presentVersions(
  database: ContinuumDatabase,
  step: StepToWrite,
): Promise<Map<string, StoredRecord>> {
  const ids = [...new Set(step.changes.map(idOf))];
  const found = await database.records.bulkGet(ids);
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record]])));
}

/** Who makes stamps, and after which. */
export interface Identity {
  readonly device: string;
  readonly newestStamp: string | undefined;
}

/** This device's id (a new one where it has none yet), and the newest stamp that it has seen. */
export async function identity(
  database: ContinuumDatabase,
  newId: () => string,
): Promise<Identity> {
  const [device, newest] = await database.meta.bulkGet(['device', 'newestStamp']);
  const newestStamp = newest?.key === 'newestStamp' ? newest.value : undefined;
  if (device?.key === 'device') return { device: device.value, newestStamp };
  return { device: newId().slice(0, 12), newestStamp };
}

type Draft = Omit<StoredRecord, 'stamp' | 'device' | 'by'>;

/** The version that a change would make; undefined when it would change nothing. */
function draft(change: Change | Restoration, before: StoredRecord | undefined): Draft | undefined {
  if ('from' in change) return restored(change, before);
  if ('remove' in change) return before === undefined ? undefined : removed(before);
  const { put } = change;
  if (before === undefined) return { ...put, v: RECORD_VERSION };
  if (before.deleted === true) return { ...alive(before), ...put };
  const body = withUnknownFields(put.kind, before.body, put.body);
  const next = { ...alive(before), ...put, body };
  if (saySame(before, { ...before, body })) return undefined;
  if (before.kind === 'snapshot') throw new Refusal({ tag: 'immutable', record: put.id });
  return next;
}

function restored(
  { restore, from }: Restoration,
  before: StoredRecord | undefined,
): Draft | undefined {
  if (!saySame(before, from)) throw new Refusal({ tag: 'changed-since', record: from.id });
  if (restore === undefined || restore.deleted === true) {
    return before === undefined ? undefined : removed(before);
  }
  if (saySame(before, restore)) return undefined;
  return { ...alive(restore), ...replacing(before) };
}

/**
 * What was received is put away, or had again, without a new stamp, so that receiving it once more finds what
 * was here before. Undefined for every other change, and where something was written over it since.
 */
function exactly(
  change: Change | Restoration,
  before: StoredRecord | undefined,
): { readonly change: RecordChange; readonly isPutAway: boolean } | undefined {
  if (!('from' in change) || change.exactly !== true) return undefined;
  const { restore, from } = change;
  const isUntouched = before === undefined ? from.deleted === true : before.stamp === from.stamp;
  if (!isUntouched) return undefined;
  if (before === undefined) return restore && { change: { after: restore }, isPutAway: false };
  const after = restore ?? { ...before, deleted: true, body: bodyOfTombstone(before) };
  return { change: { before, after }, isPutAway: restore === undefined };
}

function removed(before: StoredRecord): Draft | undefined {
  if (before.deleted === true) return undefined;
  return { ...before, ...replacing(before), deleted: true, body: {} };
}

/** The envelope of the next version: every field that it had, those of later versions of the app included. */
function alive(before: StoredRecord): Draft {
  const { deleted: _deleted, ...rest } = before;
  return { ...rest, ...replacing(before) };
}

function replacing(before: StoredRecord | undefined): { prev?: string; v: number } {
  if (before === undefined) return { v: RECORD_VERSION };
  return { prev: before.stamp, v: Math.max(before.v, RECORD_VERSION) };
}

function idOf(change: Change | Restoration): string {
  if ('from' in change) return change.from.id;
  return 'put' in change ? change.put.id : change.remove;
}

/** Refuses a record whose envelope does not fit. */
export function refuseMisfit(record: StoredRecord): void {
  const checked = recordSchema.safeParse(record);
  if (checked.success) return;
  const detail = checked.error.issues[0]?.path.join('.') ?? '';
  throw new Refusal({ tag: 'invalid', kind: record.kind, detail });
}
