import { useEffect, useMemo } from 'react';

import { agreeDesired, agreeExisting } from '#domain/assessment/changes.ts';
import type { Cycle } from '#domain/assessment/cycle.ts';
import type { AgreedRating } from '#domain/assessment/rating.ts';
import { unsavedGivenUp } from '#storage/save-status.ts';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';
import { useStorage } from '#storage/StorageProvider.tsx';

import {
  dropEdits,
  retryFailedEdits,
  saveEdits,
  usePendingEdits,
  withPendingEdits,
  type PendingEdit,
} from './pending-edits.ts';
import type { RatingEdit } from './rating-edit.ts';

export interface IndicatorRating {
  /** The cycle and the indicator in one. */
  readonly id: string;
  /** What the screen shows: what is stored, with the edits that are on their way. */
  readonly shown: AgreedRating;
  readonly stored: AgreedRating;
  readonly pending: readonly PendingEdit[];
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
  const all = usePendingEdits((store) => store.edits);
  const pending = useMemo(
    () => all.filter((one) => one.cycle.id === cycle.id && one.indicator === stored.indicator),
    [all, cycle.id, stored.indicator],
  );
  const shown = useMemo(() => withPendingEdits(stored, pending), [stored, pending]);
  const failed = pending.filter(({ state }) => state.is === 'failed');
  useLeaveWarning(failed.length > 0);

  return {
    id: `${cycle.id}/${stored.indicator}`,
    shown,
    stored,
    pending,
    canWrite: storage.access.mode === 'full',
    edit: (edits, run) => saveEdits(storage, { cycle, before: stored, edits, run }),
    clear() {
      const { indicator } = stored;
      dropEdits(pending.filter(({ edit }) => edit.part !== 'rationale'));
      void commitAndOfferUndo(
        storage,
        {
          school: cycle.school,
          label: { what: 'existing-cleared', subject: indicator },
          changes: [
            agreeExisting(cycle, indicator, undefined),
            agreeDesired(cycle, indicator, undefined),
          ],
        },
        t('rating.cleared', { code: indicator }),
      );
    },
    retry: () => void retryFailedEdits(storage),
    giveUp: () => {
      dropEdits(failed);
      unsavedGivenUp();
    },
  };
}

/** The browser asks before it closes or reloads a tab that holds what could not be saved. */
function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
