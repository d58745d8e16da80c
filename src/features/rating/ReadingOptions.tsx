import { t } from '#i18n/translate.ts';

import { useReadingHelp } from './reading-help.ts';
import styles from './ReadingOptions.module.css';

/** How the descriptors are shown: differing words marked, statements to tick. */
export function ReadingOptions() {
  const { marksDifferences, ticksStatements } = useReadingHelp();
  return (
    <div className={styles.options} role="group" aria-label={t('rating.view-options')}>
      <label className={styles.option} title={t('rating.mark-differences-hint')}>
        <input
          type="checkbox"
          checked={marksDifferences}
          onChange={(event) => useReadingHelp.setState({ marksDifferences: event.target.checked })}
        />
        {t('rating.mark-differences')}
      </label>
      <label className={styles.option} title={t('rating.tick-statements-hint')}>
        <input
          type="checkbox"
          checked={ticksStatements}
          onChange={(event) => useReadingHelp.setState({ ticksStatements: event.target.checked })}
        />
        {t('rating.tick-statements')}
      </label>
    </div>
  );
}
