import { memo, useId } from 'react';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { PlacedSchool } from '#domain/schools/placed-schools.ts';
import type { SchoolsLook } from '#platform/schools-addresses.ts';
import { t } from '#i18n/translate.ts';
import { TakeAway } from '#saving/TakeAway.tsx';
import { ToReadAndChange } from '#saving/ToReadAndChange.tsx';
import { Card } from '#ui/Card.tsx';
import { LongBody } from '#ui/LongBody.tsx';
import { useNarrowScreen } from '#ui/narrow-screen.ts';
import wide from '#ui/WideTable.module.css';

import { Denominator } from './Denominator.tsx';
import type { CoachView } from './coach-view.ts';
import { FindInAddress } from './FindSchools.tsx';
import { ListKey } from './ListKey.tsx';
import { MaybeOneSchool } from './MaybeOneSchool.tsx';
import { NothingToShow } from './NothingToShow.tsx';
import { SchoolsFilter } from './SchoolsFilter.tsx';
import { SchoolRow } from './SchoolRow.tsx';
import { listTable } from './tables-to-take.ts';
import styles from './Schools.module.css';
import { useFoundSchools } from './use-found-schools.ts';

type ListViewProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
};

/** One row a school, by name: where it stands, what changed, when it was last recorded. */
export function ListView({ view, look }: ListViewProps) {
  const rows = view.shown.schools;
  const { words, write, found } = useFoundSchools(rows, ({ school }) => school, look.words);
  const field = useId();
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
          <Denominator view={view}>
            <ToReadAndChange>
              <MaybeOneSchool facts={view.facts} />
            </ToReadAndChange>
          </Denominator>
          <ListKey map={view.all.map} />
          <SchoolTable view={view} rows={found} />
          <TakeAway title={t('schools.title')} table={() => listTable(view, found)} />
        </>
      )}
    </>
  );
}

type SchoolTableProps = {
  readonly view: CoachView;
  readonly rows: readonly PlacedSchool[];
};

/** Stands still while words are typed, until what they find is known. */
const SchoolTable = memo(function SchoolTable({ view, rows }: SchoolTableProps) {
  const isNarrow = useNarrowScreen();
  const year = schoolYearName(view.schoolYear);
  return (
    <Card padding="none">
      <table className={`${wide.table} ${styles.list}`} aria-rowcount={rows.length + 1}>
        <caption className={wide.caption}>
          {t('schools.list-caption', { count: rows.length, year })}{' '}
          <span className={styles.captionNote}>{t('schools.by-name')}</span>
        </caption>
        <thead className={wide.head}>
          <tr aria-rowindex={1}>
            <th scope="col">{t('schools.school')}</th>
            {!isNarrow && (
              <>
                <th scope="col">{t('schools.levels-in', { year })}</th>
                <th scope="col">
                  {view.since === undefined
                    ? t('schools.changed')
                    : t('schools.changed-since', { year: schoolYearName(view.since) })}
                </th>
                <th scope="col">{t('schools.last-recorded')}</th>
                <th scope="col">{t('schools.missing-years')}</th>
              </>
            )}
          </tr>
        </thead>
        <LongBody
          rows={rows}
          keyOf={({ school }) => school.id}
          columns={isNarrow ? 1 : 5}
          renderRow={(row, rowIndex) => (
            <SchoolRow
              placed={row}
              rowIndex={rowIndex}
              isNarrow={isNarrow}
              isNamesake={view.namesakes.has(row.school.id)}
              view={view}
            />
          )}
        />
      </table>
    </Card>
  );
});
