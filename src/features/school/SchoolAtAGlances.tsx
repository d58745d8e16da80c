import { Link } from 'wouter';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { Snapshot } from '#domain/assessment/snapshot.ts';
import { t } from '#i18n/translate.ts';
import { snapshotAddress } from '#platform/addresses.ts';
import { longDate } from '#report/dates.ts';
import type { SchoolSnapshots } from '#storage/school-snapshots.ts';
import { Card } from '#ui/Card.tsx';

import styles from './SchoolPage.module.css';

type SchoolAtAGlancesProps = {
  readonly school: string;
  readonly snapshots: SchoolSnapshots;
};

export function SchoolAtAGlances({ school, snapshots }: SchoolAtAGlancesProps) {
  const newestFirst: readonly Snapshot[] = snapshots.chain.inOrder.toReversed();
  return (
    <Card as="section" labelledBy="school-records">
      <div className={styles.section}>
        <h2 id="school-records">{t('school.records')}</h2>
        <ul>
          {newestFirst.map((snapshot) => (
            <li key={snapshot.id}>
              <Link href={snapshotAddress(school, snapshot.id)}>
                {schoolYearName(snapshot.content.schoolYear)}{' '}
                {longDate(snapshot.content.recordedOn)}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
}
