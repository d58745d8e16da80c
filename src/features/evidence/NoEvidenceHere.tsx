import { t } from '#i18n/translate.ts';
import { homeAddress } from '#platform/addresses.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import type { EvidenceInView, ReadyEvidence } from './evidence-in-view.ts';
import styles from './EvidencePage.module.css';

/** What stands instead of a school’s evidence while it is read, or where that school is not on this device. */
export function NoEvidenceHere({
  view,
}: {
  readonly view: Exclude<EvidenceInView, ReadyEvidence>;
}) {
  if (view.is === 'loading') return <LoadingText />;
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
