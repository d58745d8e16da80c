import { Link } from 'wouter';

import { mapWording } from '#domain/ic-map/wording.ts';
import { indicatorAddress } from '#platform/addresses.ts';
import { PaperMap } from '#map-view/PaperMap.tsx';
import { PaperSheets } from '#map-view/PaperSheets.tsx';

import type { ReadyCycle } from './cycle-in-view.ts';
import styles from './MatrixPaper.module.css';
import type { OutcomeRows } from './matrix-rows.ts';

type MatrixPaperProps = {
  readonly view: ReadyCycle;
  readonly matrix: readonly OutcomeRows[];
};

/** The map as it is printed, the school's existing and desired states drawn in. */
export function MatrixPaper({ view: { map, ratings, address }, matrix }: MatrixPaperProps) {
  return (
    <PaperSheets map={map} outcomes={matrix.map(({ outcome }) => outcome)}>
      {matrix.map(({ outcome, roles }) => (
        <PaperMap
          key={outcome.code}
          map={map}
          outcome={{
            ...outcome,
            indicators: roles.flatMap(({ rows }) => rows.map(({ indicator }) => indicator)),
          }}
          states={ratings}
          renderIndicator={(indicator) => (
            <Link href={indicatorAddress(address, indicator.code)} className={styles.link}>
              <span className={styles.code}>{indicator.code}</span>{' '}
              {mapWording(indicator.statement)}
            </Link>
          )}
        />
      ))}
    </PaperSheets>
  );
}
