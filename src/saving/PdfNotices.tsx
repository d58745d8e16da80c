import '#i18n/en/pdf.ts';
import { t } from '#i18n/translate.ts';
import type { SaveOutcome } from '#platform/save-file.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { PdfFile, PdfUse, PdfWork } from './pdf-work.ts';
import styles from './PdfNotices.module.css';

type PdfNoticesProps = {
  readonly work: PdfWork;
  /** Another way to the same words, as a sentence. */
  readonly instead?: string;
  readonly onHandOver: (pdf: PdfFile, use: PdfUse) => void;
};

/** What became of the PDF, in words, and what its font could not draw. */
export function PdfNotices({ work, instead, onHandOver }: PdfNoticesProps) {
  switch (work.is) {
    case 'idle':
      return null;
    case 'making':
      return work.isSlow ? <output className={styles.progress}>{t('pdf.making')}</output> : null;
    case 'failed':
      return (
        <Notice tone="danger" live="alert" title={t('pdf.failed')}>
          {t('pdf.failed-words')} {instead}
        </Notice>
      );
    case 'done':
      return (
        <>
          <OutcomeNotice
            outcome={work.outcome}
            instead={instead}
            file={work.pdf.file.name}
            onTap={() => onHandOver(work.pdf, work.use)}
          />
          <ReplacedNotice characters={work.pdf.replacedCharacters} instead={instead} />
        </>
      );
  }
}

type OutcomeNoticeProps = {
  readonly outcome: SaveOutcome;
  readonly instead: string | undefined;
  readonly file: string;
  readonly onTap: () => void;
};

function OutcomeNotice({ outcome, instead, file, onTap }: OutcomeNoticeProps) {
  switch (outcome) {
    case 'saved':
      return <Notice tone="ok" live="status" title={t('pdf.saved', { file })} />;
    case 'shared':
      return <Notice tone="ok" live="status" title={t('pdf.shared')} />;
    case 'canceled':
      return null;
    case 'needs-tap':
      return (
        <Notice
          tone="info"
          live="status"
          title={t('pdf.tap-again')}
          actions={
            <Button variant="primary" onClick={onTap}>
              {t('pdf.share-now')}
            </Button>
          }
        >
          {t('pdf.tap-again-words')}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="danger" live="alert" title={t('pdf.not-shared')}>
          {instead}
        </Notice>
      );
  }
}

type ReplacedNoticeProps = {
  readonly characters: readonly string[];
  readonly instead: string | undefined;
};

function ReplacedNotice({ characters, instead }: ReplacedNoticeProps) {
  if (characters.length === 0) return null;
  return (
    <Notice
      tone="warning"
      live="status"
      title={t('pdf.replaced-title', { count: characters.length })}
    >
      {t('pdf.replaced-words', { characters: characters.slice(0, 40).join(' ') })} {instead}
    </Notice>
  );
}
