import { useState } from 'react';

import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { askForBackup } from '#storage/backups/ask-for-backup.ts';
import type { Backup } from '#storage/backups/backup-name.ts';
import { useBackupTrouble } from '#storage/backups/backup-trouble.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Notice } from '#ui/Notice.tsx';
import { showToast } from '#ui/toasts.ts';
import parts from '#ui/PageParts.module.css';

import styles from './DataSafety.module.css';
import { GoBack } from './GoBack.tsx';
import { momentAlone, momentFrom } from './moment-words.ts';
import type { Kept } from './use-kept.ts';
import { whyNoBackup } from './why-no-backup.ts';

type BackupsProps = {
  readonly kept: Kept;
  readonly canWrite: boolean;
  readonly onChanged: () => Promise<void>;
};

/** The backups on this device; each is a state to go back to. */
export function Backups({ kept: { what, backups }, canWrite, onChanged }: BackupsProps) {
  const [chosen, setChosen] = useState<Backup>();
  const { why } = useBackupTrouble();
  const now = systemClock();
  if (!what.hasPrivateFiles) return null;
  return (
    <Card as="section" labelledBy="backups">
      <div className={parts.section}>
        <h2 id="backups">{t('data-safety.backups-title')}</h2>
        <p className={parts.words}>{t('data-safety.backups-words')}</p>
        {canWrite && <NoneByThemselves />}
        {canWrite && <BackUpNow onTaken={onChanged} />}
        {backups.length === 0 ? (
          why === undefined && <p className={parts.muted}>{t('data-safety.no-backups')}</p>
        ) : (
          <ul className={styles.backups} aria-label={t('data-safety.backups-list')}>
            {backups.map((backup) => {
              const moment = momentFrom(now, backup.takenAt);
              return (
                <li key={backup.name} className={styles.backup}>
                  <time dateTime={new Date(backup.takenAt).toISOString()}>
                    {momentAlone(now, backup.takenAt)}
                  </time>
                  <span className={styles.why}>{t(`data-safety.why-${backup.why}`)}</span>
                  {canWrite && (
                    <Button
                      size="small"
                      icon="history"
                      aria-label={t('data-safety.look-back-to', { moment })}
                      onClick={() => setChosen(backup)}
                    >
                      {t('data-safety.look-back')}
                    </Button>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      {chosen !== undefined && (
        <Dialog
          open
          width="wide"
          title={t('data-safety.go-back-title', { moment: momentFrom(now, chosen.takenAt) })}
          onClose={() => setChosen(undefined)}
        >
          <GoBack
            backup={chosen}
            onDone={() => {
              setChosen(undefined);
              void onChanged();
            }}
          />
        </Dialog>
      )}
    </Card>
  );
}

/** Why none is made by itself just now, and what to do. */
function NoneByThemselves() {
  const { why } = useBackupTrouble();
  if (why === undefined) return null;
  return (
    <Notice tone="warning" live="status" title={t('data-safety.no-backup-by-itself')}>
      {t(`data-safety.no-backup-${why}`)}
    </Notice>
  );
}

function BackUpNow({ onTaken }: { readonly onTaken: () => Promise<void> }) {
  const { database } = useStorage();
  const [isAtWork, setIsAtWork] = useState(false);

  async function backUp() {
    setIsAtWork(true);
    try {
      await askForBackup(database, 'asked');
      showToast({ text: t('data-safety.backed-up') });
    } catch (error) {
      const why = whyNoBackup(error);
      showToast({ text: t('data-safety.not-backed-up', { why }), tone: 'danger' });
    }
    await onTaken();
    setIsAtWork(false);
  }

  return (
    <Button busy={isAtWork} onClick={() => void backUp()}>
      {t('data-safety.back-up-now')}
    </Button>
  );
}
