import { z } from '#domain/zod.ts';

import type { SnapshotContent } from './snapshot-content.ts';

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** A plain word beside the hashed text: what may have to be purged one day, such as a person's name. */
export const saltedWordSchema = z.object({
  salt: z.string().check(z.minLength(16)),
  text: z.string(),
});

/**
 * The body of a snapshot record: the canonical text whose SHA-256 is the record's id, and beside it the
 * plain words that the text holds only as salted hashes.
 */
export const snapshotBodySchema = z.looseObject({
  text: z.string().check(z.minLength(2), z.maxLength(5_000_000)),
  words: z.record(hash, saltedWordSchema),
  /** The hashes of plain words that were purged for good: no other copy brings them back. */
  purged: z.optional(z.array(hash)),
});

export type SnapshotBody = z.infer<typeof snapshotBodySchema>;

/** A snapshot that was read and found whole. */
export interface Snapshot {
  /** The SHA-256 of its text. */
  readonly id: string;
  readonly school: string;
  readonly content: SnapshotContent;
  /** The plain words by their salted hash; a purged one is absent. */
  readonly words: ReadonlyMap<string, string>;
}
