import type { Result } from '#domain/result.ts';
import '#i18n/en/history.ts';
import { t } from '#i18n/translate.ts';
import type { CommittedStep, StepToCommit } from '#storage/commit.ts';
import type { CommitError } from '#storage/commit-failure.ts';
import type { Storage } from '#storage/storage.ts';
import { showToast } from '#ui/toasts.ts';

import { notSavedInWords } from './failure-words.ts';
import { stepsOf, takeBackAndSay } from './take-back-and-say.ts';

/** Writes a step, says in a toast that it is `done`, and offers to take it back; gives whether it was stored. */
export async function commitAndOfferUndo(
  storage: Storage,
  step: StepToCommit & { readonly school: string },
  done: string,
): Promise<boolean> {
  return offerUndo(storage, step.school, await storage.commit(step), done);
}

/** Says in a toast what a write has done and offers to take it back; gives whether it was stored. */
export function offerUndo(
  storage: Storage,
  school: string,
  result: Result<CommittedStep, CommitError>,
  done: string,
): boolean {
  if (!result.ok) {
    showToast({ text: notSavedInWords(result.error), tone: 'danger' });
    return false;
  }
  const { step } = result.value;
  if (step === undefined) return true;
  showToast({
    text: done,
    about: stepsOf(school),
    action: {
      label: t('history.undo'),
      run: () => void takeBackAndSay(storage, 'undo', { school, step }),
    },
  });
  return true;
}
