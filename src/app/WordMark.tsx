import { t } from '#i18n/translate.ts';

import styles from './WordMark.module.css';

/** Continuum’s sign, five rising bars in the colors of the levels, and its name. */
export function WordMark() {
  return (
    <span className={styles.mark}>
      <svg className={styles.bars} viewBox="0 0 28 24" aria-hidden="true" focusable="false">
        <rect data-tone="1" x="0.5" y="16.5" width="4" height="7" rx="1" />
        <rect data-tone="2" x="6.2" y="12.5" width="4" height="11" rx="1" />
        <rect data-tone="3" x="11.9" y="8.5" width="4" height="15" rx="1" />
        <rect data-tone="4" x="17.6" y="4.5" width="4" height="19" rx="1" />
        <rect data-tone="5" x="23.3" y="0.5" width="4" height="23" rx="1" />
      </svg>
      <span className={styles.name}>{t('app.name')}</span>
    </span>
  );
}
