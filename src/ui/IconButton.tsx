import type { ComponentProps } from 'react';

import styles from './IconButton.module.css';
import { Icon } from './icons/Icon.tsx';
import type { IconName } from './icons/icon-paths.ts';

type IconButtonProps = Omit<ComponentProps<'button'>, 'className' | 'children' | 'aria-label'> & {
  readonly icon: IconName;
  /** What it does, for those who hear it and as the tip of those who point at it. */
  readonly label: string;
};

/** A button that shows only an icon. Prefer words wherever there is room for them. */
export function IconButton({ icon, label, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className={styles.button} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
