import { Link } from 'wouter';

import styles from './IconButton.module.css';
import { Icon } from './icons/Icon.tsx';
import type { IconName } from './icons/icon-paths.ts';

type IconLinkProps = {
  readonly href: string;
  readonly icon: IconName;
  /** Where it leads, for those who hear it and as the tip of those who point at it. */
  readonly label: string;
};

/** A link that shows only an icon, beside buttons that do. */
export function IconLink({ href, icon, label }: IconLinkProps) {
  return (
    <Link href={href} className={styles.button} aria-label={label} title={label}>
      <Icon name={icon} />
    </Link>
  );
}
