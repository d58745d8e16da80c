import type { Change } from '#domain/records/record.ts';
import type { Stamp } from '#domain/records/stamp.ts';

import type { Cycle } from './cycle.ts';
import { handedInId } from './hand-in.ts';
import {
  ratingId,
  ratingKind,
  type Confidence,
  type MemberState,
  type RatingPart,
} from './member-rating.ts';

/** Whose rating of what: a member's, of one indicator, in one cycle. */
export interface OwnRating {
  readonly cycle: Cycle;
  readonly member: string;
  readonly indicator: string;
}

/** A member says where an indicator stands; `undefined` clears it. */
export function rateExisting(own: OwnRating, state: MemberState | undefined): Change {
  return partOf(own, 'existing', state && { state });
}

/** A member says where the school should be; `undefined` clears it. */
export function rateDesired(own: OwnRating, level: string | undefined): Change {
  return partOf(own, 'desired', level === undefined ? undefined : { level });
}

/** A member writes down why; an empty text clears it. */
export function writeNote(own: OwnRating, text: string): Change {
  return partOf(own, 'note', text.trim() === '' ? undefined : { text });
}

/** A member says how sure they are; `undefined` clears it. */
export function sayConfidence(own: OwnRating, confidence: Confidence | undefined): Change {
  return partOf(own, 'confidence', confidence && { confidence });
}

/** A member hands in; `upTo` is the newest stamp among their ratings (`newestStampOf`). */
export function handIn(cycle: Cycle, member: string, upTo: Stamp): Change {
  return {
    put: {
      id: handedInId(cycle.id, member),
      kind: 'handed-in',
      school: cycle.school,
      cycle: cycle.id,
      body: { member, upTo },
    },
  };
}

function partOf(
  { cycle, member, indicator }: OwnRating,
  part: RatingPart,
  said: Record<string, unknown> | undefined,
): Change {
  const id = ratingId(cycle.id, member, indicator, part);
  if (said === undefined) return { remove: id };
  const { school, id: inCycle } = cycle;
  return {
    put: {
      id,
      kind: ratingKind(part),
      school,
      cycle: inCycle,
      body: { member, indicator, ...said },
    },
  };
}
