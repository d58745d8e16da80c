import type { Cycle } from '#domain/assessment/cycle.ts';
import { memberRatings, newestStampOf } from '#domain/assessment/member-ratings.ts';
import type { Confidence, MemberState } from '#domain/assessment/member-rating.ts';
import {
  handIn,
  rateDesired,
  rateExisting,
  sayConfidence,
  writeNote,
} from '#domain/assessment/rate-alone.ts';
import { RECORD_VERSION, type Change, type StoredRecord } from '#domain/records/record.ts';
import { nextStamp, type DeviceId } from '#domain/records/stamp.ts';

/** What a paper sheet says of one indicator; a part that is undefined was not ticked. */
export interface SheetRating {
  readonly existing: MemberState | undefined;
  /** A level's id. */
  readonly desired: string | undefined;
  readonly confidence: Confidence | undefined;
  /** Empty where nothing was written. */
  readonly note: string;
}

/** Where a sheet meets what the member has said before: it wins, or only fills what was left open. */
export type SheetMerge = 'replace' | 'fill-gaps';

/** A paper sheet that was typed in. */
export interface TypedSheet {
  readonly member: string;
  /** By indicator code. */
  readonly ratings: ReadonlyMap<string, SheetRating>;
}

/** Where and when a sheet is typed in. */
export interface SheetPlace {
  readonly cycle: Cycle;
  /** The cycle's records here, tombstones included. */
  readonly existing: readonly StoredRecord[];
  readonly merge: SheetMerge;
  /** Milliseconds since 1970, by this device's clock. */
  readonly now: number;
  /** A fresh random one: each sheet is a source of its own, as each member's phone is. */
  readonly device: DeviceId;
}

/**
 * The records that a typed sheet brings, the handing in with them, for the one merge that files and codes
 * go through. All bear one stamp, later than anything that the member has said here, whatever the clock
 * says. What a sheet does not say makes no record, so it clears nothing.
 */
export function recordsOfSheet(
  { member, ratings }: TypedSheet,
  { cycle, existing, merge, now, device }: SheetPlace,
): readonly StoredRecord[] {
  const said = memberRatings(existing).get(member);
  const newest = newestStampOf(said?.values() ?? []);
  const stamp = nextStamp(newest, now, device);
  const here = new Map(existing.map((record) => [record.id, record]));
  const changes = [...ratings].flatMap(([indicator, rating]): readonly Change[] => {
    const own = { cycle, member, indicator };
    const { existing: state, desired, confidence, note } = rating;
    return [
      ...(state === undefined ? [] : [rateExisting(own, state)]),
      ...(desired === undefined ? [] : [rateDesired(own, desired)]),
      ...(confidence === undefined ? [] : [sayConfidence(own, confidence)]),
      ...(note.trim() === '' ? [] : [writeNote(own, note.trim())]),
    ];
  });
  const fresh = changes.flatMap((change) => {
    if (!('put' in change)) return [];
    const before = here.get(change.put.id);
    const isGap = before === undefined || before.deleted === true;
    return merge === 'replace' || isGap ? [change.put] : [];
  });
  const upTo = fresh.length === 0 ? newest : stamp;
  const handedIn = upTo === undefined ? undefined : handIn(cycle, member, upTo);
  const puts = [...fresh, ...(handedIn !== undefined && 'put' in handedIn ? [handedIn.put] : [])];
  return puts.map((put) => {
    const before = here.get(put.id);
    const prev = before === undefined ? {} : { prev: before.stamp };
    return { ...put, stamp, ...prev, device, by: member, v: RECORD_VERSION };
  });
}
