import { t } from '#i18n/translate.ts';
import { stepInWords } from '#map-view/step-words.ts';
import { settled } from '#storage/save-status.ts';
import type { Storage, UndoOutcome } from '#storage/storage.ts';
import { showToast } from '#ui/toasts.ts';

import { whyNotSaved } from '#saving/failure-words.ts';

/** Takes back the newest step (or does it again) and says in a toast what that was, with the way back. */
export async function takeBackAndSay(
  storage: Storage,
  way: 'undo' | 'redo',
  school: string | undefined,
): Promise<void> {
  // What was done a moment ago is what a person wants to take back, even while it is being stored.
  await settled();
  const outcome = way === 'undo' ? await storage.undo(school) : await storage.redo(school);
  const text = outcomeInWords(outcome, way);
  if (outcome.tag !== 'done') {
    showToast({ text, tone: outcome.tag === 'refused' ? 'danger' : 'plain' });
    return;
  }
  const back = way === 'undo' ? 'redo' : 'undo';
  const run = () => void takeBackAndSay(storage, back, outcome.step.school);
  showToast({ text, action: { label: t(`history.${back}`), run } });
}

function outcomeInWords(outcome: UndoOutcome, way: 'undo' | 'redo'): string {
  switch (outcome.tag) {
    case 'done': {
      const step = stepInWords(outcome.step.label);
      return way === 'undo' ? t('history.undone', { step }) : t('history.done-again', { step });
    }
    case 'nothing':
      return way === 'undo' ? t('history.nothing-taken-back') : t('history.nothing-done-again');
    case 'refused':
      return t('history.not-undone', { why: whyNotSaved(outcome.error) });
  }
}
