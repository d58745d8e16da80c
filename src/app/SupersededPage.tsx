import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './PlainPage.module.css';

/** Instead of a page that a newer version of the app, in another tab, keeps this tab from reading. */
export function SupersededPage() {
  return (
    <div className={styles.page}>
      <PageHeading title={t('app.superseded-page-title')} />
      <p>{t('app.superseded-page-words')}</p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
      </div>
    </div>
  );
}
