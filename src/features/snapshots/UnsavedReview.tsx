import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';
import { indicatorAddress, type CycleAddress } from '#platform/addresses.ts';
import { Notice } from '#ui/Notice.tsx';

import styles from './RecordPage.module.css';

type UnsavedReviewProps = {
  /** Codes of the indicators where something that was said is not stored. */
  readonly codes: readonly string[];
  readonly address: CycleAddress;
};

/** Why the year can't be recorded yet: what is on screen only would be missing in the record for ever. */
export function UnsavedReview({ codes, address }: UnsavedReviewProps) {
  return (
    <Notice tone="danger" title={t('snapshots.unsaved-title')}>
      <p>{t('snapshots.unsaved-words', { count: codes.length })}</p>
      <ul role="list" className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <Link href={indicatorAddress(address, code)}>{code}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
