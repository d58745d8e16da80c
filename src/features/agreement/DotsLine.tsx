import { t } from '#i18n/translate.ts';

import type { Dot } from './dots.ts';
import styles from './DotsLine.module.css';

/** The members at one place: a dot each and how many they are, or their names. */
export function DotsLine({ dots }: { readonly dots: readonly Dot[] }) {
  if (dots.length === 0) return null;
  const changed = dots.filter(({ changedAfter }) => changedAfter).length;
  const names = dots.flatMap(({ name }) => (name === undefined ? [] : [name]));
  return (
    <div className={styles.line}>
      <span className={styles.dots} aria-hidden="true">
        {dots.map((dot) => (
          <span key={dot.key} className={styles.dot} data-changed={dot.changedAfter} />
        ))}
      </span>
      <span className={styles.words}>
        {names.length === 0 ? t('agreement.people', { count: dots.length }) : names.join(', ')}
        {changed > 0 && (
          <span className={styles.changed}>
            {' '}
            {t('agreement.changed-after', { count: changed })}
          </span>
        )}
      </span>
    </div>
  );
}
