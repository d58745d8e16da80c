import { Link } from 'wouter';

import { homeAddress, libraryAddress } from '#platform/addresses.ts';
import { t } from '#i18n/translate.ts';
import { Icon } from '#ui/icons/Icon.tsx';

import styles from './MainNav.module.css';

/** The two rooms of the app. On a phone the word mark leads to the schools, and the library is a book. */
export function MainNav({ path }: { readonly path: string }) {
  return (
    <nav aria-label={t('app.main-navigation')} className={styles.nav}>
      <ul className={styles.links}>
        <li className={styles.schools}>
          <Link
            href={homeAddress()}
            className={styles.link}
            aria-current={isUnder(path, 'schools') ? 'true' : undefined}
          >
            {t('app.schools')}
          </Link>
        </li>
        <li>
          <Link
            href={libraryAddress()}
            className={styles.link}
            aria-current={isUnder(path, 'library') ? 'true' : undefined}
          >
            <span className={styles.book}>
              <Icon name="book" />
            </span>
            <span className={styles.word}>{t('app.to-library')}</span>
          </Link>
        </li>
      </ul>
    </nav>
  );
}

function isUnder(path: string, room: 'schools' | 'library'): boolean {
  return path.split('/')[1] === room || (room === 'schools' && path === homeAddress());
}
