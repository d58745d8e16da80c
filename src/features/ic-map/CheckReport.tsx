import type { IcMapFaults } from '#domain/ic-map/ic-map-fault.ts';
import { t } from '#i18n/translate.ts';
import { Notice } from '#ui/Notice.tsx';

import { faultInWords } from './fault-words.ts';
import styles from './Library.module.css';

type CheckReportProps = {
  readonly file: string;
  /** Undefined where the file could not even be read. */
  readonly faults: IcMapFaults | undefined;
};

/** Why a file is not taken: every fault with its place, in a sentence. */
export function CheckReport({ file, faults }: CheckReportProps) {
  return (
    <Notice tone="danger" title={t('ic-map.not-added', { file })}>
      {faults === undefined ? (
        <p>{t('ic-map.fault-unreadable')}</p>
      ) : (
        <>
          <p>{t('ic-map.mend-and-choose', { count: faults.faults.length + faults.more })}</p>
          <ul className={styles.faults}>
            {faults.faults.map((fault) => (
              <li key={faultInWords(fault)}>{faultInWords(fault)}</li>
            ))}
          </ul>
          {faults.more > 0 && <p>{t('ic-map.faults-more', { count: faults.more })}</p>}
        </>
      )}
    </Notice>
  );
}
