import { parseBody } from '#domain/assessment/kinds.ts';
import { canonicalText } from '#domain/records/canonical.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { isBeyondClocks, isFarAhead, laterStamp, nextStamp } from '#domain/records/stamp.ts';
import { saySame, type RecordChange, type StepLabel } from '#domain/records/step.ts';
import type { Result } from '#domain/result.ts';

import { Refusal, type CommitError } from './commit-failure.ts';
import type { CommittedStep } from './commit.ts';
import type { ContinuumDatabase, HistoryRow } from './database.ts';
import { earlierSteps } from './earlier-steps.ts';
import { identity, refuseMisfit, type Identity } from './plan-records.ts';
import type { PlannedStep } from './planned-step.ts';
import type { ProvedFacts } from './record-rows.ts';
import { whyRefused } from './refused-record.ts';
import {
  nothingToWrite,
  stepToWrite,
  writeStep,
  type Plan,
  type StepToPlan,
  type WriteContext,
} from './write-step.ts';

/** Records that somebody else wrote, or this person on another device: a hand-in, an invitation. */
export interface RecordsToAdopt {
  readonly label: StepLabel;
  /** Of one school. */
  readonly records: readonly StoredRecord[];
  /** Takes over stamps far ahead of this device's clock too, because a person said so. */
  readonly takeAhead?: boolean;
  /**
   * The ids of records that were removed here since and shall be back: they are written anew, with a fresh stamp,
   * since the removal is later than what these records say.
   */
  readonly bringBack?: ReadonlySet<string>;
  /** The history of the device that the records come from: a school of which none is known here gets its own. */
  readonly history?: readonly HistoryRow[] | undefined;
  /** What is known of snapshots that were proved a moment ago, so that they are not proved once more. */
  readonly proved?: ProvedFacts;
}

/** What became of records that were to be taken over. */
export type Adoption =
  | ({ readonly tag: 'adopted' } & CommittedStep)
  /** So many would be stamped more than 10 minutes ahead of this device's clock: nothing was written. Ask. */
  | { readonly tag: 'ahead'; readonly records: number };

/**
 * Takes over records with their own stamps, by the one merge, in one strict transaction, as one step of the
 * history. In any order and however often: the state is the same. Of this device only the newest stamp seen
 * changes. Taking the step back puts the records away (nothing is said by that, so no new stamp is made),
 * and taking them over again brings them all back. A record that does not fit its kind refuses the whole.
 */
export function adopt(
  context: WriteContext,
  asked: RecordsToAdopt,
): Promise<Result<Adoption, CommitError>> {
  const { database, newId } = context;
  return writeStep(context, async ({ id, at }): Promise<Plan<Adoption>> => {
    // An earlier attempt may have arrived although its answer was lost.
    const done = await database.history.get({ id });
    if (done !== undefined) return nothingToWrite({ tag: 'adopted', step: id, at: done.at });
    const here = await presentVersions(database, asked.records);
    const known = { ...(await identity(database, newId)), here };
    const plan = await planAdoption(database, { id, at }, asked, known);
    if (plan.is === 'ahead') return nothingToWrite({ tag: 'ahead', records: plan.records });
    if (plan.is === 'nothing') return nothingToWrite({ tag: 'adopted', step: undefined, at });
    const step = plan.isNews ? id : undefined;
    const answer = (): Adoption => ({ tag: 'adopted', step, at });
    return stepToWrite(database, plan.planned, answer, asked.proved);
  });
}

/** What taking over would write. */
export type AdoptionPlan =
  | { readonly is: 'nothing' }
  /** So many records are far ahead of this device's clock, and nobody has said that they may be. */
  | { readonly is: 'ahead'; readonly records: number }
  | {
      readonly is: 'to-write';
      readonly planned: PlannedStep;
      /** Whether anything would say something else than before. */
      readonly isNews: boolean;
    };

/** Works out what taking over would write; only reads. Throws a refusal where records don't fit. `here` is what is present of them. */
export async function planAdoption(
  database: ContinuumDatabase,
  { id, at }: StepToPlan,
  { label, records, takeAhead = false, bringBack = new Set(), history = [] }: RecordsToAdopt,
  { device, newestStamp, here }: Identity & { readonly here: PresentVersions },
): Promise<AdoptionPlan> {
  const merged = changesBy(here, records, bringBack);
  const ahead = merged.filter(({ after }) => isFarAhead(after.stamp, at)).length;
  if (ahead > 0 && !takeAhead) return { is: 'ahead', records: ahead };
  let newest = merged.reduce<string | undefined>(
    (seen, { before, after }) => laterStamp(laterStamp(seen, before?.stamp ?? ''), after.stamp),
    newestStamp,
  );
  const changes = merged.map((change): RecordChange => {
    const { before, after } = change;
    if (before === undefined || !isBroughtBack(change, bringBack)) return change;
    newest = nextStamp(newest, at, device);
    const back = { ...after, stamp: newest, prev: before.stamp, by: 'team', device };
    return { before, after: mergeRecords(before, back) };
  });
  if (changes.length === 0 || newest === undefined) return { is: 'nothing' };
  const planned: PlannedStep = {
    id,
    at,
    by: 'team',
    label,
    received: true,
    device,
    changes,
    putAway: [],
    newestStamp: newest,
    earlier: await earlierSteps(database, changes[0]?.after.school ?? '', history),
  };
  const isNews = changes.some(({ before, after }) => !saySame(before, after));
  return { is: 'to-write', planned, isNews };
}

/** Records of this database by their ids. */
type PresentVersions = ReadonlyMap<string, StoredRecord>;

/** What is here under the ids of records that are to be taken over. */
export async function presentVersions(
  database: ContinuumDatabase,
  records: readonly StoredRecord[],
): Promise<PresentVersions> {
  const found = await database.records.bulkGet([...new Set(records.map(({ id }) => id))]);
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record]])));
}

/** What the merge would change: each record as it is here, and as it would be. */
function changesBy(
  here: PresentVersions,
  records: readonly StoredRecord[],
  bringBack: ReadonlySet<string>,
): readonly RecordChange[] {
  const received = new Map<string, StoredRecord>();
  for (const record of records) {
    refuseUnfit(record);
    const other = received.get(record.id);
    received.set(record.id, other === undefined ? record : mergeRecords(other, record));
  }
  return [...received.values()].flatMap((record): readonly RecordChange[] => {
    const before = here.get(record.id);
    if (before === undefined) return [{ after: record }];
    const refusal = whyRefused(before, record);
    if (refusal !== undefined) throw new Refusal(refusal);
    if (isBroughtBack({ before, after: record }, bringBack)) return [{ before, after: record }];
    const after = mergeRecords(before, record);
    // The same version of a record, however its fields are ordered, is no change.
    if (canonicalText(after) === canonicalText(before)) return [];
    return [{ before, after }];
  });
}

function isBroughtBack({ before, after }: RecordChange, bringBack: ReadonlySet<string>): boolean {
  return before?.deleted === true && after.deleted !== true && bringBack.has(after.id);
}

function refuseUnfit(record: StoredRecord): void {
  refuseMisfit(record);
  if (isBeyondClocks(record.stamp)) {
    throw new Refusal({ tag: 'invalid', kind: record.kind, detail: 'a stamp of no clock' });
  }
  if (record.deleted === true) return;
  const body = parseBody(record.kind, record.body);
  if (body.ok) return;
  throw new Refusal({ tag: 'invalid', kind: body.error.kind, detail: body.error.detail });
}
