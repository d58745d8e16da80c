import { Link } from 'wouter';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import { t } from '#i18n/translate.ts';
import { snapshotAddress } from '#platform/addresses.ts';
import { Disclosure } from '#ui/Disclosure.tsx';

import type { CoachView } from './coach-view.ts';
import { SchoolName } from './SchoolName.tsx';
import { SchoolNames } from './SchoolNames.tsx';
import styles from './Schools.module.css';

/** What is in no count here, and why: damaged records, and schools on other maps. */
export function LeftOut({ view: { shown, namesakes } }: { readonly view: CoachView }) {
  const damaged = shown.schools
    .map(({ school }) => school)
    .concat(shown.elsewhere)
    .filter((school) => school.damaged.length > 0);
  const count = damaged.reduce((sum, school) => sum + school.damaged.length, 0);
  return (
    <>
      {count > 0 && (
        <Disclosure summary={t('schools.damaged', { count })}>
          <p className={styles.muted}>{t('schools.damaged-words')}</p>
          <ul className={styles.names}>
            {damaged.map((school) => (
              <li key={school.id}>
                <SchoolName school={school} isNamesake={namesakes.has(school.id)} />
                {school.damaged.map(({ snapshot, school: recordedUnder, schoolYear }) => (
                  <span key={snapshot}>
                    {' '}
                    <Link href={snapshotAddress(recordedUnder, snapshot)}>
                      {schoolYear === undefined
                        ? t('schools.damaged-record', { record: snapshot.slice(0, 8) })
                        : t('schools.damaged-year', { year: schoolYearName(schoolYear) })}
                    </Link>
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {shown.elsewhere.length > 0 && (
        <SchoolNames
          summary={t('schools.elsewhere', {
            count: shown.elsewhere.length,
            map: shown.map.title,
          })}
          schools={shown.elsewhere}
          namesakes={namesakes}
        />
      )}
    </>
  );
}
