import '#i18n/en/evidence.ts';
import type { EvidenceToRecord } from '#domain/assessment/compose-snapshot.ts';
import { evidenceOf } from '#domain/evidence/of-year.ts';
import { piecesByIndicator } from '#domain/evidence/pieces.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { titleOf } from '#map-view/piece-words.ts';

import type { ReadyYear } from './year-in-view.ts';

/**
 * The evidence that a record of the year lists: what is linked to its indicators, not in the bin, and of that year.
 */
export function evidenceOfYear({
  evidence,
  map,
  cycle,
}: Pick<ReadyYear, 'evidence' | 'map' | 'cycle'>): readonly EvidenceToRecord[] {
  const byCode = piecesByIndicator(evidenceOf(evidence, cycle.schoolYear), map.id);
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
export function countPieces({
  evidence,
  map,
  cycle,
}: Pick<ReadyYear, 'evidence' | 'map' | 'cycle'>): number {
  const byCode = piecesByIndicator(evidenceOf(evidence, cycle.schoolYear), map.id);
  const listed = indicatorsOf(map).flatMap(({ indicator: { code } }) => byCode.get(code) ?? []);
  return new Set(listed).size;
}
