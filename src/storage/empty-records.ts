import { BODY_SCHEMAS } from '#domain/assessment/kinds.ts';
import type { Sha256 } from '#domain/records/sha-256.ts';
import { RECORD_VERSION, type StoredRecord } from '#domain/records/record.ts';
import { withPurged } from '#domain/records/words-beside.ts';
import { laterStamp, nextStamp, type DeviceId, type Stamp } from '#domain/records/stamp.ts';

import type { ContinuumDatabase } from './database.ts';
import type { Tombstone } from './planned-forgetting.ts';
import { putRecords } from './record-rows.ts';
import { versionsIn, type VersionsToForget } from './versions-to-forget.ts';

/** The stamps of what one step rewrites. */
export interface StampsInTurn {
  readonly device: DeviceId;
  /** The next one, later than all before it and than the one given. */
  readonly after: (stamp: Stamp) => Stamp;
  readonly newest: () => Stamp | undefined;
}

/** Begins after the newest stamp that the device has seen. */
export function stampsInTurn(
  newestSeen: Stamp | undefined,
  now: number,
  device: DeviceId,
): StampsInTurn {
  let newest = newestSeen;
  return {
    device,
    after: (stamp) => {
      newest = nextStamp(laterStamp(newest, stamp), now, device);
      return newest;
    },
    newest: () => newest,
  };
}

/** Empties the records in the table; where only the history knew of one, a tombstone keeps copies away. */
export async function emptyRecords(
  database: ContinuumDatabase,
  versions: VersionsToForget,
  stamps: StampsInTurn,
): Promise<void> {
  const present = await database.records.bulkGet([...versions.keys()]);
  const known = [...versions.values()].flatMap((ofRecord, index) => {
    const record = present[index];
    const [newest] = ofRecord.toSorted((a, b) => (a.stamp > b.stamp ? -1 : 1));
    return record?.deleted === true || newest === undefined ? [] : [record ?? newest];
  });
  await putRecords(
    database,
    known.map((version): StoredRecord => ({
      ...tombstoneOf(version),
      ...madeAfter(version.stamp, stamps),
      deleted: true,
      body: {},
    })),
  );
}

/** What is left of a record of which nothing is to be known but that it was. */
export function tombstoneOf({ id, kind, school, cycle, v }: StoredRecord): Tombstone {
  return cycle === undefined ? { id, kind, school, v } : { id, kind, school, cycle, v };
}

/** Puts tombstones of records that the database doesn't have at all, so that copies from elsewhere stay away. */
export async function buryUnknown(
  database: ContinuumDatabase,
  tombstones: readonly Tombstone[],
  stamps: StampsInTurn,
): Promise<void> {
  const present = await database.records.bulkGet(tombstones.map(({ id }) => id));
  const unknown = tombstones.filter((_, index) => present[index] === undefined);
  await putRecords(
    database,
    unknown.map((tombstone): StoredRecord => ({
      ...tombstone,
      stamp: stamps.after(''),
      by: 'team',
      device: stamps.device,
      deleted: true,
      body: {},
    })),
  );
}

/** Takes plain words from beside a school's snapshots. How many snapshots lost some. */
export async function wipeWords(
  database: ContinuumDatabase,
  { school, hashes }: { readonly school: string; readonly hashes: ReadonlySet<Sha256> },
  stamps: StampsInTurn,
): Promise<number> {
  if (hashes.size === 0) return 0;
  const snapshots = await database.records.where({ school, kind: 'snapshot' }).toArray();
  const wiped = snapshots.flatMap((snapshot) => {
    const without = withoutWords(snapshot, hashes);
    if (without === snapshot) return [];
    const v = Math.max(snapshot.v, RECORD_VERSION);
    const body = withPurged(without.body, [...hashes]);
    return [{ ...without, ...madeAfter(snapshot.stamp, stamps), v, body }];
  });
  await putRecords(database, wiped);
  return wiped.length;
}

/** Whether a school's snapshots, or their versions in the history, hold any of these plain words. */
export async function hasWords(
  { records, history }: ContinuumDatabase,
  school: string,
  words: readonly Sha256[],
): Promise<boolean> {
  if (words.length === 0) return false;
  const hashes = new Set(words);
  const present = await records.where({ school, kind: 'snapshot' }).toArray();
  const steps = await history.where({ school }).toArray();
  const versions = [...present, ...steps.flatMap(versionsIn)];
  return versions.some((version) => withoutWords(version, hashes) !== version);
}

/** A version of a snapshot without these plain words; the very same where it holds none of them. */
export function withoutWords(version: StoredRecord, hashes: ReadonlySet<Sha256>): StoredRecord {
  if (version.kind !== 'snapshot' || version.deleted === true) return version;
  const words = BODY_SCHEMAS.snapshot.safeParse(version.body).data?.words ?? {};
  const kept = Object.entries(words).filter(([hash]) => !hashes.has(hash));
  if (kept.length === Object.keys(words).length) return version;
  return { ...version, body: { ...version.body, words: Object.fromEntries(kept) } };
}

function madeAfter(
  prev: Stamp,
  stamps: StampsInTurn,
): Pick<StoredRecord, 'stamp' | 'prev' | 'by' | 'device'> {
  return { stamp: stamps.after(prev), prev, by: 'team', device: stamps.device };
}
