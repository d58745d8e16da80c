import { homeAddress, libraryAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './PlainPage.module.css';

/** An address that leads nowhere: says so, and offers the two places that always exist. */
export function NotFoundPage() {
  return (
    <div className={styles.page}>
      <PageHeading title={t('app.not-found-title')} />
      <p>{t('app.not-found-words')}</p>
      <div className={styles.actions}>
        <LinkButton variant="primary" href={homeAddress()}>
          {t('app.go-home')}
        </LinkButton>
        <LinkButton href={libraryAddress()}>{t('app.to-library')}</LinkButton>
      </div>
    </div>
  );
}
