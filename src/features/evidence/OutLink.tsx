import { LINK_ADDRESS } from '#domain/evidence/evidence.ts';
import { t } from '#i18n/translate.ts';

import styles from './PiecePage.module.css';

/** An address outside of the app: opens in a window of its own that learns nothing of this one. */
export function OutLink({ url }: { readonly url: string }) {
  // A record that somebody else wrote is checked once more where it would become a link.
  if (!LINK_ADDRESS.test(url)) return <p className={styles.address}>{url}</p>;
  return (
    <p className={styles.address}>
      <a href={url} target="_blank" rel="noopener noreferrer">
        {url}
      </a>{' '}
      <span className={styles.muted}>{t('evidence.opens-new-window')}</span>
    </p>
  );
}
