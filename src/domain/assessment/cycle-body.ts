import { z } from '#domain/zod.ts';

/** A cycle: one school's work on one IC map in one school year. */
export const cycleBodySchema = z.looseObject({
  map: z.string().check(z.minLength(1), z.maxLength(100)),
  mapVersion: z.string().check(z.minLength(1), z.maxLength(100)),
  schoolYear: z.number().check(z.int(), z.gte(1990), z.lte(2200)),
});
