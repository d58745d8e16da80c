import { z } from '#domain/zod.ts';

import type { SchoolYear } from './school-year.ts';

/** A cycle: one school's work on one IC map in one school year. */
export const cycleBodySchema = z.looseObject({
  map: z.string().check(z.minLength(1), z.maxLength(100)),
  mapVersion: z.string().check(z.minLength(1), z.maxLength(100)),
  schoolYear: z.number().check(z.int(), z.gte(1990), z.lte(2200)),
});

export type CycleBody = z.infer<typeof cycleBodySchema>;

export interface Cycle extends Readonly<CycleBody> {
  readonly id: string;
  readonly school: string;
}

/** The id of a cycle: two devices that start the same year of a school meet on it. */
export function cycleId(school: string, map: string, schoolYear: SchoolYear): string {
  return `cycle/${school}/${map}/${schoolYear}`;
}
