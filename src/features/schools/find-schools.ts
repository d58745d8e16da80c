import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { folded } from '#i18n/folded.ts';

/** Finds rows by words in their schools' names and places; every word must be there, accents and case don't matter. */
export function finder<Row>(
  rows: readonly Row[],
  schoolOf: (row: Row) => SchoolFacts,
): (words: string) => readonly Row[] {
  const texts = rows.map((row) => {
    const { name, district, state, id } = schoolOf(row);
    return folded(`${name} ${district} ${state} ${id}`);
  });
  return (words) => {
    const wanted = folded(words)
      .split(/\s+/u)
      .filter((word) => word !== '');
    return wanted.length === 0
      ? rows
      : rows.filter((_, index) => wanted.every((word) => texts[index]?.includes(word)));
  };
}
