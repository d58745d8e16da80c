import { schoolYearOn, type SchoolYear } from '#domain/assessment/school-year.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';

import type { EvidenceLink } from './evidence.ts';
import { piecesByIndicator, type Piece } from './pieces.ts';

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

/** The pieces of one indicator in a school year. */
export interface CollectedEvidence {
  /** Its code. */
  readonly indicator: string;
  readonly pieces: readonly Piece[];
}

/**
 * What a record of a school year lists: what is linked to the map's indicators, not in the bin, and of that year; in
 * the map's order, without those that have nothing.
 */
export function collectedIn(
  pieces: readonly Piece[],
  year: SchoolYear,
  map: IcMap,
): readonly CollectedEvidence[] {
  const byCode = piecesByIndicator(evidenceOf(pieces, year), map.id);
  return indicatorsOf(map).flatMap(({ indicator: { code } }) => {
    const here = byCode.get(code);
    return here === undefined ? [] : [{ indicator: code, pieces: here }];
  });
}

/** How many pieces these are; one that serves several indicators counts once. */
export function countCollected(collected: readonly CollectedEvidence[]): number {
  return new Set(collected.flatMap(({ pieces }) => pieces.map(({ id }) => id))).size;
}
