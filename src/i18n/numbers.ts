const wholeNumbers = new Intl.NumberFormat('en');

/** A whole number as people read it: `1,000`. */
export function wholeNumber(value: number): string {
  return wholeNumbers.format(value);
}
