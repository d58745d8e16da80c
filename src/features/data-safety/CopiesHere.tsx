import { useEffect, useState } from 'react';

import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { safeFileName, saveFile } from '#platform/save-file.ts';
import { backupFile, listBackups, openBackup } from '#storage/backups/backup-files.ts';
import type { Backup } from '#storage/backups/backup-name.ts';
import { latestCopy } from '#storage/backups/latest-copy.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { showToast } from '#ui/toasts.ts';
import parts from '#ui/PageParts.module.css';

import styles from './DataSafety.module.css';
import { momentAlone, momentFrom } from './moment-words.ts';

const LATEST = 'latest';

/** The copies on this device where nothing else can be shown: all up to the last change, and each backup, as files. */
export function CopiesHere() {
  const [backups, setBackups] = useState<readonly Backup[]>();
  const [atWork, setAtWork] = useState<string>();
  const now = systemClock();

  useEffect(() => {
    listBackups().then(setBackups, () => setBackups([]));
  }, []);

  async function save(backup: Backup) {
    setAtWork(backup.name);
    await saveBackup(backup, momentFrom(now, backup.takenAt));
    setAtWork(undefined);
  }

  async function saveLatest() {
    setAtWork(LATEST);
    const name = safeFileName(t('recovery.copy-file', { moment: momentFrom(now, now) }), 'icmap');
    await handOut(() => latestCopy(name, now), t('recovery.nothing-here'));
    setAtWork(undefined);
  }

  if (backups === undefined) return <LoadingText text={t('recovery.looking-for-copies')} />;
  return (
    <Card as="section" labelledBy="copies-here">
      <div className={parts.section}>
        <h2 id="copies-here">{t('recovery.copies-title')}</h2>
        <p className={parts.words}>
          {t(backups.length === 0 ? 'recovery.no-copies' : 'recovery.copies-words')}
        </p>
        <p className={parts.words}>{t('recovery.latest-words')}</p>
        <Button icon="download" busy={atWork === LATEST} onClick={() => void saveLatest()}>
          {t('recovery.save-latest')}
        </Button>
        {backups.length > 0 && (
          <ul className={styles.backups}>
            {backups.map((backup) => (
              <li key={backup.name} className={styles.backup}>
                <time dateTime={new Date(backup.takenAt).toISOString()}>
                  {momentAlone(now, backup.takenAt)}
                </time>
                <span className={styles.why}>{t(`data-safety.why-${backup.why}`)}</span>
                <Button
                  size="small"
                  icon="download"
                  busy={atWork === backup.name}
                  aria-label={t('recovery.save-copy-of', {
                    moment: momentFrom(now, backup.takenAt),
                  })}
                  onClick={() => void save(backup)}
                >
                  {t('recovery.save-copy')}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

/** A damaged one would only be found out on the other device. */
function saveBackup({ name }: Backup, moment: string): Promise<void> {
  return handOut(async () => {
    const [bytes, proved] = [await backupFile(name), await openBackup(name)];
    if (bytes === undefined || proved === undefined) return undefined;
    return new File([bytes], safeFileName(t('recovery.copy-file', { moment }), 'icmap'), {
      type: 'application/octet-stream',
    });
  }, t('recovery.copy-damaged'));
}

async function handOut(make: () => Promise<File | undefined>, none: string): Promise<void> {
  try {
    const file = await make();
    const outcome = file && (await saveFile(file));
    if (outcome === undefined) showToast({ text: none, tone: 'danger' });
    else if (outcome === 'failed') showToast({ text: t('recovery.copy-failed'), tone: 'danger' });
    else if (outcome !== 'canceled') showToast({ text: t('recovery.copy-saved') });
  } catch {
    showToast({ text: t('recovery.copy-failed'), tone: 'danger' });
  }
}
