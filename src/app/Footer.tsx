import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';

import {
  dataSafetyAddress,
  historyAddress,
  homeAddress,
  libraryAddress,
  settingsAddress,
} from '#platform/addresses.ts';
import { appUpdate } from '#platform/app-update.ts';
import { t } from '#i18n/translate.ts';

import { CopyAgePlace } from './CopyAgePlace.tsx';
import styles from './Footer.module.css';

/**
 * The foot of every page: the promise about the data, on the first visit the moment from which no network
 * is needed, and the places that are seldom needed.
 */
export function Footer() {
  const update = useSyncExternalStore(appUpdate.subscribe, appUpdate.getSnapshot);
  return (
    <footer className={styles.footer} data-screen-only>
      <div className={styles.inner}>
        <div className={styles.promises}>
          <p>{t('app.privacy')}</p>
          <CopyAgePlace />
          <p role="status">{update === 'offline-ready' && t('update.offline-ready')}</p>
        </div>
        <nav aria-label={t('app.footer-navigation')}>
          <ul className={styles.links}>
            <li>
              <Link href={homeAddress()}>{t('app.schools')}</Link>
            </li>
            <li>
              <Link href={libraryAddress()}>{t('app.to-library')}</Link>
            </li>
            <li>
              <Link href={historyAddress()}>{t('app.changes')}</Link>
            </li>
            <li>
              <Link href={dataSafetyAddress()}>{t('app.data-safety')}</Link>
            </li>
            <li>
              <Link href={settingsAddress()}>{t('app.settings')}</Link>
            </li>
          </ul>
        </nav>
      </div>
    </footer>
  );
}
