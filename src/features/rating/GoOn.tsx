import { progressOf } from '#domain/assessment/progress.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { indicatorAddress, recordAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';

import { ClearRating } from './ClearRating.tsx';
import type { ReadyCycle } from './cycle-in-view.ts';
import styles from './GoOn.module.css';
import type { IndicatorRating } from './indicator-rating.ts';
import { StepLinks, type Neighbors } from './IndicatorSteps.tsx';

type GoOnProps = {
  readonly view: ReadyCycle;
  readonly neighbors: Neighbors;
  readonly rating: IndicatorRating;
};

/** The foot of the indicator screen: the next thing to do, and the way back to "not rated". */
export function GoOn({ view, neighbors, rating }: GoOnProps) {
  return (
    <nav className={styles.foot} aria-label={t('rating.steps-nav-end')} data-screen-only>
      <StepLinks view={view} neighbors={neighbors} />
      <ClearRating rating={rating} />
      <WhatIsLeft view={view} isLast={neighbors.next === undefined} />
    </nav>
  );
}

type WhatIsLeftProps = {
  readonly view: ReadyCycle;
  readonly isLast: boolean;
};

function WhatIsLeft({ view: { map, ratings, address, yearName }, isLast }: WhatIsLeftProps) {
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const { unrated, withoutRationale } = progressOf(codes, ratings);
  const [firstUnrated] = unrated;
  if (firstUnrated === undefined) {
    return (
      <div className={styles.left}>
        <p>
          {t('rating.all-rated', { count: codes.length })}{' '}
          {withoutRationale.length > 0 &&
            t('rating.all-rated-missing-rationale', { count: withoutRationale.length })}
        </p>
        <LinkButton href={recordAddress(address)} variant={isLast ? 'primary' : 'secondary'}>
          {t('rating.record', { year: yearName })}
        </LinkButton>
      </div>
    );
  }
  if (!isLast) return null;
  return (
    <div className={styles.left}>
      <p>{t('rating.still-unrated', { count: unrated.length })}</p>
      <LinkButton href={indicatorAddress(address, firstUnrated)} variant="primary">
        {t('rating.continue-with', { code: firstUnrated })}
      </LinkButton>
    </div>
  );
}
