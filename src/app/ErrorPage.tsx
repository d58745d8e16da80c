import { homeAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './PlainPage.module.css';

/** What is shown instead of a page that failed: what is safe, and the ways on. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  return (
    <div className={styles.page}>
      <PageHeading title={t('app.error-title')} />
      <p>{t('app.error-saved-is-safe')}</p>
      <p>{t('app.error-what-to-do')}</p>
      <div className={styles.actions}>
        <Button variant="primary" onClick={() => location.reload()}>
          {t('app.reload')}
        </Button>
        <LinkButton href={homeAddress()}>{t('app.go-home')}</LinkButton>
      </div>
      <details className={styles.details}>
        <summary>{t('app.error-details')}</summary>
        <pre className={styles.fault}>{describe(error)}</pre>
      </details>
    </div>
  );
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
