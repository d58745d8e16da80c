import type { StoredRecord } from '#domain/records/record.ts';
import { readStamp, type Stamp } from '#domain/records/stamp.ts';

import { latest, type HandInState } from './hand-in.ts';
import { BODY_SCHEMAS } from './kinds.ts';
import type { MemberRating } from './member-rating.ts';

/** Ratings of single members: by member id, then by indicator code. */
export type RatingsByMember = ReadonlyMap<string, ReadonlyMap<string, MemberRating>>;

/**
 * What each member has said in a cycle, gathered from its records. Tombstones and bodies that do not fit
 * their kind are left out. Sealed: a screen shows a member their own, and others' only by `sealedView`.
 */
export function memberRatings(records: Iterable<StoredRecord>): RatingsByMember {
  const byMember = new Map<string, Map<string, MemberRating>>();
  for (const record of records) {
    const part = record.deleted === true ? undefined : partOf(record);
    if (part === undefined) continue;
    const { member, indicator, said } = part;
    const ratings = byMember.get(member) ?? new Map<string, MemberRating>();
    ratings.set(indicator, { ...(ratings.get(indicator) ?? unsaid(member, indicator)), ...said });
    byMember.set(member, ratings);
  }
  return byMember;
}

/** The newest stamp among a member's ratings; undefined when there are none. */
export function newestStampOf(ratings: Iterable<MemberRating>): Stamp | undefined {
  let newest: Stamp | undefined;
  for (const { existing, desired, note, confidence } of ratings) {
    for (const said of [existing, desired, note, confidence]) newest = latest(newest, said?.stamp);
  }
  return newest;
}

/**
 * How far a member has come, from the records of a cycle.
 * @param asked the codes that count as rated; without them all do
 */
export function handInState(
  records: Iterable<StoredRecord>,
  member: string,
  asked?: readonly string[],
): HandInState {
  const all = [...records];
  const ratings = [...(memberRatings(all).get(member)?.values() ?? [])];
  const rated = ratings.filter(
    ({ existing, indicator }) =>
      existing !== undefined && (asked === undefined || asked.includes(indicator)),
  ).length;
  const handedIn = handedInBy(all, member);
  if (handedIn !== undefined) {
    const newest = newestStampOf(ratings);
    const changedSince = newest !== undefined && newest > handedIn;
    return { is: 'handed-in', rated, at: readStamp(handedIn).ms, changedSince };
  }
  return ratings.length === 0 ? { is: 'nothing-here' } : { is: 'under-way', rated };
}

/** Up to which stamp the member has handed in. */
function handedInBy(records: readonly StoredRecord[], member: string): Stamp | undefined {
  let upTo: Stamp | undefined;
  for (const record of records) {
    if (record.kind !== 'handed-in' || record.deleted === true) continue;
    const body = BODY_SCHEMAS['handed-in'].safeParse(record.body).data;
    if (body?.member === member) upTo = latest(upTo, body.upTo);
  }
  return upTo;
}

interface Part {
  readonly member: string;
  readonly indicator: string;
  readonly said: Partial<MemberRating>;
}

/** Records never change, so each is checked once, however often a screen gathers them. */
const parts = new WeakMap<StoredRecord, { readonly part: Part | undefined }>();

function partOf(record: StoredRecord): Part | undefined {
  const known = parts.get(record);
  if (known !== undefined) return known.part;
  const part = checkedPartOf(record);
  parts.set(record, { part });
  return part;
}

function checkedPartOf({ kind, stamp, body }: StoredRecord): Part | undefined {
  switch (kind) {
    case 'rating-existing': {
      const part = BODY_SCHEMAS[kind].safeParse(body).data;
      return part && { ...part, said: { existing: { value: part.state, stamp } } };
    }
    case 'rating-desired': {
      const part = BODY_SCHEMAS[kind].safeParse(body).data;
      return part && { ...part, said: { desired: { value: part.level, stamp } } };
    }
    case 'rating-note': {
      const part = BODY_SCHEMAS[kind].safeParse(body).data;
      return part && { ...part, said: { note: { value: part.text, stamp } } };
    }
    case 'rating-confidence': {
      const part = BODY_SCHEMAS[kind].safeParse(body).data;
      return part && { ...part, said: { confidence: { value: part.confidence, stamp } } };
    }
    default:
      return undefined;
  }
}

function unsaid(member: string, indicator: string): MemberRating {
  return {
    member,
    indicator,
    existing: undefined,
    desired: undefined,
    note: undefined,
    confidence: undefined,
  };
}
