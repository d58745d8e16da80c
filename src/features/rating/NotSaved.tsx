import { t } from '#i18n/translate.ts';
import { notSavedInWords } from '#saving/failure-words.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { IndicatorRating } from './indicator-rating.ts';

type NotSavedProps = {
  readonly rating: IndicatorRating;
};

/**
 * Says that an edit on screen is not stored, why, and what to do; nothing while all is well. The header
 * has read it out already.
 */
export function NotSaved({ rating }: NotSavedProps) {
  const failed = rating.pending.filter(({ state }) => state.is === 'failed');
  const state = failed[0]?.state;
  if (state?.is !== 'failed') return null;
  return (
    <Notice
      tone="danger"
      actions={
        <>
          <Button size="small" onClick={rating.retry}>
            {t('rating.try-again')}
          </Button>
          {failed.every(({ edit }) => edit.part !== 'rationale') && (
            <Button size="small" variant="quiet" onClick={rating.giveUp}>
              {t('rating.give-up')}
            </Button>
          )}
        </>
      }
    >
      {notSavedInWords(state.error)}
    </Notice>
  );
}
