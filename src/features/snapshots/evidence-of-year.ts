import '#i18n/en/evidence.ts';
import type { EvidenceToRecord } from '#domain/assessment/compose-snapshot.ts';
import { collectedIn, countCollected } from '#domain/evidence/of-year.ts';
import { titleOf } from '#map-view/piece-words.ts';

import type { ReadyYear } from './year-in-view.ts';

type YearWithEvidence = Pick<ReadyYear, 'evidence' | 'map' | 'cycle'>;

/** The evidence that a record of the year lists. */
export function evidenceOfYear({
  evidence,
  map,
  cycle,
}: YearWithEvidence): readonly EvidenceToRecord[] {
  return collectedIn(evidence, cycle.schoolYear, map).map(({ indicator, pieces }) => ({
    indicator,
    pieces: pieces.map((piece) => ({
      title: titleOf(piece),
      observedOn: piece.observedOn,
      ...(piece.what.is === 'file' ? { file: piece.what.hash } : {}),
    })),
  }));
}

/** How many pieces a record of the year lists; one that serves several indicators counts once. */
export function countPieces({ evidence, map, cycle }: YearWithEvidence): number {
  return countCollected(collectedIn(evidence, cycle.schoolYear, map));
}
