import { useMemo } from 'react';

import type { OwnRating } from '#domain/assessment/rate-alone.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { t } from '#i18n/translate.ts';
import { offerUndo } from '#saving/commit-and-offer-undo.ts';

import { isSameRating, ownEdits } from './own-edits.ts';
import type { OwnEdit, OwnWords } from './own-rating.ts';

/** A member's own rating of one indicator as they work on it. */
export interface OwnWork {
  readonly own: OwnRating;
  /** What the screen shows: what is stored, with the edits that are on their way. */
  readonly shown: OwnWords;
  readonly stored: OwnWords;
  readonly canWrite: boolean;
  /** Why the newest edits are not stored. */
  readonly failure: CommitError | undefined;
  /** Shows an edit at once and saves it; a shared run joins steps. Resolves with whether it is stored. */
  readonly edit: (edit: OwnEdit, run?: string) => Promise<boolean>;
  /** Takes back both states and the confidence as one step, and offers to undo that. */
  readonly clear: () => Promise<void>;
  readonly retry: () => void;
  /** Undefined while a note is among them: it stays until it is stored. */
  readonly giveUp: (() => void) | undefined;
}

/** Lets a member work on their rating of one indicator. */
export function useOwnRating(own: OwnRating, stored: OwnWords): OwnWork {
  const storage = useStorage();
  const all = ownEdits.use(({ edits }) => edits);
  const pending = useMemo(() => all.filter(({ place }) => isSameRating(place, own)), [all, own]);
  const shown = useMemo(() => ownEdits.shown(stored, pending), [stored, pending]);
  const failed = pending.filter(({ state }) => state.is === 'failed');
  const [first] = failed;
  const save = (edits: readonly OwnEdit[], run?: string) =>
    ownEdits.save(storage, { place: own, before: stored, edits, run });
  return {
    own,
    shown,
    stored,
    canWrite: storage.access.mode === 'full',
    failure: first?.state.is === 'failed' ? first.state.error : undefined,
    edit: async (edit, run) => (await save([edit], run))?.ok === true,
    async clear() {
      const step = await save(CLEARED);
      if (step?.ok !== true) return;
      offerUndo(storage, own.cycle.school, step, t('alone.cleared', { code: own.indicator }));
    },
    retry: () => void ownEdits.retry(storage),
    giveUp: failed.some(({ edit }) => edit.part === 'note')
      ? undefined
      : () => ownEdits.giveUp(failed),
  };
}

const CLEARED: readonly OwnEdit[] = [
  { part: 'existing', existing: undefined },
  { part: 'desired', desired: undefined },
  { part: 'confidence', confidence: undefined },
];
