import { t } from '#i18n/translate.ts';
import { homeAddress } from '#platform/addresses.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import styles from './EvidencePage.module.css';

/** What an address says whose school is not on this device. */
export function NoSchool() {
  return (
    <div className={styles.page}>
      <PageHeading title={t('evidence.no-school')} lead={t('evidence.no-school-words')} />
      <div>
        <LinkButton variant="primary" href={homeAddress()}>
          {t('evidence.to-home')}
        </LinkButton>
      </div>
    </div>
  );
}
