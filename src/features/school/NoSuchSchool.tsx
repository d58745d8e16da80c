import { t } from '#i18n/translate.ts';
import { historyAddress, homeAddress } from '#platform/addresses.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './SchoolPages.module.css';

/** What an address says whose school is not, or no longer, on this device. */
export function NoSuchSchool() {
  return (
    <div className={styles.page}>
      <PageHeading title={t('school.none-here-title')} lead={t('school.none-here')} />
      <div className={styles.buttons}>
        <LinkButton href={homeAddress()} variant="primary">
          {t('school.none-here-home')}
        </LinkButton>
        <LinkButton href={historyAddress()}>{t('school.none-here-history')}</LinkButton>
      </div>
    </div>
  );
}
