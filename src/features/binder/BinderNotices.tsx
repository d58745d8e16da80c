import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';
import parts from '#ui/PageParts.module.css';

import styles from './Binder.module.css';
import type { BinderWork } from './binder-work.ts';
import type { BinderFault, BinderProgress, MadeBinder } from './make-binder.ts';

type BinderNoticesProps = {
  readonly work: BinderWork;
  readonly onHandOver: (made: MadeBinder) => void;
};

/** How far the binder has come, and what became of it, in words. */
export function BinderNotices({ work, onHandOver }: BinderNoticesProps) {
  switch (work.is) {
    case 'idle':
      return null;
    case 'making':
      return (
        <div className={styles.section}>
          <p role="status" className={parts.muted}>
            {t('binder.making-keep-open')}
          </p>
          <ProgressWords words={progressInWords(work.progress)} {...barOf(work.progress)} />
        </div>
      );
    case 'failed':
      return work.fault.tag === 'canceled' ? (
        <Notice tone="info" live="status" title={t('binder.canceled')} />
      ) : (
        <Notice tone="danger" live="alert" title={t('binder.failed-title')}>
          {faultInWords(work.fault)}
        </Notice>
      );
    case 'done':
      return <Done made={work.made} outcome={work.outcome} onHandOver={onHandOver} />;
  }
}

type DoneProps = {
  readonly made: MadeBinder;
  readonly outcome: Extract<BinderWork, { is: 'done' }>['outcome'];
  readonly onHandOver: (made: MadeBinder) => void;
};

function Done({ made, outcome, onHandOver }: DoneProps) {
  const missing = made.missing > 0 && t('binder.done-missing', { count: made.missing });
  const words = (
    <>
      {t('binder.done-open')} {missing}
    </>
  );
  switch (outcome) {
    case 'in-place':
      return (
        <Notice tone="ok" live="status" title={t('binder.done-picked')}>
          {words}
        </Notice>
      );
    case 'saved':
      return (
        <Notice tone="ok" live="status" title={t('binder.done', { file: made.file?.name ?? '' })}>
          {words}
        </Notice>
      );
    case 'shared':
      return (
        <Notice tone="ok" live="status" title={t('binder.done-shared')}>
          {words}
        </Notice>
      );
    case 'canceled':
    case 'needs-tap':
      return (
        <Notice
          tone="info"
          live="status"
          title={t('binder.tap-again')}
          actions={
            <Button variant="primary" onClick={() => onHandOver(made)}>
              {t('binder.share-now')}
            </Button>
          }
        >
          {t('binder.tap-again-words')}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="danger" live="alert" title={t('binder.failed-title')}>
          {t('binder.failed-not-shared')}
        </Notice>
      );
  }
}

function progressInWords(progress: BinderProgress | undefined): string {
  if (progress === undefined) return t('binder.making-begun');
  const { done, total } = progress;
  return done === total ? t('binder.making-index') : t('binder.making-files', { done, total });
}

/** The index is the last step of the bar. */
function barOf(progress: BinderProgress | undefined): { value: number; max: number } {
  return progress === undefined
    ? { value: 0, max: 1 }
    : { value: progress.done, max: progress.total + 1 };
}

function faultInWords(fault: Exclude<BinderFault, { tag: 'canceled' }>): string {
  return fault.tag === 'too-large-here'
    ? t('binder.failed-too-large-here', { most: fileSize(fault.most) })
    : t(`binder.failed-${fault.tag}`);
}
