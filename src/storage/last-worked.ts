import type { Collection } from 'dexie';

import { localDate } from '#platform/local-date.ts';

import type { StepRow } from './step-row.ts';

/** Enough to find an earlier day in nearly every school; where it is not, there is another day. */
const NEWEST_STEPS = 200;

/**
 * The latest local date before today on which a step was made, among the newest of them: what is due on that
 * date too is due by more than today's clock, which may be wrong.
 */
export async function lastWorkedBefore(
  steps: Collection<StepRow, unknown>,
  today: string,
): Promise<string | undefined> {
  let last: string | undefined;
  // oxlint-disable-next-line unicorn/no-array-reverse -- a table of the database, read from its end
  const newest = steps.reverse().limit(NEWEST_STEPS);
  await newest.each(({ at }) => {
    const date = localDate(at);
    if (date < today && (last === undefined || date > last)) last = date;
  });
  return last;
}
