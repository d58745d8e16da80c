import { t } from '#i18n/translate.ts';

import styles from './SampleBadge.module.css';

/** Marks the made-up school wherever its name stands. */
export function SampleBadge() {
  return <span className={styles.badge}>{t('school.sample')}</span>;
}
