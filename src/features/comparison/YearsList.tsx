import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { Card } from '#ui/Card.tsx';

import type { YearsOfOutcome } from '#domain/comparison/all-years.ts';
import { YearCell } from './YearCell.tsx';
import { nameOf, whatInWords } from '#report/year-words.ts';
import styles from './YearsList.module.css';

type YearsListProps = {
  readonly years: readonly ComparedYear[];
  readonly outcomes: readonly YearsOfOutcome[];
};

/** All years on a phone: under each desired outcome its indicators, each with its years in a row. */
export function YearsList({ years, outcomes }: YearsListProps) {
  return (
    <>
      <ul className={styles.years}>
        {years.map((one) => (
          <li key={one.year.key}>
            <strong>{nameOf(one)}</strong>: {whatInWords(one)}
          </li>
        ))}
      </ul>
      {outcomes.map(({ outcome, rows }) => (
        <Card key={outcome.code} as="section" labelledBy={`years-${outcome.code}`}>
          <h2 id={`years-${outcome.code}`} className={styles.heading}>
            <span className={styles.code}>{outcome.code}</span> {mapWording(outcome.statement)}
          </h2>
          <ul className={styles.rows}>
            {rows.map(({ indicator, states }) => (
              <li key={indicator.code} className={styles.row}>
                <p>
                  <span className={styles.code}>{indicator.code}</span>{' '}
                  {mapWording(indicator.statement)}
                </p>
                <ul className={styles.states}>
                  {years.map((one, index) => (
                    <li key={one.year.key} className={styles.state}>
                      <span className={styles.year}>{nameOf(one)}</span>{' '}
                      <YearCell map={one.year.map} state={states[index] ?? { is: 'missing' }} />
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </Card>
      ))}
    </>
  );
}
