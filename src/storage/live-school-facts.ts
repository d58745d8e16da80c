import { schoolIn } from '#domain/assessment/stored-bodies.ts';
import { LIBRARY_SCHOOL } from '#domain/records/record.ts';
import { gatherSchools } from '#domain/schools/gather-schools.ts';
import { schoolGroupings } from '#domain/schools/groups.ts';
import type { SchoolsInView } from '#domain/schools/school-facts.ts';

import type { ContinuumDatabase } from './database.ts';
import { useStorage } from './StorageProvider.tsx';
import type { Reading } from './readings.ts';
import { useReading } from './use-live.ts';

/**
 * What is known of every school for views over many: levels by year, groups, maps; `undefined` while it is being read.
 * Again whenever a record, a school or a group was written by any tab.
 */
export function useSchoolFacts(): SchoolsInView | undefined {
  return useReading(useStorage(), SCHOOL_FACTS);
}

/** Reads them once. */
export async function readSchoolFacts(database: ContinuumDatabase): Promise<SchoolsInView> {
  const [schools, facts, library] = await Promise.all([
    database.records.where('kind').equals('school').toArray(),
    database.snapshotFacts.toArray(),
    database.records
      .where('[school+kind]')
      .between([LIBRARY_SCHOOL, 'school-'], [LIBRARY_SCHOOL, 'school-\uffff'])
      .toArray(),
  ]);
  return gatherSchools(
    schools.flatMap(({ id, deleted, body }) => {
      const school = deleted === true ? undefined : schoolIn(body);
      return school === undefined ? [] : [{ ...school, id }];
    }),
    facts,
    schoolGroupings(library),
  );
}

/** Shared, so that going from one view over schools to another page of them doesn’t read ten thousand rows anew. */
const SCHOOL_FACTS: Reading<SchoolsInView> = { key: 'school-facts', read: readSchoolFacts };
