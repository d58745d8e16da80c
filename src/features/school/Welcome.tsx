import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';
import {
  libraryAddress,
  newSchoolAddress,
  openDeliveriesAddress,
  openInvitationAddress,
} from '#platform/addresses.ts';
import { openFileAddress } from '#platform/file-addresses.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';

import { SampleOffer } from './SampleOffer.tsx';
import styles from './Welcome.module.css';

const TONES = [1, 2, 3, 4, 5] as const;

/** The first screen on a new device: what this is, and three ways to begin. */
export function Welcome() {
  return (
    <div className={styles.welcome}>
      <div className={styles.opening}>
        <PageHeading title={t('school.welcome-title')} lead={t('school.welcome-lead')} />
        <Rise />
      </div>
      <ul className={styles.ways}>
        <Card as="li">
          <div className={styles.way}>
            <h2>{t('school.start')}</h2>
            <p>{t('school.welcome-start')}</p>
            <LinkButton href={newSchoolAddress()} variant="primary" icon="school">
              {t('school.start')}
            </LinkButton>
          </div>
        </Card>
        <Card as="li">
          <div className={styles.way}>
            <h2>{t('school.welcome-sample-title')}</h2>
            <p>{t('school.welcome-sample')}</p>
            <SampleOffer variant="secondary" />
          </div>
        </Card>
        <Card as="li">
          <div className={styles.way}>
            <h2>{t('school.welcome-map-title')}</h2>
            <p>{t('school.welcome-map')}</p>
            <LinkButton href={libraryAddress()} icon="book">
              {t('school.read-map')}
            </LinkButton>
          </div>
        </Card>
      </ul>
      <div className={styles.more}>
        <p>
          {t('school.welcome-invited')}{' '}
          <Link href={openInvitationAddress()}>{t('school.open-invitation')}</Link>
        </p>
        <p>
          {t('school.welcome-file')} <Link href={openFileAddress()}>{t('school.open-file')}</Link>
        </p>
        <p>
          {t('school.welcome-coach')}{' '}
          <Link href={openDeliveriesAddress()}>{t('school.open-deliveries')}</Link>
        </p>
        <p>{t('school.welcome-privacy')}</p>
      </div>
    </div>
  );
}

/** The five shades of the levels as rising steps; decorative. */
function Rise() {
  return (
    <div className={styles.rise} aria-hidden="true">
      {TONES.map((tone) => (
        <span key={tone} className={styles.step} data-tone={tone} data-step={tone} />
      ))}
    </div>
  );
}
