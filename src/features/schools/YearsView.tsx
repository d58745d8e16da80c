import { useId, useMemo } from 'react';
import { Link } from 'wouter';

import { schoolYearName, type SchoolYear } from '#domain/assessment/school-year.ts';
import { yearOf } from '#domain/schools/placed-schools.ts';
import { yearsThere, type YearThere } from '#domain/schools/years-there.ts';
import { t } from '#i18n/translate.ts';
import { snapshotAddress } from '#platform/addresses.ts';
import type { SchoolsLook } from '#platform/schools-addresses.ts';
import { TakeAway } from '#saving/TakeAway.tsx';
import { Card } from '#ui/Card.tsx';
import { LongBody } from '#ui/LongBody.tsx';
import wide from '#ui/WideTable.module.css';

import type { CoachView } from './coach-view.ts';
import { FindInAddress } from './FindSchools.tsx';
import { LeftOut } from './LeftOut.tsx';
import { NothingToShow } from './NothingToShow.tsx';
import { SchoolName } from './SchoolName.tsx';
import { SchoolsFilter } from './SchoolsFilter.tsx';
import { yearsTable } from './tables-to-take.ts';
import { thereInWords, type YearsRow } from './there-words.ts';
import styles from './Schools.module.css';
import { useFoundSchools } from './use-found-schools.ts';

type YearsViewProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
};

/** Which school years are there, school by school: recorded, interim, missing, damaged, recorded twice. */
export function YearsView({ view, look }: YearsViewProps) {
  const { shown, all } = view;
  const years = all.schoolYears;
  const rows = useMemo(
    () => shown.schools.map((placed): YearsRow => ({ placed, there: yearsThere(placed, years) })),
    [shown, years],
  );
  const { words, write, found } = useFoundSchools(rows, ({ placed }) => placed.school, look.words);
  const field = useId();
  const whole = rows.filter(({ there }) =>
    there.every((one) => one !== 'missing' && one !== 'damaged'),
  ).length;
  const label = t('schools.years-caption', { count: found.length });
  return (
    <>
      <SchoolsFilter view={view} look={look}>
        <FindInAddress
          id={field}
          look={look}
          words={words}
          found={found.length}
          of={rows.length}
          onWrite={write}
        />
      </SchoolsFilter>
      {found.length === 0 ? (
        <NothingToShow view={view} look={look} of={rows.length} field={field} onWrite={write} />
      ) : (
        <>
          <p className={styles.sentence}>
            {t('schools.years-sentence', { count: whole, of: rows.length })}
          </p>
          <p className={styles.muted}>{t('schools.years-words')}</p>
          <LeftOut view={view} />
          <TakeAway title={label} table={() => yearsTable(found, years)} />
          <Card padding="none">
            <section
              className={styles.scroll}
              aria-label={label}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
              tabIndex={0}
            >
              <table
                className={`${wide.table} ${styles.yearsTable}`}
                aria-rowcount={found.length + 2}
              >
                <caption className={wide.caption}>{label}</caption>
                <thead className={wide.head}>
                  <tr aria-rowindex={1}>
                    <th scope="col">{t('schools.school')}</th>
                    {years.map((year, index) => (
                      <th key={year} scope="col">
                        {schoolYearName(year)}
                        <span className={styles.headNote}>
                          {t('schools.recorded-of', {
                            count: rows.filter(({ there }) => isRecorded(there[index])).length,
                            of: rows.length,
                          })}
                        </span>
                      </th>
                    ))}
                  </tr>
                </thead>
                <LongBody
                  rows={found}
                  keyOf={({ placed }) => placed.school.id}
                  columns={years.length + 1}
                  renderRow={(row, rowIndex) => (
                    <YearsRowCells
                      row={row}
                      rowIndex={rowIndex}
                      years={years}
                      isNamesake={view.namesakes.has(row.placed.school.id)}
                    />
                  )}
                />
              </table>
            </section>
          </Card>
        </>
      )}
    </>
  );
}

function isRecorded(there: YearThere | undefined): boolean {
  return there === 'recorded' || there === 'interim' || there === 'twice';
}

type YearsRowProps = {
  readonly row: YearsRow;
  readonly rowIndex: number;
  readonly years: readonly SchoolYear[];
  readonly isNamesake: boolean;
};

function YearsRowCells({ row: { placed, there }, rowIndex, years, isNamesake }: YearsRowProps) {
  return (
    <tr aria-rowindex={rowIndex} className={styles.row}>
      <th scope="row">
        <SchoolName school={placed.school} isNamesake={isNamesake} />
      </th>
      {years.map((year, index) => {
        const what = there[index] ?? 'missing';
        const record = yearOf(placed, year)?.facts;
        return (
          <td key={year} className={styles.yearThere} data-there={what}>
            {record === undefined ? (
              thereInWords(what)
            ) : (
              <Link href={snapshotAddress(record.school, record.snapshot)}>
                {thereInWords(what)}
              </Link>
            )}
          </td>
        );
      })}
    </tr>
  );
}
