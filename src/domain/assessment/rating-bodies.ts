import { z } from '#domain/zod.ts';

const identifier = z.string().check(z.minLength(1), z.maxLength(100));
const paragraph = z.string().check(z.maxLength(5000));

/** What is said of an indicator's existing state; an indicator without a record is not rated yet. */
export const saidStateSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('at-level'), level: identifier }),
  /** Not yet at the lowest level ("not yet at Getting Started"). */
  z.object({ is: z.literal('not-yet') }),
  /** Doesn't apply here: out of every denominator, with a reason. */
  z.object({ is: z.literal('not-applicable'), reason: paragraph }),
]);

export const existingBodySchema = z.looseObject({ indicator: identifier, state: saidStateSchema });
export const desiredBodySchema = z.looseObject({ indicator: identifier, level: identifier });
export const rationaleBodySchema = z.looseObject({ indicator: identifier, text: paragraph });

/** A ticked statement of a descriptor: support for a rating, never setting the level by itself. */
export const tickBodySchema = z.looseObject({
  indicator: identifier,
  level: identifier,
  statement: identifier,
});
