import type { Move } from '#domain/comparison/move.ts';

import { moveShapes } from './move-shapes.ts';
import styles from './MoveSign.module.css';

/** Which way an indicator moved, as a shape; the words stand beside it. */
export function MoveSign({ is }: { readonly is: Move['is'] }) {
  return (
    <svg
      className={styles.sign}
      viewBox="0 0 24 24"
      data-move={is}
      aria-hidden="true"
      focusable="false"
    >
      <path d={moveShapes[is]} />
    </svg>
  );
}
