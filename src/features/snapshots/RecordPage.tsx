import '#i18n/en/snapshots.ts';
import '#i18n/en/report.ts';
import '#i18n/en/level.ts';
import { t } from '#i18n/translate.ts';
import { indicatorAddress, meetingAddress } from '#platform/addresses.ts';
import { NoYearHere } from '#saving/NoYearHere.tsx';
import { useUnsavedOfCycle } from '#saving/unsaved-edits.ts';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { conflictsOf } from './conflicts.ts';
import { MissingReview } from './MissingReview.tsx';
import { NotYetRecordable } from './NotYetRecordable.tsx';
import { RecordForm } from './RecordForm.tsx';
import styles from './RecordPage.module.css';
import { whatIsMissing, type Missing } from './what-is-missing.ts';
import { useYearInView, type ReadyYear } from './year-in-view.ts';

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
    <NoYearHere view={view} />
  );
}

/** No record is made while something that was said in this tab is on screen only, or two devices agreed apart. */
function FormOnceStored({
  year,
  missing,
}: {
  readonly year: ReadyYear;
  readonly missing: Missing;
}) {
  const { isSaving, stuck } = useUnsavedOfCycle(year.cycle.id);
  if (stuck.length > 0) {
    return (
      <NotYetRecordable
        words={t('snapshots.unsaved-words', { count: stuck.length })}
        codes={stuck}
        addressOf={(code) => indicatorAddress(year.address, code)}
      />
    );
  }
  const conflicts = conflictsOf(year);
  if (conflicts.length > 0) {
    return (
      <NotYetRecordable
        words={t('snapshots.conflict-words', { count: conflicts.length })}
        codes={conflicts}
        addressOf={(code) => meetingAddress(year.address, code)}
      />
    );
  }
  if (isSaving) return <LoadingText text={t('storage.saving')} />;
  return <RecordForm year={year} missing={missing} />;
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
      <FormOnceStored year={year} missing={missing} />
    </div>
  );
}
