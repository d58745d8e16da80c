import type { Cycle } from '#domain/assessment/cycle.ts';
import { handIn, rateDesired, rateExisting } from '#domain/assessment/rate-alone.ts';
import { RECORD_VERSION, type Change, type StoredRecord } from '#domain/records/record.ts';
import { formatStamp } from '#domain/records/stamp.ts';

import type { ReadCode } from './rating-code.ts';

/** The device of records that came in a rating code: the smallest, so at the same moment any real one wins. */
export const CODE_DEVICE = '000000000000';

/**
 * The records that a rating code brings. They go through the one merge like those of a file: the same code gives
 * the same records, to the byte, on every device, so reading it again changes nothing.
 *
 * Their stamp: the code's moment, counter 0, CODE_DEVICE. The moment is that of the newest rating in the code,
 * rounded down to 4 seconds, so a file that holds a later change wins over an older code in whichever order
 * they arrive, and a later code wins over an older file. A rating that the code repeats from a file takes
 * the later stamp and says the same. What a code does not say makes no record, so it clears nothing. There is no
 * `prev`: a code cannot know what it replaces.
 */
export function recordsOfCode(code: ReadCode, cycle: Cycle): readonly StoredRecord[] {
  const { member } = code;
  const stamp = formatStamp({ ms: code.at, counter: 0, device: CODE_DEVICE });
  const changes: Change[] = [];
  for (const [indicator, { existing, desired }] of code.ratings) {
    const own = { cycle, member, indicator };
    if (existing !== undefined) changes.push(rateExisting(own, existing));
    if (desired !== undefined) changes.push(rateDesired(own, desired));
  }
  changes.push(handIn(cycle, member, stamp));
  return changes.flatMap((change) =>
    'put' in change
      ? [{ ...change.put, stamp, device: CODE_DEVICE, by: member, v: RECORD_VERSION }]
      : [],
  );
}
