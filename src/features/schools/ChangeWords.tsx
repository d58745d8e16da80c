import { Link } from 'wouter';

import { schoolYearName, type SchoolYear } from '#domain/assessment/school-year.ts';
import { t } from '#i18n/translate.ts';
import { compareAddress } from '#platform/compare-addresses.ts';

import { Changes } from './Changes.tsx';
import type { ListRow } from './list-rows.ts';
import styles from './Schools.module.css';

type ChangeWordsProps = {
  readonly row: ListRow;
  readonly schoolYear: SchoolYear;
  /** The year that is asked for; each school's nearest earlier one where none is. */
  readonly since: SchoolYear | undefined;
};

/** What moved in a school: `3 up, 1 down, 12 the same`, and since when where it isn't the year before. */
export function ChangeWords({ row: { year, change }, schoolYear, since }: ChangeWordsProps) {
  if (year === undefined) return null;
  if (change === undefined) {
    return (
      <span className={styles.none}>
        {since === undefined
          ? t('schools.no-earlier')
          : t('schools.no-record-of', { year: schoolYearName(since) })}
      </span>
    );
  }
  const from = change.since.facts;
  const words = (
    <>
      <Changes counts={change.counts} />
      {from.schoolYear !== (since ?? schoolYear - 1) && (
        <span>{t('schools.since-year', { year: schoolYearName(from.schoolYear) })}</span>
      )}
    </>
  );
  // Records under two ids that were joined are on no one page.
  const { school, snapshot } = year.facts;
  if (from.school !== school) return <span className={styles.changeLink}>{words}</span>;
  return (
    <Link
      href={compareAddress(school, { from: from.snapshot, to: snapshot })}
      className={styles.changeLink}
    >
      {words}
    </Link>
  );
}
