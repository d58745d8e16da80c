import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';
import { meetingAddress, type CycleAddress } from '#platform/addresses.ts';
import { Notice } from '#ui/Notice.tsx';

import styles from './RecordPage.module.css';

type ConflictReviewProps = {
  readonly codes: readonly string[];
  readonly address: CycleAddress;
};

/** Why the year can't be recorded yet: two devices agreed apart, and no software picks one of them for a record. */
export function ConflictReview({ codes, address }: ConflictReviewProps) {
  return (
    <Notice tone="danger" title={t('snapshots.unsaved-title')}>
      <p>{t('snapshots.conflict-words', { count: codes.length })}</p>
      <ul role="list" className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <Link href={meetingAddress(address, code)}>{code}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
