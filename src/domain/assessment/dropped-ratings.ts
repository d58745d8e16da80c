import type { StoredRecord } from '#domain/records/record.ts';

import { BODY_SCHEMAS } from './kinds.ts';
import type { RatingsDropped } from './recorded-agreement.ts';

/** When a cycle's individual ratings were dropped, and the numbers that stayed; undefined while they were not. */
export function droppedRatings(records: Iterable<StoredRecord>): RatingsDropped | undefined {
  for (const { kind, deleted, body } of records) {
    if (kind === 'ratings-dropped' && deleted !== true) {
      return BODY_SCHEMAS[kind].safeParse(body).data;
    }
  }
  return undefined;
}
