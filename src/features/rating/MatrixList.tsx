import { Link } from 'wouter';

import { mapWording } from '#domain/ic-map/wording.ts';
import { indicatorAddress } from '#platform/addresses.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { Icon } from '#ui/icons/Icon.tsx';

import type { ReadyCycle } from './cycle-in-view.ts';
import { GhostMark } from './GhostMark.tsx';
import styles from './MatrixList.module.css';
import type { MatrixRow, OutcomeRows } from './matrix-rows.ts';
import { RowEvidence, type EvidenceByCode, type RowOfEvidence } from './RowEvidence.tsx';
import { gapInWords, rowName } from './matrix-words.ts';
import { StatusWords } from './StatusWords.tsx';

type MatrixListProps = {
  readonly view: ReadyCycle;
  readonly matrix: readonly OutcomeRows[];
  readonly evidence: EvidenceByCode | undefined;
};

/** All indicators of the year on a phone: a list under each desired outcome and role. */
export function MatrixList({ view, matrix, evidence }: MatrixListProps) {
  return matrix.map(({ outcome, roles }) => (
    <section key={outcome.code} className={styles.outcome} aria-labelledby={`list-${outcome.code}`}>
      <h2 id={`list-${outcome.code}`} className={styles.heading}>
        <span className={styles.code}>{outcome.code}</span> {mapWording(outcome.statement)}
      </h2>
      {roles.map(({ role, rows }) => (
        <div key={rows[0]?.indicator.code} className={styles.group}>
          {role !== undefined && <h3 className={styles.role}>{role.name}</h3>}
          <ul className={styles.rows}>
            {rows.map((row) => (
              <li key={row.indicator.code}>
                <ListRow view={view} row={row} evidence={evidence?.get(row.indicator.code)} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  ));
}

type ListRowProps = {
  readonly view: ReadyCycle;
  readonly row: MatrixRow;
  readonly evidence: RowOfEvidence | undefined;
};

function ListRow({ view, row, evidence }: ListRowProps) {
  const { map, address, school, yearName } = view;
  const { indicator, rating, last } = row;
  return (
    <div className={styles.row}>
      <p className={styles.statement}>
        <span className={styles.code}>{indicator.code}</span> {mapWording(indicator.statement)}
      </p>
      <p className={styles.states}>
        <Link
          href={indicatorAddress(address, indicator.code)}
          className={styles.link}
          aria-label={rowName(map, row, yearName)}
        >
          <LevelMark map={map} state={rating.existing} withName />
        </Link>
        {rating.existing.is === 'not-rated' && last?.state?.existing !== undefined && (
          <GhostMark map={map} yearName={last.yearName} state={last.state.existing} />
        )}
        {rating.desired !== undefined && (
          <span className={styles.desired}>
            <Icon name="arrow-right" />
            <LevelMark map={map} state={{ is: 'at-level', level: rating.desired }} ring />
          </span>
        )}
      </p>
      <p className={styles.words}>
        {row.gap.is === 'to-go' || row.gap.is === 'reached' || row.gap.is === 'beyond' ? (
          <span>{gapInWords(row.gap)}</span>
        ) : null}
        <StatusWords status={row.status} />
        {evidence !== undefined &&
          (evidence.pieces.length + evidence.earlier > 0 || isFlagged(evidence)) && (
            <RowEvidence school={school.id} map={map} evidence={evidence} />
          )}
      </p>
    </div>
  );
}

function isFlagged({ flag }: RowOfEvidence): boolean {
  return flag?.is === 'highest-level-without-evidence';
}
