import { memo } from 'react';
import { Link } from 'wouter';

import { schoolYearName, type SchoolYear } from '#domain/assessment/school-year.ts';
import type { PlacedSchool } from '#domain/schools/placed-schools.ts';
import type { SchoolsInView } from '#domain/schools/school-facts.ts';
import { statesIn } from '#domain/schools/snapshot-facts.ts';
import { longDate } from '#i18n/dates.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { Strip } from '#map-view/Strip.tsx';
import { snapshotAddress } from '#platform/addresses.ts';

import { ChangeWords } from './ChangeWords.tsx';
import type { CoachView } from './coach-view.ts';
import { rowOf, type ListRow } from './list-rows.ts';
import { SchoolName } from './SchoolName.tsx';
import styles from './Schools.module.css';

type SchoolRowProps = {
  readonly placed: PlacedSchool;
  readonly rowIndex: number;
  /** On a phone one cell holds it all. */
  readonly isNarrow: boolean;
  readonly isNamesake: boolean;
  readonly view: CoachView;
};

/** A school in the list of all; drawn again only where it says something else. */
export const SchoolRow = memo(function SchoolRow(props: SchoolRowProps) {
  const { placed, rowIndex, isNarrow, isNamesake, view } = props;
  const { schoolYear, since } = view;
  const { maps } = view.facts;
  const row = rowOf(view, placed);
  const name = <SchoolName school={row.school} isNamesake={isNamesake} />;
  const strip = <YearStrip row={row} schoolYear={schoolYear} maps={maps} />;
  const change = <ChangeWords row={row} schoolYear={schoolYear} since={since} />;
  if (isNarrow) {
    return (
      <tr aria-rowindex={rowIndex} className={styles.row}>
        <th scope="row">
          {name}
          <div className={styles.stacked}>
            {strip}
            {row.change !== undefined && change}
            <LastRecorded row={row} />
            {row.missing.length > 0 && (
              <span>
                {t('schools.missing-named', {
                  years: listInWords(row.missing.map(schoolYearName)),
                })}
              </span>
            )}
          </div>
        </th>
      </tr>
    );
  }
  return (
    <tr aria-rowindex={rowIndex} className={styles.row}>
      <th scope="row">{name}</th>
      <td className={styles.stripCell}>{strip}</td>
      <td>{change}</td>
      <td className={styles.date}>
        <LastRecorded row={row} />
      </td>
      <td>
        {row.missing.length === 0 ? (
          <span className={styles.none}>{t('schools.none-missing')}</span>
        ) : (
          row.missing.map(schoolYearName).join(', ')
        )}
      </td>
    </tr>
  );
});

type YearStripProps = {
  readonly row: ListRow;
  readonly schoolYear: SchoolYear;
  readonly maps: SchoolsInView['maps'];
};

function YearStrip({ row: { year, isOnOtherMap }, schoolYear, maps }: YearStripProps) {
  const map = year && maps.get(year.facts.mapKey);
  if (year === undefined || map === undefined) {
    return (
      <span className={styles.none}>
        {isOnOtherMap
          ? t('schools.recorded-on-other-map', { year: schoolYearName(schoolYear) })
          : t('schools.no-record-of', { year: schoolYearName(schoolYear) })}
      </span>
    );
  }
  const states = new Map(
    [...statesIn(year.facts, map)].map(([code, { existing }]) => [code, existing]),
  );
  return (
    <>
      <Strip map={map} states={states} />
      {year.facts.status === 'interim' && (
        <span className={styles.place}>{t('schools.is-interim')}</span>
      )}
      {year.isTwice && <span className={styles.place}>{t('schools.is-twice')}</span>}
    </>
  );
}

function LastRecorded({ row: { newest } }: { readonly row: ListRow }) {
  if (newest === undefined) return <span className={styles.none}>{t('schools.never')}</span>;
  const { facts } = newest;
  return (
    <Link href={snapshotAddress(facts.school, facts.snapshot)}>
      {t('schools.recorded-on', {
        year: schoolYearName(facts.schoolYear),
        date: longDate(facts.recordedOn),
      })}
    </Link>
  );
}
