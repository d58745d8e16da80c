import type { ReactNode } from 'react';
import { Link } from 'wouter';

import styles from './Button.module.css';
import type { ButtonLook } from './Button.tsx';
import { Icon } from './icons/Icon.tsx';

type LinkButtonProps = ButtonLook & {
  readonly href: string;
  readonly children: ReactNode;
  readonly replace?: boolean;
};

/** A link that looks like a button: for going somewhere, where `Button` is for doing something. */
export function LinkButton({
  href,
  children,
  variant = 'secondary',
  size = 'normal',
  icon,
  iconAtEnd = false,
  replace = false,
}: LinkButtonProps) {
  return (
    <Link
      href={href}
      replace={replace}
      className={styles.button}
      data-variant={variant}
      data-size={size}
    >
      {icon !== undefined && !iconAtEnd && <Icon name={icon} />}
      <span>{children}</span>
      {icon !== undefined && iconAtEnd && <Icon name={icon} />}
    </Link>
  );
}
