import { iconPaths, type IconName } from './icon-paths.ts';
import styles from './Icon.module.css';

type IconProps = {
  readonly name: IconName;
};

/** A decorative icon in the color of the text beside it; the words beside it carry the meaning. */
export function Icon({ name }: IconProps) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={iconPaths[name]} />
    </svg>
  );
}
