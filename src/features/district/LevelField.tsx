import type { SchoolField } from '#report/district.ts';

import styles from './District.module.css';

/** A level’s number on its shade. */
export function LevelField({ field: { sign, level } }: { readonly field: SchoolField }) {
  return (
    <span className={styles.field} data-tone={level?.tone} aria-hidden="true">
      {sign}
    </span>
  );
}
