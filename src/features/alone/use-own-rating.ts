import { useMemo } from 'react';

import type { OwnRating } from '#domain/assessment/rate-alone.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import { useStorage } from '#storage/StorageProvider.tsx';
import { t } from '#i18n/translate.ts';
import { commitAndOfferUndo } from '#saving/commit-and-offer-undo.ts';

import {
  dropOwnEdits,
  giveUpOwnEdits,
  isSameRating,
  retryOwnEdits,
  saveOwnEdit,
  useOwnEdits,
} from './own-edits.ts';
import { ownChange, withOwnEdit, type OwnEdit, type OwnWords } from './own-rating.ts';

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
  readonly clear: () => void;
  readonly retry: () => void;
  readonly giveUp: () => void;
}

/** Lets a member work on their rating of one indicator. */
export function useOwnRating(own: OwnRating, stored: OwnWords): OwnWork {
  const storage = useStorage();
  const all = useOwnEdits(({ edits }) => edits);
  const pending = all.filter((one) => isSameRating(one.own, own));
  const failed = pending.filter(({ state }) => state.is === 'failed');
  const shown = useMemo(
    () =>
      all
        .filter((one) => isSameRating(one.own, own))
        .reduce((words, { edit }) => withOwnEdit(words, edit), stored),
    [all, own, stored],
  );
  const [first] = failed;
  return {
    own,
    shown,
    stored,
    canWrite: storage.access.mode === 'full',
    failure: first?.state.is === 'failed' ? first.state.error : undefined,
    edit: (edit, run) => saveOwnEdit(storage, own, edit, run),
    clear() {
      dropOwnEdits(pending.filter(({ edit }) => edit.part !== 'note'));
      const step = {
        school: own.cycle.school,
        label: { what: 'own-existing-cleared', subject: own.indicator },
        by: own.member,
        changes: CLEARED.map((edit) => ownChange(own, edit)),
      } as const;
      void commitAndOfferUndo(storage, step, t('alone.cleared', { code: own.indicator }));
    },
    retry: () => void retryOwnEdits(storage),
    giveUp: () => giveUpOwnEdits(failed),
  };
}

const CLEARED: readonly OwnEdit[] = [
  { part: 'existing', existing: undefined },
  { part: 'desired', desired: undefined },
  { part: 'confidence', confidence: undefined },
];
