/** So many years need pictures as wide as the page. */
export function manyYears(count: number): boolean {
  return count > 5;
}

/** Whether the year at a column is named where only so many names fit: the last one is, and evenly those before it. */
export function labelled(column: number, count: number, most: number): boolean {
  return (count - 1 - column) % Math.ceil(count / most) === 0;
}
