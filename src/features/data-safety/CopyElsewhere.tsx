import { useSyncExternalStore } from 'react';

import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { canPickFolder } from '#platform/copy-folder.ts';
import { lastCopy } from '#platform/last-copy.ts';
import { useCopyTrouble } from '#storage/safety/copy-trouble.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './DataSafety.module.css';
import { momentFrom } from './moment-words.ts';
import { useCopyFolder } from './use-copy-folder.ts';
import { useCopy, type CopyState } from './use-copy.ts';
import { whyNoCopy } from './why-no-backup.ts';

/** The copy outside this browser: when the last one was saved, and saving one. */
export function CopyElsewhere() {
  const last = useSyncExternalStore(lastCopy.subscribe, lastCopy.getSnapshot);
  return (
    <Card as="section" labelledBy="copy-elsewhere">
      <div className={parts.section}>
        <h2 id="copy-elsewhere">{t('data-safety.copy-title')}</h2>
        <p className={parts.words}>{t('data-safety.copy-words')}</p>
        <p className={styles.last}>
          {last === undefined
            ? t('data-safety.copy-none')
            : t('data-safety.copy-last', { moment: momentFrom(systemClock(), last.at) })}
        </p>
        <CopyButtons />
      </div>
    </Card>
  );
}

/** Into the folder that was picked, or elsewhere. */
function CopyButtons() {
  const { folder, isHeld, isPicking, pick, problem } = useCopyFolder();
  const saving = useCopy();
  const { fault } = useCopyTrouble();
  const isAtWork = saving.copy.is === 'at-work';
  return (
    <>
      {folder !== undefined && (
        <p className={parts.muted}>
          {t('data-safety.folder-words', { folder: folder.name })}{' '}
          {t(
            isHeld && saving.copy.is !== 'saved'
              ? 'data-safety.folder-held'
              : 'data-safety.folder-by-itself',
          )}
        </p>
      )}
      <div className={parts.buttons}>
        <Button
          variant="primary"
          icon="download"
          busy={isAtWork}
          onClick={() => void saving.save(folder)}
        >
          {folder === undefined
            ? t('data-safety.copy-save')
            : t('data-safety.copy-to-folder', { folder: folder.name })}
        </Button>
        {folder !== undefined && (
          <Button variant="quiet" busy={isAtWork} onClick={() => void saving.save()}>
            {t('data-safety.copy-elsewhere')}
          </Button>
        )}
        {canPickFolder() && (
          <Button variant="quiet" busy={isPicking || isAtWork} onClick={() => void pick()}>
            {t(folder === undefined ? 'data-safety.pick-folder' : 'data-safety.pick-other')}
          </Button>
        )}
      </div>
      {folder !== undefined && !isHeld && fault !== undefined && saving.copy.is === 'idle' && (
        <Notice tone="warning" live="status">
          {t('data-safety.folder-not-written', { why: whyNoCopy(fault) })}
        </Notice>
      )}
      {problem && (
        <Notice tone="danger" live="alert">
          {t('data-safety.folder-not-picked')}
        </Notice>
      )}
      <CopyProgress {...saving} />
    </>
  );
}

/** A button that saves a copy of everything where the person says, and what came of it. */
export function SaveCopy({ label }: { readonly label: string }) {
  const saving = useCopy();
  return (
    <>
      <Button
        icon="download"
        busy={saving.copy.is === 'at-work'}
        onClick={() => void saving.save()}
      >
        {label}
      </Button>
      <CopyProgress {...saving} />
    </>
  );
}

function CopyProgress({ copy, share }: Pick<ReturnType<typeof useCopy>, 'copy' | 'share'>) {
  return (
    <>
      {copy.is === 'at-work' && (
        <ProgressWords
          words={t('data-safety.copy-progress', {
            done: fileSize(copy.done),
            total: fileSize(copy.total),
          })}
          value={copy.done}
          max={copy.total}
        />
      )}
      <div role="status">
        <Outcome copy={copy} onShare={() => void share()} />
      </div>
    </>
  );
}

type OutcomeProps = { readonly copy: CopyState; readonly onShare: () => void };

function Outcome({ copy, onShare }: OutcomeProps) {
  switch (copy.is) {
    case 'idle':
    case 'at-work':
      return null;
    case 'saved':
      return (
        <Notice tone={copy.leftOut === 0 ? 'ok' : 'warning'} title={t('data-safety.copy-saved')}>
          {copy.leftOut > 0 && t('data-safety.copy-left-out', { count: copy.leftOut })}
        </Notice>
      );
    case 'needs-tap':
      return (
        <Notice
          tone="info"
          title={t('data-safety.copy-tap')}
          actions={
            <Button size="small" icon="share" onClick={onShare}>
              {t('data-safety.copy-share')}
            </Button>
          }
        />
      );
    case 'failed':
      return <Notice tone="danger">{t('data-safety.copy-failed', { why: copy.why })}</Notice>;
  }
}
