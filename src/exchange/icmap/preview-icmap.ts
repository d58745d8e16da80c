import { mergeRecords } from '#domain/records/merge.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import { isFarAhead } from '#domain/records/stamp.ts';
import { saySame } from '#domain/records/step.ts';

import { groupOf, RECORD_GROUPS, type RecordGroup } from './record-groups.ts';

/** What becomes of records when a file is opened, in numbers. */
export interface MergeCounts {
  /** Not here yet. */
  readonly fresh: number;
  /** Later than what is here: these replace it, and the history keeps what was here. */
  readonly changed: number;
  /** Removed where the file comes from, and here still: they go. */
  readonly removed: number;
  readonly same: number;
  /** Older than what is here: nothing happens to them. */
  readonly older: number;
  /** Removed here since: they stay away, or come back when a person says so. */
  readonly removedHere: number;
}

/** What opening a file would do to one school, or to the library of IC maps. */
export interface SchoolPreview {
  readonly school: string;
  readonly counts: MergeCounts;
  /** By year (a cycle’s id; '' for what belongs to no year), then by group; only what there is. */
  readonly byYear: ReadonlyMap<string, ReadonlyMap<RecordGroup, MergeCounts>>;
  /** Records that were removed here since the file was made. */
  readonly removedHere: readonly string[];
  /** Records stamped more than 10 minutes after this device’s clock: ask before taking them over. */
  readonly ahead: number;
}

/**
 * Says what merging a file’s records would change here, school by school in the order of the file.
 * @param here records of this device by id, tombstones included, at least those that the file has
 * @param now milliseconds since 1970, by this device’s clock
 */
export function previewIcmap(
  records: readonly StoredRecord[],
  here: ReadonlyMap<string, StoredRecord>,
  now: number,
): readonly SchoolPreview[] {
  const schools = new Map<string, SchoolTally>();
  for (const record of records) {
    const tally = schools.get(record.school) ?? newTally();
    schools.set(record.school, tally);
    const before = here.get(record.id);
    const fate = fateOf(before, record);
    if (fate === undefined) continue;
    tally.counts[fate] += 1;
    countsIn(tally, record)[fate] += 1;
    if (fate === 'removedHere') tally.removedHere.push(record.id);
    if (fate !== 'same' && fate !== 'older' && isFarAhead(record.stamp, now)) tally.ahead += 1;
  }
  return [...schools].map(([school, { counts, byYear, removedHere, ahead }]) => ({
    school,
    counts,
    byYear: new Map([...byYear].map(([year, groups]) => [year, inOrder(groups)])),
    removedHere,
    ahead,
  }));
}

/** Whether opening the file would change anything by itself. */
export function changesSomething({ fresh, changed, removed }: MergeCounts): boolean {
  return fresh + changed + removed > 0;
}

type Fate = keyof MergeCounts;
type Tally = Record<Fate, number>;

interface SchoolTally {
  readonly counts: Tally;
  readonly byYear: Map<string, Map<RecordGroup, Tally>>;
  readonly removedHere: string[];
  ahead: number;
}

/** Undefined for a removal of what is not here. */
function fateOf(before: StoredRecord | undefined, record: StoredRecord): Fate | undefined {
  const isGone = before === undefined || before.deleted === true;
  if (record.deleted === true) {
    if (isGone) return undefined;
    return record.stamp > before.stamp ? 'removed' : 'older';
  }
  if (before === undefined) return 'fresh';
  const wins = mergeRecords(before, record) !== before;
  if (isGone) return wins ? 'fresh' : 'removedHere';
  if (saySame(before, record)) return 'same';
  if (!wins) return record.stamp === before.stamp ? 'same' : 'older';
  return 'changed';
}

function countsIn({ byYear }: SchoolTally, record: StoredRecord): Tally {
  const year = record.kind === 'cycle' ? record.id : (record.cycle ?? '');
  const groups = byYear.get(year) ?? new Map<RecordGroup, Tally>();
  byYear.set(year, groups);
  const group = groupOf(record);
  const tally = groups.get(group) ?? zeros();
  groups.set(group, tally);
  return tally;
}

function inOrder(groups: ReadonlyMap<RecordGroup, Tally>): ReadonlyMap<RecordGroup, MergeCounts> {
  return new Map(
    RECORD_GROUPS.flatMap((group) => {
      const tally = groups.get(group);
      return tally === undefined ? [] : [[group, tally] as const];
    }),
  );
}

function newTally(): SchoolTally {
  return { counts: zeros(), byYear: new Map(), removedHere: [], ahead: 0 };
}

function zeros(): Tally {
  return { fresh: 0, changed: 0, removed: 0, same: 0, older: 0, removedHere: 0 };
}
