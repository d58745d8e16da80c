import { Link } from 'wouter';

import type { AgreedRating } from '#domain/assessment/rating.ts';
import { evidenceByIndicator, type IndicatorEvidence } from '#domain/evidence/flags.ts';
import type { Piece } from '#domain/evidence/pieces.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { flagInWords } from '#map-view/evidence-flags.ts';
import { evidenceAddress } from '#platform/evidence-addresses.ts';

import styles from './RowEvidence.module.css';

/** The evidence of a map's indicators, by their codes. */
export type EvidenceByCode = ReadonlyMap<string, IndicatorEvidence>;

/** @param today a local date, `2027-02-03` */
export function evidenceByCode(
  map: IcMap,
  pieces: readonly Piece[],
  ratings: ReadonlyMap<string, AgreedRating>,
  today: string,
): EvidenceByCode {
  return new Map(
    evidenceByIndicator(map, pieces, ratings, today).map((one) => [one.indicator, one]),
  );
}

type RowEvidenceProps = {
  readonly school: string;
  readonly map: IcMap;
  readonly evidence: IndicatorEvidence | undefined;
};

/** How many pieces an indicator has, leading to them, and what is to be looked at in them. */
export function RowEvidence({ school, map, evidence }: RowEvidenceProps) {
  if (evidence === undefined) return null;
  const { indicator, pieces, flag } = evidence;
  const count = pieces.length;
  return (
    <span className={styles.evidence}>
      {count > 0 && (
        <Link
          href={evidenceAddress(school, { indicator })}
          aria-label={t('rating.evidence-of', { count, code: indicator })}
        >
          {t('evidence.pieces-count', { count })}
        </Link>
      )}
      {flag !== undefined && flag.is !== 'without-evidence' && (
        <span className={styles.flag}>{flagInWords(map, flag)}</span>
      )}
      {count === 0 && flag?.is !== 'highest-level-without-evidence' && (
        <span className={styles.flag}>–</span>
      )}
    </span>
  );
}
