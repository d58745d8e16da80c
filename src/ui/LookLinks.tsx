import { Link } from 'wouter';

import styles from './LookLinks.module.css';

type LookLinksProps = {
  /** What the looks are of, for those who hear them: "Views of the year". */
  readonly label: string;
  readonly looks: readonly {
    readonly href: string;
    readonly label: string;
    readonly isCurrent: boolean;
  }[];
};

/** Ways to look at one page, as links: each has its own address. */
export function LookLinks({ label, looks }: LookLinksProps) {
  return (
    <nav aria-label={label} data-screen-only>
      <ul className={styles.looks}>
        {looks.map((look) => (
          <li key={look.href}>
            <Link
              href={look.href}
              className={styles.look}
              aria-current={look.isCurrent ? 'page' : undefined}
            >
              {look.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
