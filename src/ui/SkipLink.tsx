import { t } from '#i18n/translate.ts';

import styles from './SkipLink.module.css';

/**
 * The first stop of the Tab key: over the header, to the page. A button, as an address behind the
 * `#` would be read as a page of the app.
 */
export function SkipLink({ targetId }: { readonly targetId: string }) {
  return (
    <button
      type="button"
      className={styles.skip}
      onClick={() => document.getElementById(targetId)?.focus()}
    >
      {t('ui.skip-to-content')}
    </button>
  );
}
