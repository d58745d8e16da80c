import { homeAddress, libraryAddress, schoolAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './CycleProblem.module.css';
import type { CycleInView, ReadyCycle } from './cycle-in-view.ts';

type CycleProblemProps = {
  readonly view: Exclude<CycleInView, ReadyCycle>;
};

/** What stands instead of a year's screens while, or because, there is nothing to show: with a way on. */
export function CycleProblem({ view }: CycleProblemProps) {
  switch (view.is) {
    case 'loading':
      return <LoadingText />;
    case 'no-year':
      return (
        <div className={styles.page}>
          <PageHeading title={t('rating.no-year-title')} />
          <p>{t('rating.no-year-words')}</p>
          {view.school === undefined ? (
            <LinkButton variant="primary" href={homeAddress()}>
              {t('rating.to-home')}
            </LinkButton>
          ) : (
            <LinkButton variant="primary" href={schoolAddress(view.school.id)}>
              {t('rating.to-school')}
            </LinkButton>
          )}
        </div>
      );
    case 'no-map':
      return (
        <div className={styles.page}>
          <PageHeading title={t('rating.no-map-title')} />
          <p>{t('rating.no-map-words', { map: view.cycle.map, version: view.cycle.mapVersion })}</p>
          <LinkButton variant="primary" href={libraryAddress()}>
            {t('rating.to-library')}
          </LinkButton>
        </div>
      );
  }
}
