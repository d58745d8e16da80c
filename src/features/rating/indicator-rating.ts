import { useMemo } from 'react';

import type { Cycle } from '#domain/assessment/cycle.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { t } from '#i18n/translate.ts';
import type { Storage } from '#storage/storage.ts';
import { useStorage } from '#storage/StorageProvider.tsx';

import { agreedEdits, type AgreedEdit } from './agreed-edits.ts';
import type { RatingEdit } from './rating-edit.ts';

export interface IndicatorRating {
  /** The cycle and the indicator in one. */
  readonly id: string;
  readonly cycle: Cycle;
  /** What the screen shows: what is stored, with the edits that are on their way. */
  readonly shown: AgreedRating;
  readonly stored: AgreedRating;
  readonly pending: readonly AgreedEdit[];
  readonly canWrite: boolean;
  /**
   * Shows edits at once and saves them as one step; a shared run joins steps. Resolves with whether they
   * are safely stored.
   */
  readonly edit: (edits: readonly RatingEdit[], run?: string) => Promise<boolean>;
  /** Takes back existing and desired state as one step, and offers to undo that. */
  readonly clear: () => void;
  readonly retry: () => void;
  readonly giveUp: () => void;
}

/** One indicator's agreed rating as it is worked on. */
export function useIndicatorRating(cycle: Cycle, stored: AgreedRating): IndicatorRating {
  const storage = useStorage();
  const all = agreedEdits.use((store) => store.edits);
  const pending = useMemo(
    () =>
      all.filter(
        ({ place }) => place.cycle.id === cycle.id && place.indicator === stored.indicator,
      ),
    [all, cycle.id, stored.indicator],
  );
  const shown = useMemo(() => agreedEdits.shown(stored, pending), [stored, pending]);

  return {
    id: `${cycle.id}/${stored.indicator}`,
    cycle,
    shown,
    stored,
    pending,
    canWrite: storage.access.mode === 'full',
    async edit(edits, run) {
      const place = { cycle, indicator: stored.indicator };
      const step = await agreedEdits.save(storage, { place, before: stored, edits, run });
      return step?.ok === true;
    },
    clear() {
      void clearAndOfferUndo(storage, cycle, stored);
    },
    retry: () => void agreedEdits.retry(storage),
    giveUp: () => agreedEdits.giveUp(pending.filter(({ state }) => state.is === 'failed')),
  };
}

/** Like every edit: on screen at once, and there until it is stored or given up. */
async function clearAndOfferUndo(
  storage: Storage,
  cycle: Cycle,
  stored: AgreedRating,
): Promise<void> {
  const edits: readonly RatingEdit[] = [
    { part: 'existing', state: undefined },
    { part: 'desired', level: undefined },
  ];
  const place = { cycle, indicator: stored.indicator };
  const step = await agreedEdits.save(storage, { place, before: stored, edits });
  if (step?.ok !== true) return;
  const { offerUndo } = await import('#saving/commit-and-offer-undo.ts');
  offerUndo(storage, cycle.school, step, t('rating.cleared', { code: stored.indicator }));
}
