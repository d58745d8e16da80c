import { z } from '#domain/zod.ts';

const count = z.number().check(z.int(), z.gte(0), z.lte(10_000));

/** How many members said what, without saying who. */
const recordedDistributionSchema = z.object({
  /** By place: at index 0 "not yet at the lowest level", then the map's levels from the lowest. */
  atPlace: z.array(count),
  cantTell: count,
  notApplicable: count,
});

/**
 * What stays of a team's single ratings of one indicator's existing state: numbers in which no single person
 * can be found (domain/analysis/agreement-to-record.ts says which of them are left out, and when).
 */
export const agreementFactsSchema = z.object({
  indicator: z.string().check(z.minLength(1), z.maxLength(100)),
  /** Members who said something about its existing state. */
  rated: count,
  /** Those, and members who were asked to and did not. */
  asked: count,
  /** Of the members who placed it at a level: how many, levels between the ends, how many near the middle. */
  spread: z.optional(z.object({ placed: count, range: count, withinOne: count })),
  /** Some said that it doesn't apply, others placed it. */
  whetherItApplies: z.optional(z.literal(true)),
  distribution: z.optional(recordedDistributionSchema),
});

/** What is kept besides when single ratings are dropped. */
export const keptFactsSchema = z.extend(agreementFactsSchema, {
  /** How many wanted which place for the desired state, as in a distribution. */
  desired: z.optional(z.array(count)),
});

/** That the individual ratings of a cycle were dropped, when, and the numbers that stay of them. */
export const ratingsDroppedBodySchema = z.looseObject({
  /** The local date, `2027-06-09`. */
  on: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  indicators: z.array(keptFactsSchema).check(z.maxLength(1000)),
});

export type AgreementFacts = Readonly<z.infer<typeof agreementFactsSchema>>;
export type RecordedDistribution = Readonly<z.infer<typeof recordedDistributionSchema>>;
export type KeptFacts = Readonly<z.infer<typeof keptFactsSchema>>;
export type RatingsDropped = Readonly<z.infer<typeof ratingsDroppedBodySchema>>;
