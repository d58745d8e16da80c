import type { MouseEvent, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';

import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { indicatorAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';

import type { ReadyCycle } from './cycle-in-view.ts';
import { GhostMark } from './GhostMark.tsx';
import type { LastYear } from './last-year.ts';
import type { MatrixRow, OutcomeRows } from './matrix-rows.ts';
import { RowEvidence, type EvidenceByCode, type RowOfEvidence } from './RowEvidence.tsx';
import { gapInWords, rationaleInWords, rowName } from './matrix-words.ts';
import wide from '#ui/WideTable.module.css';

import styles from './MatrixTable.module.css';
import { StatusWords } from './StatusWords.tsx';

type MatrixTableProps = {
  readonly view: ReadyCycle;
  readonly matrix: readonly OutcomeRows[];
  readonly evidence: EvidenceByCode | undefined;
};

/** All indicators of the year as one table, grouped by desired outcome and role. */
export function MatrixTable({ view, matrix, evidence }: MatrixTableProps) {
  const hasRoles = view.map.roles.length > 0;
  return (
    <table className={wide.table}>
      <caption className={wide.caption}>
        {t('rating.matrix-caption', { year: view.yearName })}
      </caption>
      <thead className={`${wide.head} ${styles.head}`}>
        <tr>
          {hasRoles && <th scope="col">{t('rating.column-role')}</th>}
          <th scope="col">{t('rating.column-indicator')}</th>
          <th scope="col" className={styles.existing}>
            {t('rating.column-existing')}
          </th>
          <th scope="col">{t('rating.column-desired')}</th>
          <th scope="col">{t('rating.column-gap')}</th>
          <th scope="col">{t('rating.column-rationale')}</th>
          <th scope="col">{t('rating.column-evidence')}</th>
          <th scope="col">{t('rating.column-status')}</th>
        </tr>
      </thead>
      {matrix.map(({ outcome, roles }) => (
        <tbody key={outcome.code}>
          <tr>
            <th scope="rowgroup" colSpan={hasRoles ? 8 : 7} className={styles.outcome}>
              <span className={styles.code}>{outcome.code}</span> {mapWording(outcome.statement)}
            </th>
          </tr>
          {roles.map(({ role, rows }) =>
            rows.map((row, index) => (
              <Row
                key={row.indicator.code}
                view={view}
                row={row}
                evidence={evidence?.get(row.indicator.code)}
              >
                {hasRoles && index === 0 && (
                  <th scope="rowgroup" rowSpan={rows.length} className={styles.role}>
                    {role?.name}
                  </th>
                )}
              </Row>
            )),
          )}
        </tbody>
      ))}
    </table>
  );
}

type RowProps = {
  readonly view: ReadyCycle;
  readonly row: MatrixRow;
  readonly evidence: RowOfEvidence | undefined;
  /** The role's cell, in the first row of its indicators. */
  readonly children: ReactNode;
};

function Row({ view, row, evidence, children }: RowProps) {
  const { map, address, school, yearName } = view;
  const [, goTo] = useLocation();
  const { indicator, rating, last } = row;
  const href = indicatorAddress(address, indicator.code);

  function followByMouse(event: MouseEvent<HTMLTableRowElement>) {
    const isLink =
      event.target instanceof Element && event.target.closest('a, [scope="rowgroup"]') !== null;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!isLink && isPlain && (getSelection()?.isCollapsed ?? true)) goTo(href);
  }

  return (
    <tr className={styles.row} onClick={followByMouse}>
      {children}
      <th scope="row" className={styles.indicator}>
        <span className={styles.code}>{indicator.code}</span>{' '}
        <span>{mapWording(indicator.statement)}</span>
      </th>
      <td>
        <Link href={href} className={styles.link} aria-label={rowName(map, row, yearName)}>
          <LevelMark map={map} state={rating.existing} withName />
        </Link>
        {rating.existing.is === 'not-rated' && last?.state?.existing !== undefined && (
          <GhostMark map={map} yearName={last.yearName} state={last.state.existing} />
        )}
      </td>
      <td>
        {rating.desired === undefined ? (
          <WantedBefore map={map} last={last} />
        ) : (
          <LevelMark map={map} state={{ is: 'at-level', level: rating.desired }} ring />
        )}
      </td>
      <td className={styles.words}>{gapInWords(row.gap)}</td>
      <td>{rationaleInWords(row)}</td>
      <td className={styles.evidence}>
        <RowEvidence school={school.id} map={map} evidence={evidence} />
      </td>
      <td className={styles.status}>
        <StatusWords status={row.status} />
      </td>
    </tr>
  );
}

type WantedBeforeProps = {
  readonly map: IcMap;
  readonly last: LastYear | undefined;
};

/** What was wanted the year before, as long as this year says nothing. */
function WantedBefore({ map, last }: WantedBeforeProps) {
  const level = last?.state?.desired;
  return last === undefined || level === undefined ? (
    <span className={styles.nothing}>–</span>
  ) : (
    <GhostMark map={map} yearName={last.yearName} state={{ is: 'at-level', level }} ring />
  );
}
