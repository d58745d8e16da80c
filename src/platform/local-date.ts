/** The date of a moment (milliseconds since 1970) where this device is: `2027-03-09`. */
export function localDate(ms: number): string {
  const moment = new Date(ms);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
