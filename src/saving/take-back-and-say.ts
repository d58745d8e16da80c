import '#i18n/en/history.ts';
import { t } from '#i18n/translate.ts';
import { placeOf } from '#platform/current-place.ts';
import type { Storage, UndoOutcome } from '#storage/storage.ts';
import { showToast } from '#ui/toasts.ts';

import { whyNotSaved } from './failure-words.ts';
import { stepSeenFrom } from './step-seen-from.ts';
import { nothingUnderWay } from './unsaved-edits.ts';

interface WhatToTakeBack {
  /** The newest of this school; without one, of any. */
  readonly school: string | undefined;
  /** Only what this member did, or the `team`; without it, anybody. */
  readonly by?: string | undefined;
  /** This step and no other, as the button that was pressed has named it. */
  readonly step?: string | undefined;
}

/** Takes a step back (or does it again) and says in a toast what that was, with the way back. */
export async function takeBackAndSay(
  storage: Storage,
  way: 'undo' | 'redo',
  { school, step, by }: WhatToTakeBack,
): Promise<void> {
  // What was done a moment ago is what a person wants to take back, even while it waits to be stored.
  await nothingUnderWay();
  const outcome = await storage[way](school, step, by);
  const text = outcomeInWords(outcome, way);
  if (outcome.tag !== 'done') {
    const isPlain = outcome.tag === 'nothing' || outcome.tag === 'recorded';
    showToast({ text, tone: isPlain ? 'plain' : 'danger' });
    return;
  }
  const back = way === 'undo' ? 'redo' : 'undo';
  const { school: of, id } = outcome.step;
  const run = () => void takeBackAndSay(storage, back, { school: of, step: id });
  showToast({ text, about: stepsOf(of), action: { label: t(`history.${back}`), run } });
}

/** What messages with Undo or Redo are about: only the newest step of a school can be taken back, so one offers it. */
export function stepsOf(school: string): string {
  return `steps-${school}`;
}

function outcomeInWords(outcome: UndoOutcome, way: 'undo' | 'redo'): string {
  switch (outcome.tag) {
    case 'done': {
      const step = stepSeenFrom(placeOf(location.hash.slice(1)), outcome.step);
      return way === 'undo' ? t('history.undone', { step }) : t('history.done-again', { step });
    }
    case 'nothing':
      return way === 'undo' ? t('history.nothing-taken-back') : t('history.nothing-done-again');
    case 'recorded':
      return t('history.recorded-stays');
    case 'not-newest':
      return way === 'undo' ? t('history.undo-not-newest') : t('history.redo-not-newest');
    case 'refused':
      return t('history.not-undone', { why: whyNotSaved(outcome.error) });
  }
}
