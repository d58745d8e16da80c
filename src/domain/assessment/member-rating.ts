import type { Stamp } from '#domain/records/stamp.ts';
import { z } from '#domain/zod.ts';

const identifier = z.string().check(z.minLength(1), z.maxLength(100));
const member = z.string().check(z.minLength(1), z.maxLength(200));
const paragraph = z.string().check(z.maxLength(5000));

/**
 * What one member says of an indicator's existing state. Unlike the agreed state, "doesn't apply" holds no
 * reason here: the member's note says why. So a rating code, in which no words travel, tells the whole of it.
 */
export const memberStateSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('at-level'), level: identifier }),
  z.object({ is: z.literal('not-yet') }),
  z.object({ is: z.literal('cant-tell') }),
  z.object({ is: z.literal('not-applicable') }),
]);

export type MemberState = Readonly<z.infer<typeof memberStateSchema>>;

/** How sure a member is of a rating, from the least. */
export const CONFIDENCES = ['unsure', 'fairly-sure', 'sure'] as const;

export const confidenceSchema = z.enum(CONFIDENCES);

export type Confidence = z.infer<typeof confidenceSchema>;

const about = { member, indicator: identifier };

export const ratingExistingBodySchema = z.looseObject({ ...about, state: memberStateSchema });
export const ratingDesiredBodySchema = z.looseObject({ ...about, level: identifier });
export const ratingNoteBodySchema = z.looseObject({ ...about, text: paragraph });
export const ratingConfidenceBodySchema = z.looseObject({ ...about, confidence: confidenceSchema });

/** A part of a member's rating with the stamp of its last change. */
export interface Said<T> {
  readonly value: T;
  readonly stamp: Stamp;
}

/** One member's view of one indicator. A part that is undefined was not said. */
export interface MemberRating {
  readonly member: string;
  readonly indicator: string;
  readonly existing: Said<MemberState> | undefined;
  /** A level's id. */
  readonly desired: Said<string> | undefined;
  readonly note: Said<string> | undefined;
  readonly confidence: Said<Confidence> | undefined;
}

/** The parts of a member's rating; each is a record of its own. */
export const RATING_PARTS = ['existing', 'desired', 'note', 'confidence'] as const;

export type RatingPart = (typeof RATING_PARTS)[number];

/** The kind of the record that holds a part. */
export function ratingKind<Part extends RatingPart>(part: Part): `rating-${Part}` {
  return `rating-${part}`;
}

/** The record id of a part: the same on every device, so that two devices of one member meet on it. */
export function ratingId(
  cycle: string,
  memberId: string,
  indicator: string,
  part: RatingPart,
): string {
  return `rating/${cycle}/${memberId}/${indicator}/${part}`;
}
