import { homeAddress, libraryAddress, schoolAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import type { MeetingInView, ReadyMeeting } from './meeting-in-view.ts';
import styles from './MeetingPage.module.css';

/** What stands instead of a meeting while, or because, there is no year to meet about: with a way on. */
export function MeetingProblem({ view }: { readonly view: Exclude<MeetingInView, ReadyMeeting> }) {
  if (view.is === 'loading') return <LoadingText />;
  if (view.is === 'no-map') {
    return (
      <div className={styles.problem}>
        <PageHeading title={t('agreement.no-map-title')} />
        <p>{t('agreement.no-map-words')}</p>
        <LinkButton variant="primary" href={libraryAddress()}>
          {t('agreement.to-library')}
        </LinkButton>
      </div>
    );
  }
  return (
    <div className={styles.problem}>
      <PageHeading title={t('agreement.no-year-title')} />
      <p>{t('agreement.no-year-words')}</p>
      {view.school === undefined ? (
        <LinkButton variant="primary" href={homeAddress()}>
          {t('agreement.to-home')}
        </LinkButton>
      ) : (
        <LinkButton variant="primary" href={schoolAddress(view.school.id)}>
          {t('agreement.to-school')}
        </LinkButton>
      )}
    </div>
  );
}
