import { z } from '#domain/zod.ts';

const line = z.string().check(z.trim(), z.maxLength(200));
const paragraph = z.string().check(z.trim(), z.maxLength(5000));

/** A school: what the head of the At-A-Glance says about it. */
export const schoolBodySchema = z.looseObject({
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
  district: line,
  state: line,
  /** As people write them: `K–5`, `9–12`. */
  grades: line,
  vision: paragraph,
  mission: paragraph,
  /** A made-up school to explore; kept out of every export and removable in one click. */
  sample: z.optional(z.literal(true)),
});
