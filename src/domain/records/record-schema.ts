import { z } from '#domain/zod.ts';

import { STAMP_PATTERN } from './stamp.ts';

/** Ids stand in addresses, where half a character (a lone surrogate) can’t be written. */
const id = z.string().check(z.minLength(1), z.maxLength(400), z.regex(/^\P{Cs}*$/u));
const stamp = z.string().check(z.regex(STAMP_PATTERN));

/**
 * The envelope of everything that people make. Loose: fields that a later version adds are kept and
 * exported again. `body` is validated by kind (assessment/kinds.ts); unknown kinds keep theirs opaque.
 */
export const recordSchema = z.looseObject({
  id,
  kind: z.string().check(z.minLength(1), z.maxLength(60)),
  school: id,
  cycle: z.optional(id),
  stamp,
  /** The stamp of the version that this one replaced. */
  prev: z.optional(stamp),
  /** Who made the change: a member's id, or `team`. */
  by: z.string().check(z.minLength(1), z.maxLength(200)),
  device: z.string().check(z.regex(/^[0-9a-z]{12}$/)),
  v: z.number().check(z.int(), z.gte(1)),
  /** A tombstone: the record was removed; its body is empty. */
  deleted: z.optional(z.literal(true)),
  body: z.record(z.string(), z.unknown()),
});
