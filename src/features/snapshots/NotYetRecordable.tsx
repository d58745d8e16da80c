import { Link } from 'wouter';

import { t } from '#i18n/translate.ts';
import { Notice } from '#ui/Notice.tsx';

import styles from './RecordPage.module.css';

type NotYetRecordableProps = {
  /** Why, and what to do about it. */
  readonly words: string;
  /** Codes of the indicators that it is about. */
  readonly codes: readonly string[];
  /** Where it can be mended. */
  readonly addressOf: (code: string) => string;
};

/** Why the year can’t be recorded yet, with a link to each indicator that keeps it back. */
export function NotYetRecordable({ words, codes, addressOf }: NotYetRecordableProps) {
  return (
    <Notice tone="danger" title={t('snapshots.unsaved-title')}>
      <p>{words}</p>
      <ul role="list" className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>
            <Link href={addressOf(code)}>{code}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
