import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';
import { SnapshotRows } from '#map-view/SnapshotRows.tsx';
import { snapshotAddress } from '#platform/addresses.ts';
import type { SchoolSnapshots } from '#storage/school-snapshots.ts';
import { Card } from '#ui/Card.tsx';

import styles from './SchoolPage.module.css';

type SchoolAtAGlancesProps = {
  readonly school: string;
  readonly snapshots: SchoolSnapshots;
};

/** What the school has recorded so far, newest first. */
export function SchoolAtAGlances({ school, snapshots }: SchoolAtAGlancesProps) {
  const { chain, damaged } = snapshots;
  const hasAny = chain.inOrder.length + damaged.length > 0;
  return (
    <Card as="section" labelledBy="school-records">
      <div className={styles.section}>
        <h2 id="school-records">{t('school.records')}</h2>
        {hasAny ? (
          <SnapshotRows
            chain={chain}
            damaged={damaged}
            link={(id, words) => <Link href={snapshotAddress(school, id)}>{words}</Link>}
          />
        ) : (
          <p>{t('school.records-none')}</p>
        )}
      </div>
    </Card>
  );
}
