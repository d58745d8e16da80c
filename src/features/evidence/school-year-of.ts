import { schoolYearAt, schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import type { Piece } from '#domain/evidence/pieces.ts';

/** The school year in which a piece was observed, as addresses hold it: `2026-27`. */
export function yearSlugOf({ observedOn }: Pick<Piece, 'observedOn'>): string {
  return schoolYearSlug(yearOf(observedOn));
}

/** The school years in which pieces were observed, newest first, by their slugs and names. */
export function yearsOf(
  pieces: readonly Piece[],
): readonly { readonly slug: string; readonly name: string }[] {
  const years = [...new Set(pieces.map(({ observedOn }) => yearOf(observedOn)))];
  return years
    .toSorted((a, b) => b - a)
    .map((year) => ({ slug: schoolYearSlug(year), name: schoolYearName(year) }));
}

function yearOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return schoolYearAt(new Date(year, month - 1, day));
}
