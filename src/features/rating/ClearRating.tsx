import { t } from '#i18n/translate.ts';
import { Button } from '#ui/Button.tsx';

import type { IndicatorRating } from './indicator-rating.ts';

/** Takes existing and desired state back to "not rated", as one step; rationale and ticks stay. */
export function ClearRating({ rating }: { readonly rating: IndicatorRating }) {
  const { existing, desired } = rating.shown;
  const canClear = rating.canWrite && (existing.is !== 'not-rated' || desired !== undefined);
  return (
    <Button variant="quiet" aria-disabled={!canClear} onClick={canClear ? rating.clear : undefined}>
      {t('rating.clear')}
    </Button>
  );
}
