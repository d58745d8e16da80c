import { EditNotSaved } from '#saving/EditNotSaved.tsx';

import type { IndicatorRating } from './indicator-rating.ts';

/** What is not stored of an indicator’s rating, and what to do. */
export function NotSaved({ rating }: { readonly rating: IndicatorRating }) {
  const failed = rating.pending.filter(({ state }) => state.is === 'failed');
  const state = failed[0]?.state;
  const canGiveUp = failed.every(({ edit }) => edit.part !== 'rationale');
  return (
    <EditNotSaved
      whose="team"
      failure={state?.is === 'failed' ? state.error : undefined}
      onRetry={rating.retry}
      onGiveUp={canGiveUp ? rating.giveUp : undefined}
    />
  );
}
