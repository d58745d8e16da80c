import type { ReactNode } from 'react';
import { Link, useRouter } from 'wouter';

import styles from './Button.module.css';
import type { ButtonLook } from './Button.tsx';
import { Icon } from './icons/Icon.tsx';

type LinkButtonProps = ButtonLook & {
  readonly href: string;
  readonly children: ReactNode;
  readonly replace?: boolean;
  /** Opens a window of its own, as for a second screen. */
  readonly newWindow?: boolean;
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
  newWindow = false,
}: LinkButtonProps) {
  const router = useRouter();
  const look = { className: styles.button, 'data-variant': variant, 'data-size': size };
  const content = (
    <>
      {icon !== undefined && !iconAtEnd && <Icon name={icon} />}
      <span>{children}</span>
      {icon !== undefined && iconAtEnd && <Icon name={icon} />}
    </>
  );
  return newWindow ? (
    <a {...look} href={router.hrefs(href, router)} target="_blank" rel="noopener">
      {content}
    </a>
  ) : (
    <Link {...look} href={href} replace={replace}>
      {content}
    </Link>
  );
}
