import { handedInId } from '#domain/assessment/hand-in.ts';
import { RATING_PARTS, ratingId, ratingKind } from '#domain/assessment/member-rating.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import { handInOf, type HandInPacket } from './hand-in-packet.ts';

/**
 * A hand-in as that of another member, because a person says whose it is. Only the ids and the name in the records
 * change, so the same choice gives the same records, however often and wherever it is made. (Ratings that the
 * member removed are left out: who was never here has nothing to remove.)
 */
export function handInAs({ school, cycle, records }: HandInPacket, member: string): HandInPacket {
  const own = records.flatMap((record) => {
    const id = idFor(record, cycle, member);
    return id === undefined
      ? []
      : [{ ...record, id, by: member, body: { ...record.body, member } }];
  });
  return handInOf({ school, cycle, member }, own);
}

function idFor(
  { kind, body, deleted }: StoredRecord,
  cycle: string,
  member: string,
): string | undefined {
  if (deleted === true) return undefined;
  if (kind === 'handed-in') return handedInId(cycle, member);
  const part = RATING_PARTS.find((one) => ratingKind(one) === kind);
  const { indicator } = body;
  return part === undefined || typeof indicator !== 'string'
    ? undefined
    : ratingId(cycle, member, indicator, part);
}
