import { isByInvitation } from '#domain/assessment/invited.ts';
import { standsOn } from '#domain/history/stands-on.ts';
import { withoutChange } from '#domain/history/without-change.ts';
import { LIBRARY_SCHOOL, type StoredRecord } from '#domain/records/record.ts';
import { saySame, type RecordChange } from '#domain/records/step.ts';

import type { ContinuumDatabase, NumberedRow } from './database.ts';
import type { Restoration } from './plan-records.ts';
import type { StepRow } from './step-row.ts';

/** How many of a school’s steps can be taken back singly, counted from the newest. */
export const STEPS_IN_REACH = 100;

/** Something that a step changed and that was changed again since. */
export interface ChangedSince {
  readonly change: RecordChange;
  /** The fields; empty where it is the record as a whole. */
  readonly fields: readonly string[];
  /** The step that did it last; undefined where that came from elsewhere or was forgotten. */
  readonly later: StepRow | undefined;
}

/** What taking one step back would do, or why it can’t be done. */
export type TakingBack =
  | {
      readonly is: 'possible';
      readonly row: NumberedRow;
      /** Each record that would change, as it is and as it would be. */
      readonly changes: readonly RecordChange[];
      readonly restorations: readonly Restoration[];
    }
  /** Everything says already what it said before the step. */
  | { readonly is: 'nothing' }
  | { readonly is: 'changed-since'; readonly what: readonly ChangedSince[] }
  /** These would be left without what they stand on: ratings without their year, a decision without those before it. */
  | { readonly is: 'stood-on'; readonly by: readonly StoredRecord[] }
  /** What it removed belongs to something that is gone itself by now. */
  | { readonly is: 'stands-on-nothing'; readonly what: readonly RecordChange[] }
  /** Of a member’s own work on a device of the school: they take it back in their own screens. */
  | { readonly is: 'members-own' }
  /** It brought a recorded At-A-Glance, which goes only in its turn. */
  | { readonly is: 'holds-record' }
  /** Undo does not reach it: an At-A-Glance was recorded since, or it was never to be taken back, or is already. */
  | { readonly is: 'out-of-reach'; readonly why: 'recorded' | 'too-old' | 'final' };

/** Works out what taking one step back would do. Only reads. */
export async function whatTakingBackDoes(
  database: ContinuumDatabase,
  step: string,
): Promise<TakingBack> {
  const found = await database.history.get({ id: step });
  if (found?.seq === undefined) return { is: 'out-of-reach', why: 'final' };
  const row = { ...found, seq: found.seq };
  const reach = await reachOf(database, row);
  if (reach !== 'in-reach') return { is: 'out-of-reach', why: reach };
  if (row.by !== 'team' && !(await isInvited(database, row.school))) return { is: 'members-own' };
  if (row.changes.some(({ after }) => after.kind === 'snapshot')) return { is: 'holds-record' };

  const present = await database.records.bulkGet(row.changes.map(({ after }) => after.id));
  const restorations: Restoration[] = [];
  const clashes: Omit<ChangedSince, 'later'>[] = [];
  for (const [index, change] of row.changes.entries()) {
    const now = present[index];
    const without = withoutChange(change, now);
    switch (without.is) {
      case 'same':
        break;
      case 'as-before':
        restorations.push({ restore: without.record, from: change.after, exactly: row.received });
        break;
      case 'mixed':
        if (now !== undefined) {
          restorations.push({ restore: { ...now, body: without.body }, from: now });
        }
        break;
      case 'changed-since':
        clashes.push({ change, fields: without.fields });
        break;
    }
  }
  if (clashes.length > 0) {
    return { is: 'changed-since', what: await withLaterSteps(database, row, clashes) };
  }
  if (restorations.length === 0) return { is: 'nothing' };
  const now = new Map(present.flatMap((record) => (record ? [[record.id, record]] : [])));
  const changes = restorations.map((restoration) => effectOf(restoration, now));
  return (await whatWouldHang(database, changes)) ?? { is: 'possible', row, changes, restorations };
}

async function reachOf(
  database: ContinuumDatabase,
  { id, seq, school }: NumberedRow,
): Promise<'in-reach' | 'recorded' | 'too-old' | 'final'> {
  const { takeBacks } = database;
  const pointer = await takeBacks.get(seq);
  if (pointer?.id === id && pointer.way === 'undo') {
    const inEffect = await takeBacks.where({ school, way: 'undo' }).primaryKeys();
    return inEffect.filter((place) => place > seq).length < STEPS_IN_REACH ? 'in-reach' : 'too-old';
  }
  return (await wasRecordedSince(database, { seq, school })) ? 'recorded' : 'final';
}

async function wasRecordedSince(
  { records, steps }: ContinuumDatabase,
  { seq, school }: Pick<NumberedRow, 'seq' | 'school'>,
): Promise<boolean> {
  // Of most schools there is nothing to look for among thousands of steps.
  if ((await records.where({ school, kind: 'snapshot' }).count()) === 0) return false;
  const since = await steps.where(':id').above(seq).toArray();
  return since.some((row) => row.school === school && row.label.what === 'snapshot-recorded');
}

async function isInvited({ records }: ContinuumDatabase, school: string): Promise<boolean> {
  const record = await records.get(school);
  return record !== undefined && record.deleted !== true && isByInvitation(record);
}

/** Names of every clash the step that made it: the newest one that changed the record. */
async function withLaterSteps(
  { history, steps }: ContinuumDatabase,
  { seq, school }: NumberedRow,
  clashes: readonly Omit<ChangedSince, 'later'>[],
): Promise<readonly ChangedSince[]> {
  const places = new Map<string, number>();
  const wanted = new Set(clashes.map(({ change }) => change.after.id));
  // One whole step at a time: any of them may hold all of a school.
  await history
    .where(':id')
    .above(seq)
    .each((later) => {
      if (later.school !== school || later.seq === undefined) return;
      for (const { before, after } of later.changes) {
        if (wanted.has(after.id) && !saySame(before, after)) places.set(after.id, later.seq);
      }
    });
  return Promise.all(
    clashes.map(async (clash) => {
      const place = places.get(clash.change.after.id);
      return { ...clash, later: place === undefined ? undefined : await steps.get(place) };
    }),
  );
}

function effectOf(
  { restore, from }: Restoration,
  now: ReadonlyMap<string, StoredRecord>,
): RecordChange {
  const before = now.get(from.id);
  const after = restore ?? { ...(before ?? from), deleted: true, body: {} };
  return before === undefined ? { after } : { before, after };
}

/** Records that the change would leave without what they stand on; undefined where there are none. */
async function whatWouldHang(
  { records }: ContinuumDatabase,
  changes: readonly RecordChange[],
): Promise<TakingBack | undefined> {
  const after = new Map(changes.map((change) => [change.after.id, change.after]));
  const gone = new Set(
    changes.flatMap(({ before, after: { id, deleted } }) =>
      deleted === true && before?.deleted !== true ? [id] : [],
    ),
  );
  if (gone.size > 0) {
    const schools = [...new Set([...after.values()].map(({ school }) => school))];
    // An IC map is stood on by years of any school.
    const living = schools.includes(LIBRARY_SCHOOL)
      ? records.where('kind').equals('cycle')
      : records
          .where('[school+kind]')
          .between([schools[0] ?? '', ''], [schools[0] ?? '', '\uffff'], true, true);
    const left = await living
      .filter(
        (record) =>
          record.deleted !== true &&
          after.get(record.id)?.deleted !== true &&
          standsOn(record).some((id) => gone.has(id)),
      )
      .toArray();
    if (left.length > 0) return { is: 'stood-on', by: left };
  }
  const back = changes.filter((change) => change.after.deleted !== true);
  const needed = [...new Set(back.flatMap((change) => standsOn(change.after)))];
  const found = await records.bulkGet(needed);
  const absent = new Set(
    needed.filter((id, index) => (after.get(id) ?? found[index])?.deleted === true),
  );
  const hanging = back.filter((change) => standsOn(change.after).some((id) => absent.has(id)));
  return hanging.length === 0 ? undefined : { is: 'stands-on-nothing', what: hanging };
}
