/** How long a piece stays in the bin before it may be removed for good. */
export const DAYS_IN_BIN = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** The local date from which a piece may be removed for good. Dates are local dates, `2027-02-03`. */
export function dueOn(binnedOn: string): string {
  return new Date(noonOf(binnedOn) + DAYS_IN_BIN * DAY_MS).toISOString().slice(0, 10);
}

/** Whether a piece has been in the bin for 30 days. */
export function isDue(binnedOn: string, today: string): boolean {
  return today >= dueOn(binnedOn);
}

/** The days that are left to take a piece out of the bin; 0 when it is due. */
export function daysLeft(binnedOn: string, today: string): number {
  return Math.max(0, Math.round((noonOf(dueOn(binnedOn)) - noonOf(today)) / DAY_MS));
}

/** A date counted in UTC, where every day has 24 hours. */
function noonOf(date: string): number {
  return Date.parse(`${date}T12:00:00Z`);
}
