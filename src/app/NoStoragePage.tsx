import { libraryAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './PlainPage.module.css';

/** In a browser that keeps nothing: what works all the same, and what to try. */
export function NoStoragePage() {
  return (
    <div className={styles.page}>
      <PageHeading title={t('app.no-storage-title')} />
      <p>{t('app.no-storage-words')}</p>
      <p>{t('app.no-storage-what-to-do')}</p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => location.reload()}>
          {t('app.try-again')}
        </Button>
        <LinkButton href={libraryAddress()}>{t('app.read-the-map')}</LinkButton>
      </div>
    </div>
  );
}
