import { Link } from 'wouter';

import {
  historyAddress,
  homeAddress,
  libraryAddress,
  settingsAddress,
} from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';

import styles from './Footer.module.css';

/** The foot of every page: the promise about the data, and the places that are seldom needed. */
export function Footer() {
  return (
    <footer className={styles.footer} data-screen-only>
      <div className={styles.inner}>
        <p className={styles.privacy}>{t('app.privacy')}</p>
        <nav aria-label={t('app.footer-navigation')}>
          <ul className={styles.links}>
            <li>
              <Link href={homeAddress()}>{t('app.schools')}</Link>
            </li>
            <li>
              <Link href={libraryAddress()}>{t('app.library')}</Link>
            </li>
            <li>
              <Link href={historyAddress()}>{t('history.title')}</Link>
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
