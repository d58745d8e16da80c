import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

import type { YearsOfOutcome, YearsRow } from '#domain/comparison/all-years.ts';
import { YearCell } from './YearCell.tsx';
import { nameOf, whatInWords } from '#report/year-words.ts';
import wide from '#ui/WideTable.module.css';

import styles from './YearsTable.module.css';

type YearsTableProps = {
  readonly years: readonly ComparedYear[];
  readonly outcomes: readonly YearsOfOutcome[];
};

/** More years than fit beside the indicators scroll within the table. */
const MOST_THAT_FIT = 6;

/** Indicators down, years across; grouped by desired outcome, each with its role. */
export function YearsTable({ years, outcomes }: YearsTableProps) {
  const hasRoles = outcomes.some(({ rows }) => rows.some(({ role }) => role !== undefined));
  const columns = years.length + (hasRoles ? 2 : 1);
  const table = (
    <table className={`${wide.table} ${styles.table}`} data-many={years.length > MOST_THAT_FIT}>
      <caption className={wide.caption}>
        {t('compare.table-caption', { from: firstName(years), to: lastName(years) })}
      </caption>
      <thead className={`${wide.head} ${styles.head}`}>
        <tr>
          {hasRoles && (
            <th scope="col" className={styles.roleHead}>
              {t('level.role')}
            </th>
          )}
          <th scope="col" className={styles.indicatorHead}>
            {t('level.indicator')}
          </th>
          {years.map((one) => (
            <th key={one.year.key} scope="col" className={styles.year}>
              <span className={styles.yearName}>{nameOf(one)}</span>{' '}
              <span className={styles.what}>{whatInWords(one)}</span>
            </th>
          ))}
        </tr>
      </thead>
      {outcomes.map(({ outcome, rows }) => (
        <tbody key={outcome.code}>
          <tr>
            <th scope="rowgroup" colSpan={columns} className={styles.outcome}>
              <span className={styles.code}>{outcome.code}</span> {mapWording(outcome.statement)}
            </th>
          </tr>
          {rows.map((row) => (
            <tr key={row.indicator.code} className={styles.row}>
              {hasRoles && <td className={styles.role}>{row.role?.name}</td>}
              <th scope="row" className={styles.indicator}>
                <span className={styles.code}>{row.indicator.code}</span>{' '}
                {mapWording(row.indicator.statement)}
              </th>
              <Cells row={row} years={years} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
  return years.length <= MOST_THAT_FIT ? (
    table
  ) : (
    <section
      className={styles.scroll}
      aria-label={t('compare.table-caption', { from: firstName(years), to: lastName(years) })}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keys
      tabIndex={0}
    >
      {table}
    </section>
  );
}

type CellsProps = {
  readonly row: YearsRow;
  readonly years: readonly ComparedYear[];
};

function Cells({ row, years }: CellsProps) {
  return years.map(({ year }, index) => (
    <td key={year.key} className={styles.cell}>
      <YearCell map={year.map} state={row.states[index] ?? { is: 'missing' }} />
    </td>
  ));
}

function firstName(years: readonly ComparedYear[]): string {
  return years[0] === undefined ? '' : nameOf(years[0]);
}

function lastName(years: readonly ComparedYear[]): string {
  const last = years.at(-1);
  return last === undefined ? '' : nameOf(last);
}
