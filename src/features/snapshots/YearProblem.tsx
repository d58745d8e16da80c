import { t } from '#i18n/translate.ts';
import { homeAddress, libraryAddress, schoolAddress } from '#platform/addresses.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './SnapshotPage.module.css';
import type { ReadyYear, YearInView } from './year-in-view.ts';

/** What stands instead of recording while, or because, there is no year to record: with a way on. */
export function YearProblem({ view }: { readonly view: Exclude<YearInView, ReadyYear> }) {
  switch (view.is) {
    case 'loading':
      return <LoadingText />;
    case 'no-year':
      return (
        <div className={styles.page}>
          <PageHeading title={t('snapshots.no-year-title')} />
          <p>{t('snapshots.no-year-words')}</p>
          <div className={styles.buttons}>
            {view.school === undefined ? (
              <LinkButton variant="primary" href={homeAddress()}>
                {t('snapshots.to-home')}
              </LinkButton>
            ) : (
              <LinkButton variant="primary" href={schoolAddress(view.school.id)}>
                {t('snapshots.to-school')}
              </LinkButton>
            )}
          </div>
        </div>
      );
    case 'no-map':
      return (
        <div className={styles.page}>
          <PageHeading title={t('snapshots.no-map-title')} />
          <p>
            {t('snapshots.no-map-words', { map: view.cycle.map, version: view.cycle.mapVersion })}
          </p>
          <div className={styles.buttons}>
            <LinkButton variant="primary" href={libraryAddress()}>
              {t('snapshots.to-library')}
            </LinkButton>
          </div>
        </div>
      );
  }
}
