import type { SchoolYear } from '#domain/assessment/school-year.ts';
import { cycleIn, schoolIn } from '#domain/assessment/stored-bodies.ts';
import type { StoredRecord } from '#domain/records/record.ts';

import type { ContinuumDatabase } from './database.ts';

/** Where a step was done, as far as it is still stored: the names that people know it by. */
export interface StepPlace {
  readonly schoolName?: string | undefined;
  readonly schoolYear?: SchoolYear | undefined;
}

/** Reads the names of the school and the year of a step, by its first change or its light row. Reads two records by key. */
export async function placeOfStep(
  { records }: ContinuumDatabase,
  changed: Pick<StoredRecord, 'school' | 'cycle'> | undefined,
): Promise<StepPlace> {
  if (changed === undefined) return {};
  const school = await records.get(changed.school);
  const cycle = changed.cycle === undefined ? undefined : await records.get(changed.cycle);
  return {
    schoolName: schoolIn(school?.body)?.name,
    schoolYear: cycleIn(cycle?.body)?.schoolYear,
  };
}
