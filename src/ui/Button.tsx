import type { ComponentProps } from 'react';

import styles from './Button.module.css';
import { Icon } from './icons/Icon.tsx';
import type { IconName } from './icons/icon-paths.ts';

export type ButtonLook = {
  /** One primary button a screen; `quiet` has no frame until it is pointed at. */
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'normal' | 'small';
  readonly icon?: IconName;
  /** Puts the icon after the words, as in "Next ›". */
  readonly iconAtEnd?: boolean;
};

type ButtonProps = ButtonLook &
  Omit<ComponentProps<'button'>, 'className'> & {
    /** At work: stays in its place and keeps the focus, but does nothing. */
    readonly busy?: boolean;
  };

/** A native button; `type` is `button` unless said otherwise. */
export function Button({
  variant = 'secondary',
  size = 'normal',
  icon,
  iconAtEnd = false,
  busy = false,
  type = 'button',
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy ? 'button' : type}
      className={styles.button}
      data-variant={variant}
      data-size={size}
      aria-disabled={busy ? true : rest['aria-disabled']}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon !== undefined && !iconAtEnd && <Icon name={icon} />}
      <span>{children}</span>
      {icon !== undefined && iconAtEnd && <Icon name={icon} />}
    </button>
  );
}
