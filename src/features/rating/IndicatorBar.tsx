import { indicatorAddress, matrixAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';

import type { ReadyCycle } from './cycle-in-view.ts';
import styles from './IndicatorBar.module.css';
import type { Neighbors } from './IndicatorSteps.tsx';
import { ReadingOptions } from './ReadingOptions.tsx';

type IndicatorBarProps = {
  readonly view: ReadyCycle;
  readonly neighbors: Neighbors;
  readonly position: number;
  readonly total: number;
};

/** Above the heading: where this indicator stands among all, the ways to others, and reading help. */
export function IndicatorBar({ view, neighbors, position, total }: IndicatorBarProps) {
  return (
    <div className={styles.bar} data-screen-only>
      <nav className={styles.nav} aria-label={t('rating.steps-nav')}>
        <span className={styles.matrix}>
          <LinkButton size="small" href={matrixAddress(view.address)} icon="menu">
            {t('rating.to-matrix')}
          </LinkButton>
        </span>
        <StepLink
          view={view}
          code={neighbors.previous}
          label={t('rating.previous')}
          icon="chevron-left"
        />
        <span className={styles.position}>{t('rating.position', { position, total })}</span>
        <StepLink view={view} code={neighbors.next} label={t('rating.next')} icon="chevron-right" />
      </nav>
      <ReadingOptions />
    </div>
  );
}

type StepLinkProps = {
  readonly view: ReadyCycle;
  readonly code: string | undefined;
  readonly label: string;
  readonly icon: 'chevron-left' | 'chevron-right';
};

/** Keeps its place where there is nothing before or after, so that the bar never moves. */
function StepLink({ view, code, label, icon }: StepLinkProps) {
  if (code === undefined) {
    return (
      <span className={styles.noStep} aria-hidden="true">
        {label}
      </span>
    );
  }
  return (
    <LinkButton
      size="small"
      variant="quiet"
      href={indicatorAddress(view.address, code)}
      icon={icon}
      iconAtEnd={icon === 'chevron-right'}
    >
      {label}
    </LinkButton>
  );
}
