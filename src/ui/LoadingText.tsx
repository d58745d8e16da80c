import { t } from '#i18n/translate.ts';

import styles from './LoadingText.module.css';

/** Says that something is on its way; shows only when it takes long enough to notice. */
export function LoadingText({ text = t('ui.loading') }: { readonly text?: string }) {
  return <output className={styles.loading}>{text}</output>;
}
