import { Link } from 'wouter';

import type { AgreedRating } from '#domain/assessment/rating.ts';
import type { SchoolYear } from '#domain/assessment/school-year.ts';
import { evidenceByIndicator, type IndicatorEvidence } from '#domain/evidence/flags.ts';
import { evidenceOf } from '#domain/evidence/of-year.ts';
import { piecesByIndicator, type Piece } from '#domain/evidence/pieces.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { t } from '#i18n/translate.ts';
import { flagInWords } from '#map-view/evidence-flags.ts';
import { evidenceAddress } from '#platform/evidence-addresses.ts';

import styles from './RowEvidence.module.css';

/** An indicator’s evidence of the year, and how much there is of earlier ones that nobody has said still fits. */
export type RowOfEvidence = IndicatorEvidence & { readonly earlier: number };

/** The evidence of a map's indicators in a school year, by their codes. */
export type EvidenceByCode = ReadonlyMap<string, RowOfEvidence>;

/** @param today a local date, `2027-02-03` */
export function evidenceByCode(
  map: IcMap,
  pieces: readonly Piece[],
  ratings: ReadonlyMap<string, AgreedRating>,
  { year, today }: { readonly year: SchoolYear; readonly today: string },
): EvidenceByCode {
  const all = piecesByIndicator(pieces, map.id);
  const ofYear = evidenceByIndicator(map, evidenceOf(pieces, year), ratings, today);
  return new Map(
    ofYear.map((one) => {
      const earlier = (all.get(one.indicator)?.length ?? 0) - one.pieces.length;
      return [one.indicator, { ...one, earlier }];
    }),
  );
}

type RowEvidenceProps = {
  readonly school: string;
  readonly map: IcMap;
  readonly evidence: RowOfEvidence | undefined;
};

/** How many pieces an indicator has this year, and from earlier ones, leading to them, and what is to be looked at in them. */
export function RowEvidence({ school, map, evidence }: RowEvidenceProps) {
  if (evidence === undefined) return null;
  const { indicator, pieces, earlier, flag } = evidence;
  const count = pieces.length;
  const href = evidenceAddress(school, { indicator });
  return (
    <span className={styles.evidence}>
      {count > 0 && (
        <Link href={href} aria-label={t('rating.evidence-of', { count, code: indicator })}>
          {t('evidence.pieces-count', { count })}
        </Link>
      )}
      {earlier > 0 && (
        <Link
          href={href}
          className={styles.earlier}
          aria-label={t('rating.evidence-earlier-of', { count: earlier, code: indicator })}
        >
          {t('rating.evidence-earlier', { count: earlier })}
        </Link>
      )}
      {flag !== undefined && flag.is !== 'without-evidence' && (
        <span className={styles.flag}>{flagInWords(map, flag)}</span>
      )}
      {count === 0 && earlier === 0 && flag?.is !== 'highest-level-without-evidence' && (
        <span className={styles.flag}>–</span>
      )}
    </span>
  );
}
