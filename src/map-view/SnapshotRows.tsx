import type { ReactNode } from 'react';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SnapshotChain } from '#domain/assessment/snapshot-chain.ts';
import { currentRecord } from '#domain/assessment/standing-records.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import type { SnapshotDamage } from '#domain/assessment/verify-snapshot.ts';
import { longDate, timeOfDay } from '#i18n/dates.ts';
import { isolated } from '#i18n/isolated.ts';
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
          standing={standingOf(chain, snapshot)}
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

/** `only` has no other of its year beside it. */
type Standing = 'only' | 'current' | 'earlier' | 'amended';

function standingOf(chain: SnapshotChain, { id, content: { cycle } }: Snapshot): Standing {
  if (chain.amendedBy.has(id)) return 'amended';
  if (currentRecord(chain, cycle)?.id !== id) return 'earlier';
  return chain.inOrder.some((one) => one.id !== id && one.content.cycle === cycle)
    ? 'current'
    : 'only';
}

type WholeRowProps = {
  readonly snapshot: Snapshot;
  readonly standing: Standing;
  readonly link: SnapshotRowsProps['link'];
};

function WholeRow({ snapshot, standing, link }: WholeRowProps) {
  const { content } = snapshot;
  const year = schoolYearName(content.schoolYear);
  const facts = [
    content.status === 'interim' ? t('snapshots.interim') : t('snapshots.yearly'),
    recordedInWords(snapshot),
    ...(content.amends === undefined ? [] : [t('snapshots.amends-earlier')]),
    ...(standing === 'amended' ? [t('snapshots.amended-later')] : []),
  ];
  return (
    <li className={styles.row} data-state={standing}>
      <div className={styles.words}>
        <span className={styles.title}>{link(snapshot.id, t('snapshots.row', { year }))}</span>
        {standing === 'current' && (
          <span className={styles.current}>{t('snapshots.current', { year })}</span>
        )}
        <span className={styles.facts}>{facts.join(' · ')}</span>
      </div>
      <Strip
        map={content.map}
        states={new Map(content.ratings.map((rating) => [rating.indicator, rating.existing]))}
      />
    </li>
  );
}

/** Date, time and name; the name may have been purged, and the record stands without it. */
function recordedInWords({ content, words }: Snapshot): string {
  const date = longDate(content.recordedOn);
  const time = timeOfDay(Date.parse(content.recordedAt));
  const name = words.get(content.recordedBy);
  return name === undefined
    ? t('snapshots.recorded-at-purged', { date, time })
    : t('snapshots.recorded-at', { date, time, name: isolated(name) });
}
