import type { ReactNode } from 'react';
import { Link } from 'wouter';

import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import {
  editSchoolAddress,
  indicatorAddress,
  teamAddress,
  type CycleAddress,
} from '#platform/addresses.ts';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';

import styles from './RecordPage.module.css';
import { isComplete, type Missing } from './what-is-missing.ts';

type MissingReviewProps = {
  readonly missing: Missing;
  readonly address: CycleAddress;
};

/** What a record would lack, each with a link to where it can be mended. */
export function MissingReview({ missing, address }: MissingReviewProps) {
  return (
    <Card as="section" labelledBy="record-review">
      <div className={styles.section}>
        <h2 id="record-review">{t('snapshots.review-heading')}</h2>
        {isComplete(missing) ? (
          <Notice tone="ok" title={t('snapshots.review-complete')} />
        ) : (
          <>
            <p>{t('snapshots.review-words')}</p>
            <ul className={styles.missing}>
              <MissingRatings missing={missing} address={address} />
              <MissingWords missing={missing} school={address.school} />
            </ul>
          </>
        )}
      </div>
    </Card>
  );
}

function MissingRatings({ missing, address }: MissingReviewProps) {
  const { unrated, withoutRationale, withoutDesired, highestWithoutEvidence, evidenceToReview } =
    missing;
  return (
    <>
      <MissingCodes
        words={t('snapshots.missing-unrated', { count: unrated.length })}
        codes={unrated}
        address={address}
      />
      <MissingCodes
        words={t('snapshots.missing-rationale', { count: withoutRationale.length })}
        codes={withoutRationale}
        address={address}
      />
      <MissingCodes
        words={t('snapshots.missing-desired', { count: withoutDesired.length })}
        codes={withoutDesired}
        address={address}
      />
      <MissingCodes
        words={t('snapshots.missing-evidence', { count: highestWithoutEvidence.length })}
        codes={highestWithoutEvidence}
        address={address}
      />
      <MissingCodes
        words={t('snapshots.missing-review', { count: evidenceToReview.length })}
        codes={evidenceToReview}
        address={address}
      />
    </>
  );
}

type MissingCodesProps = {
  readonly words: string;
  readonly codes: readonly string[];
  readonly address: CycleAddress;
};

function MissingCodes({ words, codes, address }: MissingCodesProps) {
  if (codes.length === 0) return null;
  return (
    <li>
      {words}
      <ul role="list" className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <Link href={indicatorAddress(address, code)}>{code}</Link>
          </li>
        ))}
      </ul>
    </li>
  );
}

type MissingWordsProps = {
  readonly missing: Missing;
  readonly school: string;
};

function MissingWords({ missing, school }: MissingWordsProps) {
  const groups = listInWords(missing.emptyGroups.map((group) => t(`report.group-${group}`)));
  return (
    <>
      {missing.hasNoVision && (
        <MissingPlace
          words={t('snapshots.missing-vision')}
          link={<Link href={editSchoolAddress(school)}>{t('snapshots.write-vision')}</Link>}
        />
      )}
      {missing.hasNoMission && (
        <MissingPlace
          words={t('snapshots.missing-mission')}
          link={<Link href={editSchoolAddress(school)}>{t('snapshots.write-mission')}</Link>}
        />
      )}
      {missing.emptyGroups.length > 0 && (
        <MissingPlace
          words={
            missing.hasNoTeam
              ? t('snapshots.missing-team')
              : t('snapshots.missing-groups', { count: missing.emptyGroups.length, groups })
          }
          link={<Link href={teamAddress(school)}>{t('snapshots.open-team')}</Link>}
        />
      )}
    </>
  );
}

function MissingPlace({ words, link }: { readonly words: string; readonly link: ReactNode }) {
  return (
    <li>
      {words} {link}
    </li>
  );
}
