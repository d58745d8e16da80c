import { z } from '#domain/zod.ts';

import { memberBodySchema } from './member-body.ts';

const text = z.string().check(z.minLength(1));

/** What the sample school says of one indicator in one year; levels by rank, as people speak of them. */
const sampleRatingSchema = z.strictObject({
  existing: z.union([z.int(), z.enum(['not-yet', 'not-applicable'])]),
  desired: z.optional(z.int()),
  /** How many of the existing level's statements are ticked, from the first on. */
  ticks: z.optional(z.int()),
  /** The rationale; for "doesn't apply", the reason. */
  why: z.string(),
  /** Already agreed when the year's interim snapshot was recorded. */
  interim: z.optional(z.literal(true)),
});

/** The made-up school of data/sample-school.json, with its years oldest first; the last one is under way. */
export const sampleContentSchema = z.strictObject({
  school: z.strictObject({
    name: text,
    district: text,
    state: text,
    grades: text,
    vision: text,
    mission: text,
  }),
  members: z.array(
    z.strictObject({
      id: text,
      name: text,
      group: memberBodySchema.shape.group,
      position: text,
    }),
  ),
  recordedBy: text,
  years: z.array(z.record(text, sampleRatingSchema)),
});

export type SampleContent = z.infer<typeof sampleContentSchema>;
export type SampleRating = z.infer<typeof sampleRatingSchema>;
