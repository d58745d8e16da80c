import { useState } from 'react';

import '#i18n/en/files.ts';
import {
  canShareFiles,
  saveFile,
  shareFile,
  textTwin,
  type SaveOutcome,
} from '#platform/save-file.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import parts from '#ui/PageParts.module.css';

type FileButtonsProps = {
  /** Made when it is wanted. */
  readonly make: () => File;
  /** Whose file it is, where several stand on one page. */
  readonly name?: string;
};

/** Puts a file among the device's downloads, or hands it to another app where the device has a share menu. */
export function FileButtons({ make, name }: FileButtonsProps) {
  const [done, setDone] = useState<{ readonly outcome: SaveOutcome; readonly file: string }>();

  async function handOn(file: File, by: (file: File) => Promise<SaveOutcome>) {
    setDone({ outcome: await by(file), file: file.name });
  }

  return (
    <>
      <div className={parts.buttons}>
        <Button
          icon="download"
          aria-label={name === undefined ? undefined : t('files.save-for', { name })}
          onClick={() => void handOn(make(), saveFile)}
        >
          {t('files.save')}
        </Button>
        {canShareFiles() && (
          <Button
            icon="share"
            aria-label={name === undefined ? undefined : t('files.share-for', { name })}
            onClick={() => void handOn(textTwin(make()), shareFile)}
          >
            {t('files.share')}
          </Button>
        )}
      </div>
      <p role="status">{done !== undefined && outcomeInWords(done.outcome, done.file)}</p>
    </>
  );
}

function outcomeInWords(outcome: SaveOutcome, file: string): string | undefined {
  switch (outcome) {
    case 'saved':
    case 'shared':
      return t(`files.${outcome}`, { file });
    case 'needs-tap':
    case 'failed':
      return t(`files.${outcome}`);
    case 'canceled':
      // Who closes the share menu knows it.
      return undefined;
  }
}
