import type { ReactNode } from 'react';

import '#i18n/en/files.ts';
import type { SaveOutcome } from '#platform/save-file.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

type FileOutcomeProps = {
  readonly outcome: SaveOutcome | 'in-place';
  /** What the file is called by people, in sentences of its own. */
  readonly words: {
    readonly saved: string;
    readonly inPlace: string;
    readonly shared: string;
    readonly ready: string;
    readonly failedTitle: string;
    readonly notShared: string;
  };
  /** What to do with it. */
  readonly children: ReactNode;
  readonly onHandOver: () => void;
};

/** What became of a large file that was written: where it lies, or the one tap that is missing. */
export function FileOutcome({ outcome, words, children, onHandOver }: FileOutcomeProps) {
  switch (outcome) {
    case 'in-place':
    case 'saved':
    case 'shared':
      return (
        <Notice tone="ok" live="status" title={words[outcome === 'in-place' ? 'inPlace' : outcome]}>
          {children}
        </Notice>
      );
    case 'canceled':
    case 'needs-tap':
      return (
        <Notice
          tone="info"
          live="status"
          title={words.ready}
          actions={
            <Button variant="primary" onClick={onHandOver}>
              {t('files.share-now')}
            </Button>
          }
        >
          {t('files.tap-again')}
        </Notice>
      );
    case 'failed':
      return (
        <Notice tone="danger" live="alert" title={words.failedTitle}>
          {words.notShared}
        </Notice>
      );
  }
}
