import { schoolYearOn, type SchoolYear } from '#domain/assessment/school-year.ts';

import type { EvidenceLink } from './evidence.ts';
import type { Piece } from './pieces.ts';

/**
 * Whether a piece is evidence of a school year for an indicator: it was seen in that year (or later), or somebody
 * said in it (or later) that it is evidence. Anything older is there to be reviewed, and counts for the years before.
 */
export function isOfYear(piece: Piece, link: EvidenceLink, year: SchoolYear): boolean {
  return schoolYearOn(piece.observedOn) >= year || (link.fitsIn ?? -Infinity) >= year;
}

/** The pieces with those links alone that are of a school year. */
export function evidenceOf(pieces: readonly Piece[], year: SchoolYear): readonly Piece[] {
  return pieces.map((piece) => ({
    ...piece,
    links: piece.links.filter((link) => isOfYear(piece, link, year)),
  }));
}

/** Of the pieces of one indicator: those of a school year, and those that wait for somebody to say that they still fit. */
export function splitByYear(
  pieces: readonly Piece[],
  { map, indicator }: Pick<EvidenceLink, 'map' | 'indicator'>,
  year: SchoolYear,
): { readonly ofYear: readonly Piece[]; readonly toReview: readonly Piece[] } {
  const isOf = (piece: Piece) =>
    piece.links.some(
      (link) => link.map === map && link.indicator === indicator && isOfYear(piece, link, year),
    );
  return {
    ofYear: pieces.filter(isOf),
    toReview: pieces.filter((piece) => !isOf(piece)),
  };
}
