import { t } from '#i18n/translate.ts';
import type { IndicatorPart } from '#report/at-a-glance.ts';

import styles from './AtAGlancePages.module.css';

/** The evidence that a record lists for an indicator. */
export function EvidenceWords({ evidence }: Pick<IndicatorPart, 'evidence'>) {
  if (evidence.length === 0) return null;
  return (
    <div className={styles.words}>
      <p className={styles.label}>{t('report.evidence')}</p>
      <ul className={styles.list}>
        {evidence.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </div>
  );
}
