const longDates = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** A date (`2027-05-14`) as people read it: `May 14, 2027`. A text that is no date stays as it is. */
export function longDate(date: string): string {
  const moment = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? date : longDates.format(moment);
}
