import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import { FileOutcome } from '#saving/FileOutcome.tsx';
import { FileWorkNotices } from '#saving/FileWorkNotices.tsx';

import type { BinderWork } from './binder-work.ts';
import type { BinderFault, BinderProgress, MadeBinder } from './make-binder.ts';

type BinderNoticesProps = {
  readonly work: BinderWork;
  readonly onHandOver: (made: MadeBinder) => void;
};

/** How far the binder has come, and what became of it, in words. */
export function BinderNotices({ work, onHandOver }: BinderNoticesProps) {
  return (
    <FileWorkNotices<BinderProgress, MadeBinder, Exclude<BinderFault, { tag: 'canceled' }>>
      work={work}
      words={{
        keepOpen: t('binder.making-keep-open'),
        canceled: t('binder.canceled'),
        failedTitle: t('binder.failed-title'),
      }}
      progressOf={(progress) => ({ words: progressInWords(progress), ...barOf(progress) })}
      faultInWords={faultInWords}
      renderDone={({ made, outcome }) => (
        <Done made={made} outcome={outcome} onHandOver={onHandOver} />
      )}
    />
  );
}

type DoneProps = {
  readonly made: MadeBinder;
  readonly outcome: Extract<BinderWork, { is: 'done' }>['outcome'];
  readonly onHandOver: (made: MadeBinder) => void;
};

function Done({ made, outcome, onHandOver }: DoneProps) {
  const missing = made.missing > 0 && t('binder.done-missing', { count: made.missing });
  return (
    <FileOutcome
      outcome={outcome}
      words={{
        saved: t('binder.done', { file: made.file?.name ?? '' }),
        inPlace: t('binder.done-picked'),
        shared: t('binder.done-shared'),
        ready: t('binder.tap-again'),
        failedTitle: t('binder.failed-title'),
        notShared: t('binder.failed-not-shared'),
      }}
      onHandOver={() => onHandOver(made)}
    >
      {t('binder.done-open')} {missing}
    </FileOutcome>
  );
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
