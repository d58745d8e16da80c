import type { z } from '#domain/zod.ts';

import type { cycleBodySchema } from './cycle-body.ts';
import type { SchoolYear } from './school-year.ts';

export type CycleBody = z.infer<typeof cycleBodySchema>;

export interface Cycle extends Readonly<CycleBody> {
  readonly id: string;
  readonly school: string;
}

/** The id of a cycle: two devices that start the same year of a school meet on it. */
export function cycleId(school: string, map: string, schoolYear: SchoolYear): string {
  return `cycle/${school}/${map}/${schoolYear}`;
}
