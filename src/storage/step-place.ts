import type { SchoolYear } from '#domain/assessment/school-year.ts';
import { cycleIn, schoolIn } from '#domain/assessment/stored-bodies.ts';
import type { RecordChange } from '#domain/records/step.ts';

import type { ContinuumDatabase } from './database.ts';

/** Where a step was done, as far as it is still stored: the names that people know it by. */
export interface StepPlace {
  readonly schoolName?: string | undefined;
  readonly schoolYear?: SchoolYear | undefined;
}

/** Reads the school and the year of a step from the records that it changed. Reads two records by key. */
export async function placeOfStep(
  { records }: ContinuumDatabase,
  changes: readonly RecordChange[],
): Promise<StepPlace> {
  const changed = changes[0]?.after;
  if (changed === undefined) return {};
  const school = await records.get(changed.school);
  const cycle = changed.cycle === undefined ? undefined : await records.get(changed.cycle);
  return {
    schoolName: schoolIn(school?.body)?.name,
    schoolYear: cycleIn(cycle?.body)?.schoolYear,
  };
}
