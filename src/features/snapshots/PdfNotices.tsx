import { t } from '#i18n/translate.ts';
import type { SaveOutcome } from '#platform/save-file.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { PdfFile } from './make-pdf.ts';
import type { PdfUse, PdfWork } from './pdf-work.ts';
import styles from './SnapshotPage.module.css';

type PdfNoticesProps = {
  readonly work: PdfWork;
  readonly onHandOver: (pdf: PdfFile, use: PdfUse) => void;
};

/** What became of the PDF, in words, and what its font could not draw. */
export function PdfNotices({ work, onHandOver }: PdfNoticesProps) {
  switch (work.is) {
    case 'idle':
      return null;
    case 'making':
      return work.isSlow ? (
        <output className={styles.progress}>{t('snapshots.making-pdf')}</output>
      ) : null;
    case 'failed':
      return (
        <Notice tone="danger" live="alert" title={t('snapshots.pdf-failed')}>
          {t('snapshots.pdf-failed-words')}
        </Notice>
      );
    case 'done':
      return (
        <>
          <OutcomeNotice
            outcome={work.outcome}
            file={work.pdf.file.name}
            onTap={() => onHandOver(work.pdf, work.use)}
          />
          <ReplacedNotice characters={work.pdf.replacedCharacters} />
        </>
      );
  }
}

type OutcomeNoticeProps = {
  readonly outcome: SaveOutcome;
  readonly file: string;
  readonly onTap: () => void;
};

function OutcomeNotice({ outcome, file, onTap }: OutcomeNoticeProps) {
  switch (outcome) {
    case 'saved':
      return <Notice tone="ok" live="status" title={t('snapshots.pdf-saved', { file })} />;
    case 'shared':
      return <Notice tone="ok" live="status" title={t('snapshots.pdf-shared')} />;
    case 'canceled':
      return null;
    case 'needs-tap':
      return (
        <Notice
          tone="info"
          live="status"
          title={t('snapshots.pdf-tap-again')}
          actions={
            <Button variant="primary" onClick={onTap}>
              {t('snapshots.pdf-share-now')}
            </Button>
          }
        >
          {t('snapshots.pdf-tap-again-words')}
        </Notice>
      );
    case 'failed':
      return <Notice tone="danger" live="alert" title={t('snapshots.pdf-not-shared')} />;
  }
}

function ReplacedNotice({ characters }: { readonly characters: readonly string[] }) {
  if (characters.length === 0) return null;
  return (
    <Notice
      tone="warning"
      live="status"
      title={t('snapshots.replaced-title', { count: characters.length })}
    >
      {t('snapshots.replaced-words', { characters: characters.slice(0, 40).join(' ') })}
    </Notice>
  );
}
