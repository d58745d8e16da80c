import type { CommitError } from '#storage/commit.ts';
import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';

import type { IndicatorRating } from './indicator-rating.ts';

type NotSavedProps = {
  readonly rating: IndicatorRating;
};

/** Says that an edit on screen is not stored, why, and what to do; nothing while all is well. */
export function NotSaved({ rating }: NotSavedProps) {
  const failed = rating.pending.find(({ state }) => state.is === 'failed')?.state;
  if (failed?.is !== 'failed') return null;
  return (
    <Notice
      tone="danger"
      live="alert"
      title={t('rating.not-saved')}
      actions={
        <>
          <Button size="small" onClick={rating.retry}>
            {t('rating.try-again')}
          </Button>
          <Button size="small" variant="quiet" onClick={rating.giveUp}>
            {t('rating.give-up')}
          </Button>
        </>
      }
    >
      {whyNotSaved(failed.error)}
    </Notice>
  );
}

function whyNotSaved(error: CommitError): string {
  switch (error.tag) {
    case 'full':
      return t('rating.not-saved-full');
    case 'newer-version':
      return t('rating.not-saved-newer');
    case 'invalid':
      return t('rating.not-saved-invalid');
    case 'changed-since':
    case 'immutable':
      return t('rating.not-saved-changed');
    case 'unavailable':
      return t('rating.not-saved-unavailable');
  }
}
