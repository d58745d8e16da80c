import type { Cycle } from '#domain/assessment/cycle.ts';
import type { MemberState } from '#domain/assessment/member-rating.ts';
import {
  rateDesired,
  rateExisting,
  sayConfidence,
  writeNote,
} from '#domain/assessment/rate-alone.ts';
import { mergeRecords } from '#domain/records/merge.ts';
import { RECORD_VERSION, type Change, type StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';

import { aCycle } from './builders.ts';

/** When and where a change is written. */
export interface Writing {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly device?: string;
  readonly by?: string;
}

/** The record that a change writes over what is there, as `commit` would stamp it. */
export function written(change: Change, { at, device = 'device000000', by = 'team' }: Writing) {
  if (!('put' in change)) throw new Error('use `removed` for removals');
  const stamp = formatStamp({ ms: at, counter: 0, device });
  const record: StoredRecord = { ...change.put, stamp, device, by, v: RECORD_VERSION };
  return record;
}

/** The merge of any number of lists of records, by id. */
export function merged(...lists: readonly (readonly StoredRecord[])[]): readonly StoredRecord[] {
  const byId = new Map<string, StoredRecord>();
  for (const record of lists.flat()) {
    const present = byId.get(record.id);
    byId.set(record.id, present === undefined ? record : mergeRecords(present, record));
  }
  return [...byId.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What a member says of one indicator. */
export interface Saying {
  readonly existing?: MemberState;
  readonly desired?: string;
  readonly note?: string;
  readonly confidence?: 'unsure' | 'fairly-sure' | 'sure';
}

/** The records of a member's ratings, all written at one moment. */
export function ratingRecords(
  member: string,
  said: Readonly<Record<string, Saying>>,
  { at, device, cycle = aCycle() }: Writing & { readonly cycle?: Cycle },
): readonly StoredRecord[] {
  const writing = { at, by: member, ...(device === undefined ? {} : { device }) };
  return Object.entries(said).flatMap(([indicator, { existing, desired, note, confidence }]) => {
    const own = { cycle, member, indicator };
    const changes = [
      existing && rateExisting(own, existing),
      desired && rateDesired(own, desired),
      note && writeNote(own, note),
      confidence && sayConfidence(own, confidence),
    ];
    return changes.flatMap((change) => (change ? [written(change, writing)] : []));
  });
}
