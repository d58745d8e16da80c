// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';

import { isCopyDue, isReminderAside, putReminderAside } from '#platform/copy-reminder.ts';

const DAY = 86_400_000;
const now = Date.UTC(2027, 4, 14);

describe('a copy elsewhere is due', () => {
  test.each([
    ['never of an empty database', undefined, 0, false],
    ['not after nineteen edits without a copy', undefined, 19, false],
    ['after twenty edits without a copy', undefined, 20, true],
    ['not after nineteen edits since the last one', { at: now - DAY, writes: 100 }, 119, false],
    ['after twenty edits since the last one', { at: now - DAY, writes: 100 }, 120, true],
    ['after one edit and fourteen days', { at: now - 14 * DAY, writes: 100 }, 101, true],
    ['not after a summer without an edit', { at: now - 90 * DAY, writes: 100 }, 100, false],
    ['where the clock was ahead at the last one', { at: now + 900 * DAY, writes: 100 }, 101, true],
    ['where all was removed and begun anew since', { at: now - DAY, writes: 100 }, 3, true],
  ])('%s', (_, last, writes, isDue) => {
    expect(isCopyDue(last, { writes, at: now })).toBe(isDue);
  });
});

test('who puts the reminder aside has a week of peace', () => {
  expect(isReminderAside(now)).toBe(false);
  putReminderAside(now);
  expect(isReminderAside(now + 6 * DAY)).toBe(true);
  expect(isReminderAside(now + 7 * DAY)).toBe(false);
  // Were the clock set back, it would be put aside for years.
  expect(isReminderAside(now - DAY)).toBe(false);
});
