import type { ReactNode } from 'react';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { SnapshotDamage } from '#domain/assessment/verify-snapshot.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';

import styles from './SnapshotRows.module.css';
import { Strip } from './Strip.tsx';

type SnapshotRowsProps = {
  readonly chain: SnapshotChain;
  readonly damaged: readonly SnapshotDamage[];
  /** A link to a snapshot with these words, `At-A-Glance 2026–27`. */
  readonly link: (snapshot: string, words: string) => ReactNode;
};

/** A school’s recorded At-A-Glances, newest first; damaged ones at the end, without their content. */
export function SnapshotRows({ chain, damaged, link }: SnapshotRowsProps) {
  return (
    <ul role="list" className={styles.rows}>
      {chain.inOrder.toReversed().map((snapshot) => (
        <WholeRow
          key={snapshot.id}
          snapshot={snapshot}
          isAmended={chain.amendedBy.has(snapshot.id)}
          link={link}
        />
      ))}
      {damaged.map(({ id }) => (
        <li key={id} className={styles.row} data-state="damaged">
          <div className={styles.words}>
            <span className={styles.title}>{link(id, t('snapshots.damaged-row'))}</span>
            <span className={styles.facts}>
              {t('snapshots.record-short', { record: id.slice(0, 8) })}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}

type WholeRowProps = {
  readonly snapshot: Snapshot;
  readonly isAmended: boolean;
  readonly link: SnapshotRowsProps['link'];
};

function WholeRow({ snapshot, isAmended, link }: WholeRowProps) {
  const { content } = snapshot;
  const facts = [
    content.status === 'interim' ? t('snapshots.interim') : t('snapshots.yearly'),
    t('snapshots.recorded-on', { date: longDate(content.recordedOn) }),
    ...(content.amends === undefined ? [] : [t('snapshots.amends-earlier')]),
    ...(isAmended ? [t('snapshots.amended-later')] : []),
  ];
  return (
    <li className={styles.row} data-state={isAmended ? 'amended' : 'standing'}>
      <div className={styles.words}>
        <span className={styles.title}>
          {link(snapshot.id, t('snapshots.row', { year: schoolYearName(content.schoolYear) }))}
        </span>
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </div>
      <Strip
        map={content.map}
        states={new Map(content.ratings.map((rating) => [rating.indicator, rating.existing]))}
      />
    </li>
  );
}
