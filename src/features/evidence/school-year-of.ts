import { schoolYearName, schoolYearOn, schoolYearSlug } from '#domain/assessment/school-year.ts';
import type { Piece } from '#domain/evidence/pieces.ts';

/** The school year in which a piece was observed, as addresses hold it: `2026-27`. */
export function yearSlugOf({ observedOn }: Pick<Piece, 'observedOn'>): string {
  return schoolYearSlug(schoolYearOn(observedOn));
}

/** The school years in which pieces were observed, newest first, by their slugs and names. */
export function yearsOf(
  pieces: readonly Piece[],
): readonly { readonly slug: string; readonly name: string }[] {
  const years = [...new Set(pieces.map(({ observedOn }) => schoolYearOn(observedOn)))];
  return years
    .toSorted((a, b) => b - a)
    .map((year) => ({ slug: schoolYearSlug(year), name: schoolYearName(year) }));
}
