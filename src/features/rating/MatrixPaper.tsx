import { Link } from 'wouter';

import type { LevelId } from '#domain/ic-map/ic-map.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import { indicatorAddress } from '#platform/addresses.ts';
import { PaperMap } from '#map-view/PaperMap.tsx';
import { PaperSheets } from '#map-view/PaperSheets.tsx';
import { t } from '#i18n/translate.ts';
import { Icon } from '#ui/icons/Icon.tsx';

import type { ReadyCycle } from './cycle-in-view.ts';
import ghost from './GhostMark.module.css';
import type { LastYear } from './last-year.ts';
import styles from './MatrixPaper.module.css';
import type { OutcomeRows } from './matrix-rows.ts';

type MatrixPaperProps = {
  readonly view: ReadyCycle;
  readonly matrix: readonly OutcomeRows[];
};

/** The map as it is printed, the school's existing and desired states drawn in. */
export function MatrixPaper({ view: { map, ratings, address }, matrix }: MatrixPaperProps) {
  const lastByCode = new Map(
    matrix.flatMap(({ roles }) =>
      roles.flatMap(({ rows }) =>
        rows.flatMap(({ indicator, status, last }) =>
          status === 'to-review' && last !== undefined ? [[indicator.code, last] as const] : [],
        ),
      ),
    ),
  );
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
          renderMarks={(indicator, level) => (
            <Ghost last={lastByCode.get(indicator.code)} level={level} />
          )}
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

type GhostProps = {
  readonly last: LastYear | undefined;
  readonly level: LevelId;
};

/** Last year's mark, on the descriptor that it stood on. */
function Ghost({ last, level }: GhostProps) {
  const before = last?.state?.existing;
  if (last === undefined || before?.is !== 'at-level' || before.level !== level) return null;
  return (
    <p className={ghost.ghost}>
      <Icon name="history" />
      {t('level.ghost', { year: last.yearName })}
    </p>
  );
}
