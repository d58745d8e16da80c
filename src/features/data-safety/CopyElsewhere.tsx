import { useSyncExternalStore } from 'react';

import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import { systemClock } from '#platform/clock.ts';
import { lastCopy } from '#platform/last-copy.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './DataSafety.module.css';
import { momentFrom } from './moment-words.ts';
import { useCopy, type CopyState } from './use-copy.ts';

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
        <SaveCopy label={t('data-safety.copy-save')} variant="primary" />
      </div>
    </Card>
  );
}

type SaveCopyProps = {
  readonly label: string;
  readonly variant: 'primary' | 'secondary';
};

/** The button that saves a copy of everything, and what came of it. */
export function SaveCopy({ label, variant }: SaveCopyProps) {
  const { copy, save, share } = useCopy();
  return (
    <>
      <Button
        variant={variant}
        icon="download"
        busy={copy.is === 'at-work'}
        onClick={() => void save()}
      >
        {label}
      </Button>
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
