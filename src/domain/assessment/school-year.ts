/** A school year, known by the calendar year in which it starts: 2026 is `2026–27`. */
export type SchoolYear = number;

/** A US school year starts on July 1. */
const FIRST_MONTH = 6;

/** As people read it: `2026–27`, with an en dash. */
export function schoolYearName(year: SchoolYear): string {
  return `${year}–${lastTwoDigits(year + 1)}`;
}

/** As an address holds it: `2026-27`. */
export function schoolYearSlug(year: SchoolYear): string {
  return `${year}-${lastTwoDigits(year + 1)}`;
}

/** The school year of an address; undefined when the text is none. */
export function parseSchoolYearSlug(slug: string): SchoolYear | undefined {
  const match = /^(\d{4})-(\d{2})$/.exec(slug);
  if (match === null) return undefined;
  const year = Number(match[1]);
  return lastTwoDigits(year + 1) === match[2] ? year : undefined;
}

/** The school year that a moment (in the device's own time zone) falls into. */
export function schoolYearAt(moment: Date): SchoolYear {
  return moment.getMonth() >= FIRST_MONTH ? moment.getFullYear() : moment.getFullYear() - 1;
}

/** The school year that a local date (`2027-02-03`) falls into. */
export function schoolYearOn(date: string): SchoolYear {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) > FIRST_MONTH ? year : year - 1;
}

function lastTwoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}
