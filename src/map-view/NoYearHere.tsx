import '#i18n/en/year.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './NoYearHere.module.css';

type NoYearHereProps = {
  readonly isLoading: boolean;
  /** The address of all schools. */
  readonly home: string;
};

/** What stands instead of a year's page while, or because, there is nothing to show. */
export function NoYearHere({ isLoading, home }: NoYearHereProps) {
  if (isLoading) return <LoadingText />;
  return (
    <div className={styles.page}>
      <PageHeading title={t('year.not-here')} />
      <p>{t('year.not-here-words')}</p>
      <LinkButton variant="primary" href={home}>
        {t('year.to-home')}
      </LinkButton>
    </div>
  );
}
