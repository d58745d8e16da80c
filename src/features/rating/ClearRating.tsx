import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';
import { showToast } from '#ui/toasts.ts';

import type { IndicatorRating } from './indicator-rating.ts';
import type { RatingEdit } from './rating-edit.ts';

/** Takes existing and desired state back to "not rated", as one step; rationale and ticks stay. */
export function ClearRating({ rating }: { readonly rating: IndicatorRating }) {
  const { existing, desired, indicator } = rating.shown;
  const hasSomething = existing.is !== 'not-rated' || desired !== undefined;

  function clear() {
    const edits: RatingEdit[] = [];
    if (existing.is !== 'not-rated') edits.push({ part: 'existing', state: undefined });
    if (desired !== undefined) edits.push({ part: 'desired', level: undefined });
    void rating.edit(edits);
    showToast({ text: t('rating.cleared', { code: indicator }) });
  }

  return (
    <Button
      variant="quiet"
      aria-disabled={!hasSomething || !rating.canWrite}
      onClick={hasSomething && rating.canWrite ? clear : undefined}
    >
      {t('rating.clear')}
    </Button>
  );
}
