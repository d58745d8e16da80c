import type { IcmapProgress } from '#exchange/icmap/write-icmap.ts';
import { fileSize } from '#i18n/sizes.ts';
import { t } from '#i18n/translate.ts';
import type { FileWork } from '#saving/file-work.ts';
import { FileOutcome } from '#saving/FileOutcome.tsx';
import { FileWorkNotices } from '#saving/FileWorkNotices.tsx';
import type { ExportFault, MadeExport } from '#storage/safety/make-file.ts';

type ExportNoticesProps = {
  readonly work: FileWork<IcmapProgress, MadeExport, ExportFault>;
  readonly isSealed: boolean;
  readonly onHandOver: (made: MadeExport) => void;
};

/** How far the file has come, and what became of it, in words. */
export function ExportNotices({ work, isSealed, onHandOver }: ExportNoticesProps) {
  return (
    <FileWorkNotices<IcmapProgress, MadeExport, Exclude<ExportFault, { tag: 'canceled' }>>
      work={work}
      words={{
        keepOpen: t('export.keep-open'),
        canceled: t('export.canceled'),
        failedTitle: t('export.failed-title'),
      }}
      progressOf={(progress) => ({
        words: progressInWords(progress),
        value: progress?.done ?? 0,
        max: progress?.total ?? 1,
      })}
      faultInWords={faultInWords}
      renderDone={({ made, outcome }) => (
        <FileOutcome
          outcome={outcome}
          words={{
            saved: t('export.done', { file: made.file?.name ?? '' }),
            inPlace: t('export.done-picked'),
            shared: t('export.done-shared'),
            ready: t('export.ready'),
            failedTitle: t('export.failed-title'),
            notShared: t('export.failed-not-shared'),
          }}
          onHandOver={() => onHandOver(made)}
        >
          {t(isSealed ? 'export.done-sealed' : 'export.done-words')}{' '}
          {made.missing > 0 && t('export.done-missing', { count: made.missing })}
        </FileOutcome>
      )}
    />
  );
}

function progressInWords(progress: IcmapProgress | undefined): string {
  if (progress === undefined) return t('export.making-begun');
  return t('export.making', { done: fileSize(progress.done), total: fileSize(progress.total) });
}

function faultInWords(fault: Exclude<ExportFault, { tag: 'canceled' }>): string {
  return fault.tag === 'too-large-here'
    ? t('export.failed-too-large-here', { most: fileSize(fault.most) })
    : t(`export.failed-${fault.tag}`);
}
