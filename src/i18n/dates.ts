const longDates = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' });

/** A date (`2027-05-14`) as people read it: `May 14, 2027`. A text that is no date stays as it is. */
export function longDate(date: string): string {
  const moment = new Date(`${date.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(moment.getTime()) ? date : longDates.format(moment);
}

const daysInFull = new Intl.DateTimeFormat('en-US', { dateStyle: 'full' });
const timesOfDay = new Intl.DateTimeFormat('en-US', { hour: 'numeric', minute: '2-digit' });

/** The day of a moment (ms since 1970) in the device's time zone: `Friday, May 14, 2027`. */
export function dayInFull(moment: number): string {
  return daysInFull.format(moment);
}

/** The time of day of a moment (ms since 1970) in the device's time zone: `10:42 AM`. */
export function timeOfDay(moment: number): string {
  return timesOfDay.format(moment);
}

const momentsInFull = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** A moment (ms since 1970) in the device's time zone: `May 14, 2027, 10:42 AM`. */
export function momentInWords(moment: number): string {
  return momentsInFull.format(moment);
}
