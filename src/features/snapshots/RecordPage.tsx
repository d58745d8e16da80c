import '#i18n/en/snapshots.ts';
import '#i18n/en/report.ts';
import '#i18n/en/level.ts';
import { t } from '#i18n/translate.ts';
import { PageHeading } from '#ui/PageHeading.tsx';

import { MissingReview } from './MissingReview.tsx';
import { RecordForm } from './RecordForm.tsx';
import styles from './RecordPage.module.css';
import { whatIsMissing } from './what-is-missing.ts';
import { useYearInView, type ReadyYear } from './year-in-view.ts';
import { YearProblem } from './YearProblem.tsx';

type RecordPageProps = {
  readonly school: string;
  readonly map: string;
  /** As addresses hold it: `2026-27`. */
  readonly year: string;
};

/** Records the At-A-Glance of a year: first what is missing, then who and how, then one decision. */
export function RecordPage({ school, map, year }: RecordPageProps) {
  const view = useYearInView({ school, map, year });
  return view.is === 'ready' ? (
    <Recording key={view.cycle.id} year={view} />
  ) : (
    <YearProblem view={view} />
  );
}

function Recording({ year }: { readonly year: ReadyYear }) {
  const missing = whatIsMissing(year);
  return (
    <div className={styles.page}>
      <PageHeading
        title={t('snapshots.record-tab', { year: year.yearName, school: year.school.name })}
        lead={t('snapshots.record-lead')}
      >
        {t('snapshots.record-title', { year: year.yearName })}
      </PageHeading>
      <MissingReview missing={missing} address={year.address} />
      <RecordForm year={year} missing={missing} />
    </div>
  );
}
