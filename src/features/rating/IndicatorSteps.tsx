import { useEffect } from 'react';
import { useLocation } from 'wouter';

import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { indicatorAddress, matrixAddress } from '#platform/addresses.ts';
import { isSingleKey } from '#platform/shortcut-keys.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';

import type { ReadyCycle } from './cycle-in-view.ts';
import styles from './IndicatorSteps.module.css';

export interface Neighbors {
  /** The code of the indicator before this one in the map's order. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** The indicators before and after one, in the map's order. */
export function neighborsOf({ map }: ReadyCycle, code: string): Neighbors {
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const here = codes.indexOf(code);
  return { previous: codes[here - 1], next: codes[here + 1] };
}

/** J goes to the next indicator, K to the one before; at the ends, to the matrix. */
export function useStepKeys({ address }: ReadyCycle, { previous, next }: Neighbors): void {
  const [, goTo] = useLocation();
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const target = isSingleKey(event, 'j') ? [next] : isSingleKey(event, 'k') ? [previous] : [];
      for (const code of target) {
        event.preventDefault();
        goTo(code === undefined ? matrixAddress(address) : indicatorAddress(address, code));
      }
    }
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [address, previous, next, goTo]);
}

type StepLinksProps = {
  readonly view: ReadyCycle;
  readonly neighbors: Neighbors;
};

/** Links to the indicator before and after. */
export function StepLinks({ view, neighbors: { previous, next } }: StepLinksProps) {
  return (
    <div className={styles.steps}>
      {previous !== undefined && (
        <LinkButton href={indicatorAddress(view.address, previous)} icon="chevron-left">
          {t('rating.previous-named', { code: previous })}
        </LinkButton>
      )}
      {next !== undefined && (
        <LinkButton
          href={indicatorAddress(view.address, next)}
          variant="primary"
          icon="chevron-right"
          iconAtEnd
        >
          {t('rating.next-named', { code: next })}
        </LinkButton>
      )}
    </div>
  );
}
