import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';

import styles from './Breadcrumbs.module.css';

export type Crumb = {
  readonly label: string;
  /** Left out for the page itself. */
  readonly href?: string;
};

/** The way back up, from the widest place to this page. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label={t('ui.breadcrumbs')} className={styles.nav} data-screen-only>
      <ol className={styles.list}>
        {crumbs.map((crumb) => (
          <li key={`${crumb.href ?? ''} ${crumb.label}`} className={styles.crumb}>
            {crumb.href === undefined ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <Link href={crumb.href}>{crumb.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
