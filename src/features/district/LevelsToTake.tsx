import { useState } from 'react';

import '#i18n/en/take-away.ts';
import { t } from '#i18n/translate.ts';
import { saveFile, type SaveOutcome } from '#platform/save-file.ts';
import { FileOutcome } from '#saving/FileOutcome.tsx';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { Notice } from '#ui/Notice.tsx';
import parts from '#ui/PageParts.module.css';

type LevelsToTakeProps = {
  /** Whose they are: part of the files’ names. */
  readonly group: string;
  readonly isMaking: boolean;
  /** Makes a file; rejects with an `AbortError` where that was canceled. */
  readonly make: (kind: 'csv' | 'xlsx') => Promise<File>;
};

/** What became of the last file. */
type Ended =
  | { readonly is: 'made'; readonly file: File; readonly outcome: SaveOutcome }
  | { readonly is: 'failed' };

/** The levels of all schools over all years as files for a spreadsheet. */
export function LevelsToTake({ group, isMaking, make }: LevelsToTakeProps) {
  const [ended, setEnded] = useState<Ended>();

  async function take(kind: 'csv' | 'xlsx') {
    setEnded(undefined);
    try {
      await handOver(await make(kind));
    } catch (error) {
      const isCanceled = error instanceof DOMException && error.name === 'AbortError';
      if (!isCanceled) setEnded({ is: 'failed' });
    }
  }

  async function handOver(file: File) {
    setEnded({ is: 'made', file, outcome: await saveFile(file) });
  }

  return (
    <Card as="section" labelledBy="district-rows">
      <div className={parts.section}>
        <h2 id="district-rows">{t('district.rows-heading')}</h2>
        <p className={parts.words}>{t('district.rows-words')}</p>
        <div
          role="group"
          aria-label={t('take-away.label', { title: t('district.take-levels', { group }) })}
          className={parts.buttons}
        >
          <Button icon="download" busy={isMaking} onClick={() => void take('csv')}>
            {t('take-away.csv')}
          </Button>
          <Button icon="download" busy={isMaking} onClick={() => void take('xlsx')}>
            {t('take-away.xlsx')}
          </Button>
        </div>
        {ended?.is === 'failed' && (
          <Notice tone="danger" live="alert" title={t('district.rows-failed')}>
            {t('district.rows-failed-words')}
          </Notice>
        )}
        {ended?.is === 'made' && (
          <FileOutcome
            outcome={ended.outcome}
            words={{
              saved: t('district.rows-saved', { file: ended.file.name }),
              inPlace: t('district.rows-saved', { file: ended.file.name }),
              shared: t('district.rows-shared'),
              ready: t('district.rows-ready'),
              failedTitle: t('district.rows-failed'),
              notShared: t('district.rows-failed-words'),
            }}
            onHandOver={() => void handOver(ended.file)}
          >
            {t('district.rows-open')}
          </FileOutcome>
        )}
      </div>
    </Card>
  );
}
