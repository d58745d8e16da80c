import { expect, test } from 'vitest';

import { INVITED_DEVICE, isByInvitation } from '#domain/assessment/invited.ts';
import { formatStamp } from '#domain/records/stamp.ts';

const ISSUED_MS = Math.floor(Date.UTC(2026, 7, 1) / 1000);

test.each([
  ['an invitation’s record', INVITED_DEVICE, ISSUED_MS, true],
  [
    'the school’s own, from a laptop whose clock has forgotten the year',
    'laptop000000',
    60_000,
    false,
  ],
  ['the school’s own of today', 'laptop000000', Date.UTC(2026, 7, 17), false],
  [
    'one of a rating code, which names no device either',
    INVITED_DEVICE,
    Date.UTC(2026, 7, 17),
    false,
  ],
])('%s', (_, device, ms, expected) => {
  const stamp = formatStamp({ ms, counter: 0, device });
  expect(isByInvitation({ device, stamp })).toBe(expected);
});
