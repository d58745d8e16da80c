import '#i18n/en/data-safety.ts';
import '#i18n/en/history.ts';
import { t } from '#i18n/translate.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { PageHeading } from '#ui/PageHeading.tsx';
import parts from '#ui/PageParts.module.css';

import { Backups } from './Backups.tsx';
import { CheckEverything } from './CheckEverything.tsx';
import { CopyElsewhere } from './CopyElsewhere.tsx';
import styles from './DataSafety.module.css';
import { KeptHere } from './KeptHere.tsx';
import { RemoveEverything } from './RemoveEverything.tsx';
import { RemoveOneSchool } from './RemoveOneSchool.tsx';
import { useKept } from './use-kept.ts';

/** What is kept where, the backups, and what one can do about them. */
export function DataSafetyPage() {
  const { kept, readAgain } = useKept();
  const canWrite = useStorage().access.mode === 'full';
  return (
    <div className={parts.page}>
      <PageHeading title={t('data-safety.title')} lead={t('data-safety.lead')} />
      {kept === undefined ? (
        <LoadingText />
      ) : (
        <div className={styles.columns}>
          <div className={styles.column}>
            <Backups kept={kept} canWrite={canWrite} onChanged={readAgain} />
            <CheckEverything />
          </div>
          <div className={styles.column}>
            <CopyElsewhere />
            <KeptHere kept={kept} onAsked={readAgain} />
            {canWrite && <RemoveOneSchool onRemoved={() => void readAgain()} />}
            {canWrite && <RemoveEverything />}
          </div>
        </div>
      )}
    </div>
  );
}
