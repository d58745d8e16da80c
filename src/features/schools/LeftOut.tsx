import { Link } from 'wouter';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import { t } from '#i18n/translate.ts';
import { snapshotAddress } from '#platform/addresses.ts';
import type { SchoolsLook } from '#platform/schools-addresses.ts';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { CoachView } from './coach-view.ts';
import { SchoolName } from './SchoolName.tsx';
import { SchoolNames } from './SchoolNames.tsx';
import styles from './Schools.module.css';

type LeftOutProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
};

/** What is in no count here, and why: damaged records, and schools on other maps. */
export function LeftOut({ view: { shown, namesakes }, look }: LeftOutProps) {
  const damaged = shown.schools
    .map(({ school }) => school)
    .concat(shown.elsewhere)
    .filter((school) => school.damaged.length > 0);
  const count = damaged.reduce((sum, school) => sum + school.damaged.length, 0);
  return (
    <>
      {count > 0 && (
        <Notice tone="warning" title={t('schools.damaged', { count })}>
          <p>{t('schools.damaged-words')}</p>
          <Disclosure summary={t('schools.damaged-which', { count: damaged.length })}>
            <ul className={styles.names}>
              {damaged.map((school) => (
                <li key={school.id}>
                  <SchoolName school={school} isNamesake={namesakes.has(school.id)} />
                  {school.damaged.map(({ snapshot, schoolYear }) => (
                    <span key={snapshot}>
                      {' '}
                      <Link href={snapshotAddress(school.id, snapshot)}>
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
        </Notice>
      )}
      {shown.elsewhere.length > 0 && look.view !== 'groups' && (
        <Notice
          tone="info"
          title={t('schools.elsewhere', {
            count: shown.elsewhere.length,
            map: shown.map.title,
          })}
        >
          <p>{t('schools.elsewhere-words')}</p>
          <SchoolNames
            summary={t('schools.elsewhere-which', { count: shown.elsewhere.length })}
            schools={shown.elsewhere}
            namesakes={namesakes}
          />
        </Notice>
      )}
    </>
  );
}
