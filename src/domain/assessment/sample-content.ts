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

/** What a member of the sample school says alone; levels by rank. */
const sampleAloneSchema = z.strictObject({
  existing: z.union([z.int(), z.enum(['not-yet', 'not-applicable', 'cant-tell'])]),
  desired: z.optional(z.int()),
  note: z.optional(text),
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
  evidence: z.array(
    z.strictObject({
      id: text,
      what: z.discriminatedUnion('is', [
        z.strictObject({ is: z.literal('note'), text }),
        z.strictObject({ is: z.literal('link'), url: text }),
      ]),
      title: text,
      note: z.optional(z.string()),
      /** The id of a member. */
      by: text,
      /** Observed in the school year that began so many years before the living one; at least 1. */
      yearsBack: z.number().check(z.int(), z.gte(1)),
      /** The month and the day: `02-11`. */
      on: z.string().check(z.regex(/^\d\d-\d\d$/)),
      tags: z.array(text),
      /** The indicators; none for a piece that waits in the inbox. Levels by rank. */
      for: z.array(z.strictObject({ code: text, level: z.optional(z.int()) })),
    }),
  ),
  years: z.array(z.record(text, sampleRatingSchema)),
  /** What members rated alone, and handed in, for the year under way: so its meeting has something to look at. */
  alone: z.array(
    z.strictObject({
      /** The id of a member. */
      by: text,
      ratings: z.record(text, sampleAloneSchema),
    }),
  ),
});

export type SampleContent = z.infer<typeof sampleContentSchema>;
export type SamplePiece = SampleContent['evidence'][number];
export type SampleAlone = SampleContent['alone'][number];
export type SampleRating = z.infer<typeof sampleRatingSchema>;
