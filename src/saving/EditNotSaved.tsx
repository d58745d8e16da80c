import '#i18n/en/rating.ts';
import { t } from '#i18n/translate.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import { showToast } from '#ui/toasts.ts';

import { notSavedInWords } from './failure-words.ts';
import type { WhoseEdits } from './unsaved-file.ts';

type EditNotSavedProps = {
  /** Why the newest edits are not stored; without it there is nothing to say. */
  readonly failure: CommitError | undefined;
  readonly onRetry: () => void;
  /** Without it nothing can be given up: a text that was written stays until it is stored. */
  readonly onGiveUp: (() => void) | undefined;
  readonly whose: WhoseEdits;
};

/**
 * Says that an edit on screen is not stored, why, and what to do; nothing while all is well. The header
 * has read it out already.
 */
export function EditNotSaved({ failure, onRetry, onGiveUp, whose }: EditNotSavedProps) {
  if (failure === undefined) return null;
  return (
    <Notice
      tone="danger"
      actions={
        <>
          <Button size="small" onClick={onRetry}>
            {t('rating.try-again')}
          </Button>
          <Button size="small" onClick={() => void saveAsFile(whose)}>
            {t('rating.save-unsaved')}
          </Button>
          {onGiveUp !== undefined && (
            <Button size="small" variant="quiet" onClick={onGiveUp}>
              {t('rating.give-up')}
            </Button>
          )}
        </>
      }
    >
      {notSavedInWords(failure)}
    </Notice>
  );
}

/** Its code comes only then; it is stored for use without network like all else. */
async function saveAsFile(whose: WhoseEdits): Promise<void> {
  try {
    const { saveUnsaved } = await import('./save-unsaved.ts');
    await saveUnsaved(whose);
  } catch {
    showToast({ text: t('rating.unsaved-not-written'), tone: 'danger' });
  }
}
