import { Link } from 'wouter';

import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import { t } from '#i18n/translate.ts';
import { recordAddress, snapshotAddress } from '#platform/addresses.ts';
import { Notice } from '#ui/Notice.tsx';

import styles from './Compare.module.css';
import type { SchoolInYears } from './years-of-school.ts';

/** What of the school is in no comparison, and why: records that don't prove themselves, years never recorded. */
export function LeftOut({
  view: { school, damaged, unrecorded },
}: {
  readonly view: SchoolInYears;
}) {
  return (
    <>
      {damaged.length > 0 && (
        <Notice tone="warning" title={t('compare.damaged', { count: damaged.length })}>
          <p>{t('compare.damaged-words')}</p>
          <ul className={styles.links}>
            {damaged.map(({ id }) => (
              <li key={id}>
                <Link href={snapshotAddress(school.id, id)}>
                  {t('compare.damaged-record', { record: id.slice(0, 8) })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {unrecorded.length > 0 && (
        <Notice tone="info" title={t('compare.unrecorded', { count: unrecorded.length })}>
          <ul className={styles.links}>
            {unrecorded.map(({ id, map, schoolYear }) => (
              <li key={id}>
                <Link
                  href={recordAddress({ school: school.id, map, year: schoolYearSlug(schoolYear) })}
                >
                  {t('compare.record-year', { year: schoolYearName(schoolYear) })}
                </Link>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
