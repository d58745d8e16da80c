import type { Piece } from '#domain/evidence/pieces.ts';
import { outOfBin } from '#domain/evidence/pieces.ts';
import '#i18n/en/evidence.ts';
import { t } from '#i18n/translate.ts';
import { titleOf } from '#map-view/piece-words.ts';
import { addEvidenceAddress, evidenceAddress, pieceAddress } from '#platform/evidence-addresses.ts';

import type { PalettePlace } from './palette-places.ts';

/** Where evidence of a school is added and found, and every piece of it. */
export function evidencePlaces(school: string, pieces: readonly Piece[]): readonly PalettePlace[] {
  const group = t('evidence.title');
  return [
    { href: addEvidenceAddress(school), name: t('evidence.add'), group },
    { href: evidenceAddress(school), name: t('evidence.to-library'), group },
    ...outOfBin(pieces).map((piece) => ({
      href: pieceAddress(school, piece.id),
      name: titleOf(piece),
      group,
    })),
  ];
}
