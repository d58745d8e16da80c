import '#i18n/en/carried.ts';
import { linkEvidence, unlinkEvidence } from '#domain/evidence/evidence-changes.ts';
import type { EvidenceLink } from '#domain/evidence/evidence.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import { t } from '#i18n/translate.ts';
import { titleOf } from '#map-view/piece-words.ts';
import type { Storage } from '#storage/storage.ts';

import { commitAndOfferUndo } from './commit-and-offer-undo.ts';

/** What pieces from earlier years are reviewed for. */
export interface ReviewedFor {
  readonly map: string;
  readonly indicator: string;
  readonly year: SchoolYear;
}

/** Says of pieces that they are evidence this year too, as one step; gives whether it was stored. */
export function keepPieces(
  storage: Storage,
  pieces: readonly Piece[],
  place: ReviewedFor,
): Promise<boolean> {
  const changes = pieces.flatMap((piece) =>
    linksOf(piece, place).map((link) =>
      linkEvidence(piece.school, piece.id, { ...link, fitsIn: place.year }),
    ),
  );
  const words = { count: pieces.length, indicator: place.indicator };
  return write(storage, pieces, { changes, done: t('carried.kept', words) });
}

/** Takes pieces from the indicator, as one step; they stay in the library, and in the records that list them. */
export function leavePieces(
  storage: Storage,
  pieces: readonly Piece[],
  place: ReviewedFor,
): Promise<boolean> {
  const changes = pieces.map((piece) => unlinkEvidence(piece.id, place));
  const words = { count: pieces.length, indicator: place.indicator };
  return write(storage, pieces, { changes, done: t('evidence.unlinked', words) });
}

function linksOf({ links }: Piece, place: ReviewedFor): readonly EvidenceLink[] {
  return links.filter(({ map, indicator }) => map === place.map && indicator === place.indicator);
}

async function write(
  storage: Storage,
  pieces: readonly Piece[],
  step: {
    readonly changes: Parameters<Storage['commit']>[0]['changes'];
    readonly done: string;
  },
): Promise<boolean> {
  const [first, ...more] = pieces;
  if (first === undefined) return true;
  const { changes, done } = step;
  const subject =
    more.length === 0 ? titleOf(first) : t('evidence.pieces', { count: pieces.length });
  const label = { what: 'evidence-sorted', subject } as const;
  return commitAndOfferUndo(storage, { school: first.school, label, changes }, done);
}
