import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { ProgressWords } from '#ui/ProgressWords.tsx';

import styles from './AddEvidence.module.css';
import type { Capturing } from './capturing.ts';

/** How far files are, and a sentence for each that was not added. */
export function CaptureProgress({ capturing }: { readonly capturing: Capturing }) {
  const { progress, remarks } = capturing;
  return (
    <div className={styles.progress}>
      {progress !== undefined && (
        <ProgressWords
          words={t('evidence.progress', { done: progress.done, of: progress.of })}
          value={progress.done}
          max={progress.of}
        />
      )}
      <div role="status" className={styles.remarks}>
        {remarks.map(({ tone, text }, index) => (
          <Notice
            key={index}
            tone={tone}
            actions={
              index === remarks.length - 1 && (
                <Button size="small" onClick={capturing.clearRemarks}>
                  {t('evidence.understood')}
                </Button>
              )
            }
          >
            <p>{text}</p>
          </Notice>
        ))}
      </div>
    </div>
  );
}
