import { libraryAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import type { OpenError } from '#storage/storage.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './PlainPage.module.css';

/** Where the school's data can't be reached: why, what works all the same, and what to try. */
export function NoStoragePage({ error }: { readonly error: OpenError }) {
  const isNewer = error.tag === 'newer-database';
  return (
    <div className={styles.page}>
      <PageHeading
        title={isNewer ? t('storage.newer-database-title') : t('app.no-storage-title')}
      />
      <p>{isNewer ? t('storage.newer-database-words') : t('app.no-storage-words')}</p>
      <p>{isNewer ? t('storage.newer-database-what-to-do') : t('app.no-storage-what-to-do')}</p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => location.reload()}>
          {t('app.try-again')}
        </Button>
        <LinkButton href={libraryAddress()}>{t('app.read-the-map')}</LinkButton>
      </div>
    </div>
  );
}
