import type { AgreedRating } from '#domain/assessment/rating.ts';
import { schoolYearOn } from '#domain/assessment/school-year.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';

import { piecesByIndicator, type Piece } from './pieces.ts';

/** What a team may want to look at in the evidence of an indicator. */
export type EvidenceFlag =
  /** Rated at the map's highest level, with nothing to show for it. */
  | { readonly is: 'highest-level-without-evidence'; readonly level: string }
  /** Rated, or not rated yet, with nothing to show. */
  | { readonly is: 'without-evidence' }
  /** Everything there is was seen before the last school year began. */
  | { readonly is: 'only-old-evidence'; readonly newestOn: string };

/** An indicator's evidence: its pieces, newest observation first, and what is to be looked at. */
export interface IndicatorEvidence {
  readonly indicator: string;
  readonly pieces: readonly Piece[];
  readonly flag: EvidenceFlag | undefined;
}

/**
 * The evidence of every indicator, in the map's order. One that doesn't apply here carries no flag.
 * @param today a local date, `2027-02-03`
 */
export function evidenceByIndicator(
  map: IcMap,
  pieces: readonly Piece[],
  ratings: ReadonlyMap<string, AgreedRating>,
  today: string,
): readonly IndicatorEvidence[] {
  const byCode = piecesByIndicator(pieces, map.id);
  return indicatorsOf(map).map(({ indicator: { code } }) => {
    const own = byCode.get(code) ?? [];
    return { indicator: code, pieces: own, flag: evidenceFlag(map, own, ratings.get(code), today) };
  });
}

/**
 * What is to be looked at in an indicator’s evidence, beside how it is rated; nothing where it doesn’t apply here.
 * @param pieces of the indicator, without those in the bin
 * @param today a local date, `2027-02-03`
 */
export function evidenceFlag(
  map: IcMap,
  pieces: readonly Piece[],
  rating: AgreedRating | undefined,
  today: string,
): EvidenceFlag | undefined {
  const existing = rating?.existing;
  if (existing?.is === 'not-applicable') return undefined;
  const newestOn = pieces
    .map(({ observedOn }) => observedOn)
    .toSorted()
    .at(-1);
  if (newestOn === undefined) {
    const highest = levelsAscending(map).at(-1)?.id;
    return existing?.is === 'at-level' && existing.level === highest
      ? { is: 'highest-level-without-evidence', level: existing.level }
      : { is: 'without-evidence' };
  }
  return schoolYearOn(newestOn) < schoolYearOn(today) - 1
    ? { is: 'only-old-evidence', newestOn }
    : undefined;
}

/**
 * The same with what needs evidence first: rated highest without any, then without any, then with old
 * evidence only, then the rest; within each in the map's order.
 */
export function inOrderOfNeed(
  evidence: readonly IndicatorEvidence[],
): readonly IndicatorEvidence[] {
  return evidence.toSorted((a, b) => need(a) - need(b));
}

function need({ flag }: IndicatorEvidence): number {
  switch (flag?.is) {
    case 'highest-level-without-evidence':
      return 0;
    case 'without-evidence':
      return 1;
    case 'only-old-evidence':
      return 2;
    case undefined:
      return 3;
  }
}
