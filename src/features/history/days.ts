/** The first moment (ms since 1970) of a local date, `2027-02-03`. */
export function startOfDay(date: string): number {
  return momentOf(date, 0);
}

/** The first moment after a local date. */
export function endOfDay(date: string): number {
  return momentOf(date, 1);
}

/** Days are counted by the calendar: one with a change of the clock has 23 or 25 hours. */
function momentOf(date: string, daysLater: number): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + daysLater).getTime();
}
