import '#i18n/en/rating.ts';
import { t } from '#i18n/translate.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import { notSavedInWords } from './failure-words.ts';

type EditNotSavedProps = {
  /** Why the newest edits are not stored; without it there is nothing to say. */
  readonly failure: CommitError | undefined;
  readonly onRetry: () => void;
  /** Without it nothing can be given up: a text that was written stays until it is stored. */
  readonly onGiveUp: (() => void) | undefined;
};

/**
 * Says that an edit on screen is not stored, why, and what to do; nothing while all is well. The header
 * has read it out already.
 */
export function EditNotSaved({ failure, onRetry, onGiveUp }: EditNotSavedProps) {
  if (failure === undefined) return null;
  return (
    <Notice
      tone="danger"
      actions={
        <>
          <Button size="small" onClick={onRetry}>
            {t('rating.try-again')}
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
