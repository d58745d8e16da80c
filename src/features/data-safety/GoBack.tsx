import { useEffect, useState } from 'react';

import type { StoredRecord } from '#domain/records/record.ts';
import { ok } from '#domain/result.ts';
import { momentInWords } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { offerUndo } from '#saving/commit-and-offer-undo.ts';
import { nameOfDiffering, SchoolDifferences } from '#saving/SchoolDifferences.tsx';
import { askForBackup } from '#storage/backups/ask-for-backup.ts';
import { backupFile } from '#storage/backups/backup-files.ts';
import type { Backup } from '#storage/backups/backup-name.ts';
import { goBack } from '#storage/backups/go-back.ts';
import { whatDiffers, type SchoolDifference } from '#storage/backups/what-differs.ts';
import { readInWorker } from '#storage/reading/read-in-worker.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { Button } from '#ui/Button.tsx';
import { LoadingText } from '#ui/LoadingText.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './DataSafety.module.css';
import { momentFrom } from './moment-words.ts';
import { whyNoBackup } from './why-no-backup.ts';

type GoBackProps = {
  readonly backup: Backup;
  readonly onDone: () => void;
};

type Compared =
  | { readonly is: 'reading' }
  | { readonly is: 'damaged' }
  | {
      readonly is: 'compared';
      readonly records: readonly StoredRecord[];
      readonly schools: readonly SchoolDifference[];
    };

/** What going back to a backup would change, in words and numbers, and the button that does it, school by school. */
export function GoBack({ backup, onDone }: GoBackProps) {
  const storage = useStorage();
  const [compared, setCompared] = useState<Compared>({ is: 'reading' });
  const [problem, setProblem] = useState<string>();
  const [atWork, setAtWork] = useState<string>();

  useEffect(() => {
    let isGone = false;
    const show = (next: Compared) => {
      if (!isGone) setCompared(next);
    };
    async function compare(): Promise<Compared> {
      const file = await backupFile(backup.name);
      const read = file && (await readInWorker(file));
      if (read?.device === undefined) return { is: 'damaged' };
      const past = { records: read.records, history: read.device.history };
      const schools = await whatDiffers(storage.database, past);
      return { is: 'compared', records: read.records, schools };
    }
    compare().then(show, () => show({ is: 'damaged' }));
    return () => {
      isGone = true;
    };
  }, [backup, storage]);

  async function go(past: readonly StoredRecord[], difference: SchoolDifference) {
    const { school } = difference;
    setAtWork(school);
    setProblem(undefined);
    try {
      await askForBackup(storage.database, 'before-going-back');
    } catch (error) {
      setProblem(t('data-safety.no-safety-backup', { why: whyNoBackup(error) }));
      setAtWork(undefined);
      return;
    }
    const label = { what: 'gone-back', subject: momentInWords(backup.takenAt) } as const;
    const result = await goBack(storage, { past, schools: [{ school, label, as: 'in-backup' }] });
    const done = t('data-safety.went-back', {
      school: nameOfDiffering(difference),
      moment: momentFrom(systemClock(), backup.takenAt),
    });
    setAtWork(undefined);
    const step = result.ok
      ? ok({ step: result.value.steps.get(school), at: result.value.at })
      : result;
    if (offerUndo(storage, school, step, done)) onDone();
  }

  if (compared.is === 'reading') return <LoadingText text={t('data-safety.comparing')} />;
  if (compared.is === 'damaged') {
    return (
      <Notice tone="danger" live="status" title={t('data-safety.damaged-title')}>
        {t('data-safety.damaged-words')}
      </Notice>
    );
  }
  if (compared.schools.length === 0) return <p>{t('data-safety.nothing-differs')}</p>;
  return (
    <div className={parts.section}>
      <p className={parts.words}>{t('data-safety.go-back-words')}</p>
      {problem !== undefined && (
        <Notice tone="danger" live="alert">
          {problem}
        </Notice>
      )}
      {compared.schools.map((difference) => {
        const name = nameOfDiffering(difference);
        return (
          <section key={difference.school} className={styles.difference} aria-label={name}>
            <h3>
              <bdi>{name}</bdi>
            </h3>
            <SchoolDifferences difference={difference} />
            <Button
              variant="primary"
              busy={atWork !== undefined}
              onClick={() => void go(compared.records, difference)}
            >
              {compared.schools.length === 1
                ? t('data-safety.go-back')
                : t('data-safety.go-back-school', { school: name })}
            </Button>
          </section>
        );
      })}
    </div>
  );
}
