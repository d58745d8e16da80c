import type { ReactNode } from 'react';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import { t } from '#i18n/translate.ts';

import type { CoachView } from './coach-view.ts';
import { LeftOut } from './LeftOut.tsx';
import styles from './Schools.module.css';
import { SchoolNames } from './SchoolNames.tsx';

type DenominatorProps = {
  readonly view: CoachView;
  /** What else is to be known about these schools. */
  readonly children?: ReactNode;
};

/** Of how many schools everything here is: those with a record of the year, and on opening those without. */
export function Denominator({ view, children }: DenominatorProps) {
  const { recorded, without, onOtherMaps, schoolYear } = view.inYear;
  const year = schoolYearName(schoolYear);
  const interim = recorded.filter((one) => one.year.facts.status === 'interim').length;
  const twice = recorded.filter((one) => one.year.isTwice).length;
  return (
    <div className={styles.denominator}>
      <p>
        {t('schools.of-schools', { count: recorded.length, year })}
        {interim > 0 && ` ${t('schools.of-interim', { count: interim })}`}
        {twice > 0 && ` ${t('schools.of-twice', { count: twice })}`}
      </p>
      {without.length > 0 && (
        <SchoolNames
          summary={t('schools.without', { count: without.length, year })}
          schools={without}
          namesakes={view.namesakes}
        />
      )}
      {onOtherMaps.length > 0 && (
        <SchoolNames
          summary={t('schools.year-on-other-maps', { count: onOtherMaps.length, year })}
          schools={onOtherMaps}
          namesakes={view.namesakes}
        />
      )}
      <LeftOut view={view} />
      {children}
    </div>
  );
}
