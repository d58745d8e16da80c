import type { Carried } from '#domain/comparison/carried.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { matrixAddress, type MatrixLook } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { useNarrowScreen } from '#ui/narrow-screen.ts';

import type { ReadyCycle } from './cycle-in-view.ts';
import type { EvidenceByCode } from './RowEvidence.tsx';
import { matrixOf, rowCount } from './matrix-rows.ts';
import { MatrixList } from './MatrixList.tsx';
import { MatrixPaper } from './MatrixPaper.tsx';
import { MatrixPicture } from './MatrixPicture.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import styles from './MatrixView.module.css';

type MatrixViewProps = {
  readonly view: ReadyCycle;
  readonly look: MatrixLook;
  /** Undefined while it is being read. */
  readonly evidence: EvidenceByCode | undefined;
  /** What the year started with. */
  readonly carried: Carried | null;
};

/** The indicators that the look asks for, in the form that it asks for. */
export function MatrixView({ view, look, evidence, carried }: MatrixViewProps) {
  const isNarrow = useNarrowScreen();
  const role = view.map.roles.find(({ id }) => id === look.role)?.id;
  const matrix = matrixOf(view.map, view.ratings, { ...look, role }, carried);
  const count = rowCount(matrix);
  const total = indicatorsOf(view.map).length;
  return (
    <div className={styles.view}>
      <output className={styles.count}>
        {count === total ? '' : t('rating.filtered-count', { count, total })}
      </output>
      {count === 0 ? (
        <EmptyState
          title={t('rating.filter-nothing-title')}
          action={
            <LinkButton href={matrixAddress(view.address, { view: look.view })}>
              {t('rating.filter-clear')}
            </LinkButton>
          }
        >
          {t('rating.filter-nothing-unrated')}
        </EmptyState>
      ) : look.view === 'paper' ? (
        <MatrixPaper view={view} matrix={matrix} />
      ) : look.view === 'picture' ? (
        <MatrixPicture view={view} matrix={matrix} />
      ) : isNarrow ? (
        <MatrixList view={view} matrix={matrix} evidence={evidence} />
      ) : (
        <Card padding="none">
          <MatrixTable view={view} matrix={matrix} evidence={evidence} />
        </Card>
      )}
    </div>
  );
}
