import { ratingsByIndicator } from '#domain/assessment/agreed-ratings.ts';
import { icMapRecordId } from '#domain/assessment/changes.ts';
import { cycleId } from '#domain/assessment/cycle.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import { chainOf } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { currentRecord } from '#domain/assessment/standing-records.ts';
import { cycleIn } from '#domain/assessment/stored-bodies.ts';
import { readSnapshot } from '#domain/assessment/verify-snapshot.ts';
import { carryForward, type Carried, type YearBefore } from '#domain/comparison/carried.ts';
import { icMapSchema, type IcMap } from '#domain/ic-map/ic-map.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import { BUILT_IN_MAP, BUILT_IN_VERSION, loadBuiltInMap } from './built-in-map.ts';
import type { ContinuumDatabase } from './database.ts';

/** A year that may be started or under way. */
export interface YearOnItsMap {
  readonly school: string;
  readonly map: IcMap;
  readonly schoolYear: SchoolYear;
}

/**
 * What a year starts with: the newest earlier year of the school on the same map in which something was said, be
 * that last year or long ago. Its yearly record; without one its ratings as they stand; without any of those (a
 * device that only has records) its interim record. Null where there is no such year.
 */
export async function readCarried(
  database: ContinuumDatabase,
  { school, map, schoolYear }: YearOnItsMap,
): Promise<Carried | null> {
  for (const earlier of await earlierYears(database, { school, map, schoolYear })) {
    const id = cycleId(school, map.id, earlier);
    const records = await database.records.where({ cycle: id }).toArray();
    const before = await yearOf(database, { id, schoolYear: earlier, map, records });
    if (before !== undefined) return carryForward(before, map);
  }
  return null;
}

/**
 * The school years before one in which anything is stored of the same map, newest first; reads keys alone, and none of
 * that year itself: what is said there brings nothing else with it, and would have all of this read and proved again.
 */
async function earlierYears(
  database: ContinuumDatabase,
  { school, map, schoolYear }: YearOnItsMap,
): Promise<readonly SchoolYear[]> {
  const prefix = cycleId(school, map.id, 0).slice(0, -1);
  const last = cycleId(school, map.id, schoolYear - 1);
  // Up to and with the last: Dexie takes a year at the end of the range as read even where it is left out.
  const ids = await database.records.where('cycle').between(prefix, last, true, true).uniqueKeys();
  return ids
    .flatMap((id) => (typeof id === 'string' ? [Number(id.slice(prefix.length))] : []))
    .filter((year) => year < schoolYear)
    .toSorted((a, b) => b - a);
}

type YearRead = {
  readonly id: string;
  readonly schoolYear: SchoolYear;
  /** This year's map. */
  readonly map: IcMap;
  /** All of the year's. */
  readonly records: readonly StoredRecord[];
};

/** A year as a later one starts from it; undefined where it says nothing. */
async function yearOf(
  database: ContinuumDatabase,
  { id, schoolYear, map, records }: YearRead,
): Promise<YearBefore | undefined> {
  const chain = chainOf(wholeSnapshots(records));
  const record = currentRecord(chain, id);
  const ratings = [...ratingsByIndicator(records).values()];
  const isWorkedOn = ratings.some(({ existing }) => existing.is !== 'not-rated');
  if (record?.content.status === 'yearly' || (record !== undefined && !isWorkedOn)) {
    const { status, map: then, ratings: recorded } = record.content;
    const standing = chain.inOrder.filter(
      (one) => one.content.status === 'yearly' && !chain.amendedBy.has(one.id),
    );
    return {
      schoolYear,
      standing: status,
      isTwice: standing.length > 1,
      map: then,
      ratings: recorded.map((one) => ({ ...one, desired: one.desired })),
    };
  }
  if (!isWorkedOn) return undefined;
  const body = cycleIn(records.find((one) => one.id === id && one.deleted !== true)?.body);
  const then = body && (await mapOf(database, map, body.mapVersion));
  return { schoolYear, standing: 'living', isTwice: false, map: then, ratings };
}

/** Those that prove themselves: nothing is carried from a damaged record. */
function wholeSnapshots(records: readonly StoredRecord[]): readonly Snapshot[] {
  return records.flatMap((record) => {
    if (record.kind !== 'snapshot' || record.deleted === true) return [];
    const read = readSnapshot(record);
    return read.ok ? [read.value] : [];
  });
}

async function mapOf(
  database: ContinuumDatabase,
  now: IcMap,
  version: string,
): Promise<IcMap | undefined> {
  if (now.version === version) return now;
  if (now.id === BUILT_IN_MAP && version === BUILT_IN_VERSION) return loadBuiltInMap();
  const record = await database.records.get(icMapRecordId(now.id, version));
  return record?.deleted === true ? undefined : icMapSchema.safeParse(record?.body).data;
}
