import { t } from '#i18n/translate.ts';

import styles from './Decide.module.css';
import type { Decided } from './decision-part.ts';

const moments = new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeStyle: 'short' });

/** Decisions as they were made: one, or side by side those that were made without knowing each other. */
export function HeadList({ heads }: { readonly heads: readonly Decided[] }) {
  return (
    <ul className={styles.heads}>
      {heads.map((head) => (
        <li key={head.id} className={styles.head}>
          <p className={styles.words}>{t('agreement.agreed-on', { state: head.words })}</p>
          {head.reason.trim() !== '' && <p className={styles.reason}>{head.reason}</p>}
          <p className={styles.about}>
            {t('agreement.decided-by', {
              when: moments.format(head.decidedAt),
              count: head.raters,
            })}
          </p>
        </li>
      ))}
    </ul>
  );
}
