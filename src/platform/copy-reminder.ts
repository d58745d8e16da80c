import type { LastCopy } from './last-copy.ts';

/** How old the last copy elsewhere may become before it is recalled. */
export const REMIND_AFTER = { edits: 20, days: 14 } as const;

/** Who puts the reminder aside has a week of peace. */
const PEACE_DAYS = 7;
const DAY_MS = 86_400_000;
const KEY = 'continuum.copy-reminder-put-aside';

/**
 * Whether a copy elsewhere is due: twenty edits since the last one, or any edit and fourteen days. Without a copy
 * twenty edits count. A last copy from the future, as the clock was set back, does not hold it up.
 */
export function isCopyDue(
  last: LastCopy | undefined,
  { writes, at }: { readonly writes: number; readonly at: number },
): boolean {
  const edits = writes - (last?.writes ?? 0);
  if (edits <= 0) return edits < 0 && writes > 0;
  const age = at - (last?.at ?? at);
  return edits >= REMIND_AFTER.edits || age >= REMIND_AFTER.days * DAY_MS || age < 0;
}

/** Whether somebody has put the reminder aside in the last week. */
export function isReminderAside(now: number): boolean {
  try {
    const at = Number(localStorage.getItem(KEY) ?? Number.NaN);
    return now >= at && now - at < PEACE_DAYS * DAY_MS;
  } catch {
    return false;
  }
}

/** Puts the reminder aside for a week. */
export function putReminderAside(now: number): void {
  try {
    localStorage.setItem(KEY, String(now));
  } catch {
    // It comes again with the next page.
  }
}
