import { ok, type Result } from '#domain/result.ts';
import type { CommitError } from '#storage/commit.ts';
import { systemClock } from '#platform/clock.ts';
import { loadBuiltInMap } from '#storage/built-in-map.ts';
import type { Storage } from '#storage/storage.ts';

import { schoolYearNow } from './current-cycle.ts';

/** Adds the sample school as one step that can be taken back; gives its id. Its code is fetched only now. */
export async function addSampleSchool(storage: Storage): Promise<Result<string, CommitError>> {
  const [{ default: content }, { sampleSchoolChanges, SAMPLE_SCHOOL_ID }, map] = await Promise.all([
    import('#data/sample-school.json'),
    import('#domain/assessment/sample-school.ts'),
    loadBuiltInMap(),
  ]);
  const result = await storage.commit({
    label: { what: 'sample-added', subject: content.school.name },
    changes: sampleSchoolChanges(content, map, { year: schoolYearNow(), at: systemClock() }),
  });
  return result.ok ? ok(SAMPLE_SCHOOL_ID) : result;
}
