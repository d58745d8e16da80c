import { Icon } from '#ui/icons/Icon.tsx';

import type { RowStatus } from './matrix-rows.ts';
import { statusInWords } from './matrix-words.ts';
import styles from './StatusWords.module.css';

/** What is still to be done, in words; a tick beside them when nothing is. */
export function StatusWords({ status }: { readonly status: RowStatus }) {
  return (
    <span className={styles.status} data-status={status}>
      {status === 'complete' && <Icon name="check" />}
      {statusInWords(status)}
    </span>
  );
}
