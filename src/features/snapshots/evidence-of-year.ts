import '#i18n/en/evidence.ts';
import type { EvidenceToRecord } from '#domain/assessment/compose-snapshot.ts';
import { piecesByIndicator } from '#domain/evidence/pieces.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { titleOf } from '#map-view/piece-words.ts';

import type { ReadyYear } from './year-in-view.ts';

/** The evidence that a record of the year lists: what is linked to its indicators and not in the bin. */
export function evidenceOfYear({
  evidence,
  map,
}: Pick<ReadyYear, 'evidence' | 'map'>): readonly EvidenceToRecord[] {
  const byCode = piecesByIndicator(evidence, map.id);
  return indicatorsOf(map).flatMap(({ indicator: { code } }) => {
    const pieces = byCode.get(code) ?? [];
    if (pieces.length === 0) return [];
    return [
      {
        indicator: code,
        pieces: pieces.map((piece) => ({
          title: titleOf(piece),
          observedOn: piece.observedOn,
          ...(piece.what.is === 'file' ? { file: piece.what.hash } : {}),
        })),
      },
    ];
  });
}

/** How many pieces a record of the year lists; one that serves several indicators counts once. */
export function countPieces({ evidence, map }: Pick<ReadyYear, 'evidence' | 'map'>): number {
  const byCode = piecesByIndicator(evidence, map.id);
  const listed = indicatorsOf(map).flatMap(({ indicator: { code } }) => byCode.get(code) ?? []);
  return new Set(listed).size;
}
