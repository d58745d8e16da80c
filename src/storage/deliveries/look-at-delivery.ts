import { Dexie } from 'dexie';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import { isFarAhead } from '#domain/records/stamp.ts';
import { saySame } from '#domain/records/step.ts';
import type { StoredRecord } from '#domain/records/record.ts';
import type { Delivery } from '#exchange/icmap/read-delivery.ts';
import type { ContinuumDatabase } from '#storage/database.ts';

/** What taking in a delivery would do here, small enough to be kept for a thousand of them. */
export interface LookedDelivery {
  readonly school: string;
  readonly name: string;
  readonly district: string;
  readonly state: string;
  /** The school is not here yet. */
  readonly isNew: boolean;
  /** Removed on this device since: it stays removed. */
  readonly isRemovedHere: boolean;
  /** What the school says of itself is newer than here. */
  readonly isRenewed: boolean;
  /** The ids of snapshots that are not here yet. */
  readonly fresh: readonly string[];
  /** How many are here already. */
  readonly known: number;
  readonly unproved: number;
  /** Records stamped more than 10 minutes after this device’s clock. */
  readonly ahead: number;
  /** The maps that its snapshots are on, as `id version` with their titles. */
  readonly maps: readonly Pick<IcMap, 'id' | 'version' | 'title'>[];
}

/**
 * Says what a delivery would bring. It only ever adds: snapshots are never replaced, and the school's own facts only by
 * later ones.
 * @param now milliseconds since 1970, by this device's clock
 */
export async function lookAtDelivery(
  { records }: ContinuumDatabase,
  { school, records: brought, facts, unproved }: Delivery,
  now: number,
): Promise<LookedDelivery> {
  const { id, name, district, state } = school;
  const here = await presentOf(records, id, brought);
  const own = here.get(id);
  const wins = brought.filter((record) => {
    const before = here.get(record.id);
    return before === undefined || mergeRecords(before, record) !== before;
  });
  const snapshots = brought.filter(({ kind }) => kind === 'snapshot');
  const fresh = wins.filter(
    (record) => record.kind === 'snapshot' && !saySame(here.get(record.id), record),
  );
  const maps = new Map(
    [...facts.values()]
      .flat()
      .flatMap((row) => (row.is === 'map' ? [[row.id, row.map] as const] : [])),
  );
  return {
    school: id,
    name,
    district,
    state,
    isNew: own === undefined,
    isRemovedHere: own?.deleted === true && !wins.some((record) => record.id === id),
    isRenewed: wins.some((record) => record.id === id && !saySame(own, record)),
    fresh: fresh.map((record) => record.id),
    known: snapshots.length - fresh.length,
    unproved,
    ahead: wins.filter(({ stamp }) => isFarAhead(stamp, now)).length,
    maps: [...maps.values()].map((map) => ({ id: map.id, version: map.version, title: map.title })),
  };
}

/** What is here of a school's records; of a school that is not here yet nothing more is asked. */
async function presentOf(
  records: ContinuumDatabase['records'],
  school: string,
  brought: readonly StoredRecord[],
): Promise<ReadonlyMap<string, StoredRecord>> {
  const ofSchool = await records
    .where('[school+kind]')
    .between([school, Dexie.minKey], [school, Dexie.maxKey])
    .primaryKeys();
  if (ofSchool.length === 0) return new Map();
  const ids = new Set(ofSchool);
  const found = await records.bulkGet(brought.flatMap(({ id }) => (ids.has(id) ? [id] : [])));
  return new Map(found.flatMap((record) => (record === undefined ? [] : [[record.id, record]])));
}
