import { Link, useLocation } from 'wouter';

import styles from './TabLinks.module.css';

type TabLinksProps = {
  /** What the tabs are about, for those who hear them: "Parts of this IC map". */
  readonly label: string;
  readonly tabs: readonly { readonly href: string; readonly label: string }[];
};

/** Pages side by side, as links: the one being read says so. */
export function TabLinks({ label, tabs }: TabLinksProps) {
  const [here] = useLocation();
  return (
    <nav aria-label={label} className={styles.nav} data-screen-only>
      <ul className={styles.list}>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              className={styles.tab}
              aria-current={tab.href.split('?', 1)[0] === here ? 'page' : undefined}
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
