import { useMemo } from 'react';

import { schoolYearName } from '#domain/assessment/school-year.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import {
  outcomeByRole,
  type OutcomeByRole,
  type SpreadCell,
} from '#domain/schools/outcome-by-role.ts';
import { t } from '#i18n/translate.ts';
import { placesInWords } from '#map-view/place-words.ts';
import { Card } from '#ui/Card.tsx';
import { useNarrowScreen } from '#ui/narrow-screen.ts';
import wide from '#ui/WideTable.module.css';

import type { CoachView } from './coach-view.ts';
import type { SchoolsLook } from '#platform/schools-addresses.ts';
import { Denominator } from './Denominator.tsx';
import { ListKey } from './ListKey.tsx';
import { SchoolsFilter } from './SchoolsFilter.tsx';
import { rolesRows } from './shares-rows.ts';
import { SpreadBar } from './SpreadBar.tsx';
import { rolesTable } from './tables-to-take.ts';
import { TakeShares } from './TakeShares.tsx';
import styles from './Schools.module.css';

type RolesViewProps = {
  readonly view: CoachView;
  readonly look: SchoolsLook;
};

/** Desired outcomes by roles: each cell says how its indicators spread over the levels in all schools. */
export function RolesView({ view, look }: RolesViewProps) {
  const { shown, inYear } = view;
  const isNarrow = useNarrowScreen();
  const table = useMemo(() => outcomeByRole(shown, inYear.recorded), [shown, inYear]);
  return (
    <>
      <SchoolsFilter view={view} look={look} />
      <Denominator view={view} />
      <p className={styles.sentence}>
        {t('schools.roles-sentence', { counts: placesInWords(shown, table.total.all.spread) })}
      </p>
      <p className={styles.muted}>{t('schools.roles-words')}</p>
      <ListKey map={shown.map} />
      {table.roles.length === 0 && <p className={styles.muted}>{t('schools.roles-none')}</p>}
      <TakeShares
        title={captionOf(view, table)}
        view={view}
        look={look}
        table={() => rolesTable(view, table)}
        rows={() => rolesRows(shown, table)}
      />
      {isNarrow ? <CellList view={view} table={table} /> : <CellTable view={view} table={table} />}
    </>
  );
}

type CellsProps = {
  readonly view: CoachView;
  readonly table: OutcomeByRole;
};

function captionOf({ schoolYear }: CoachView, { roles }: OutcomeByRole): string {
  const year = schoolYearName(schoolYear);
  return roles.length === 0
    ? t('schools.outcomes-caption', { year })
    : t('schools.roles-caption', { year });
}

/** What the last column is of. */
function allOf({ roles }: OutcomeByRole): string {
  return t(roles.length === 0 ? 'schools.head-indicators' : 'schools.all-roles');
}

function CellTable({ view, table }: CellsProps) {
  const { roles, rows, total } = table;
  return (
    <Card padding="none">
      <table className={wide.table}>
        <caption className={wide.caption}>{captionOf(view, table)}</caption>
        <thead className={wide.head}>
          <tr>
            <th scope="col">{t('schools.outcome')}</th>
            {roles.map((role) => (
              <th key={role?.id ?? ''} scope="col">
                {role?.name ?? t('schools.no-role')}
              </th>
            ))}
            <th scope="col">{allOf(table)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ outcome, cells, all }) => (
            <tr key={outcome.code} className={styles.row}>
              <th scope="row" className={styles.outcome}>
                <span className={styles.code}>{outcome.code}</span> {mapWording(outcome.statement)}
              </th>
              {cells.map((cell, index) => (
                <td key={roles[index]?.id ?? ''} className={styles.spread}>
                  <Cell view={view} cell={cell} />
                </td>
              ))}
              <td className={styles.spread}>
                <Cell view={view} cell={all} />
              </td>
            </tr>
          ))}
          <tr className={styles.row}>
            <th scope="row">{t('schools.all-outcomes')}</th>
            {total.cells.map((cell, index) => (
              <td key={roles[index]?.id ?? ''} className={styles.spread}>
                <Cell view={view} cell={cell} />
              </td>
            ))}
            <td className={styles.spread}>
              <Cell view={view} cell={total.all} />
            </td>
          </tr>
        </tbody>
      </table>
    </Card>
  );
}

/** On a phone under each desired outcome its roles. */
function CellList({ view, table }: CellsProps) {
  const { roles, rows, total } = table;
  const groups = [
    ...rows.map(({ outcome, cells, all }) => ({
      key: outcome.code,
      name: `${outcome.code} ${mapWording(outcome.statement)}`,
      cells,
      all,
    })),
    { key: '', name: t('schools.all-outcomes'), ...total },
  ];
  return groups.map(({ key, name, cells, all }) => (
    <Card key={key} as="section" labelledBy={`roles-${key}`}>
      <h2 id={`roles-${key}`} className={styles.statement}>
        {name}
      </h2>
      <dl className={styles.cells}>
        {cells.map((cell, index) =>
          cell === undefined ? null : (
            <div key={roles[index]?.id ?? ''}>
              <dt>{roles[index]?.name ?? t('schools.no-role')}</dt>
              <dd>
                <Cell view={view} cell={cell} />
              </dd>
            </div>
          ),
        )}
        <div>
          <dt>{allOf(table)}</dt>
          <dd>
            <Cell view={view} cell={all} />
          </dd>
        </div>
      </dl>
    </Card>
  ));
}

type CellProps = {
  readonly view: CoachView;
  readonly cell: SpreadCell | undefined;
};

function Cell({ view, cell }: CellProps) {
  if (cell === undefined) return <span className={styles.none}>{t('schools.no-indicator')}</span>;
  const { spread, indicators } = cell;
  return (
    <div className={styles.here}>
      <SpreadBar view={view} spread={spread} height={20} />
      <span className={styles.place}>{t('schools.indicators', { count: indicators })}</span>
    </div>
  );
}
