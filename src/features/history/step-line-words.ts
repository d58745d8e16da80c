import { t } from '#i18n/translate.ts';
import type { HistoryNames } from '#map-view/history-names.ts';
import { stepInWords } from '#map-view/step-words.ts';
import type { PastStep } from '#storage/past-steps.ts';

/** Who did it: `The team`, `Ada Reyes`, `Ada Reyes and Ben Okafor`. */
export function whoInWords({ people }: Pick<PastStep, 'people'>, names: HistoryNames): string {
  const known = people.map((id) =>
    id === 'team' ? t('past.team') : (names.member(id) ?? t('changes.former-member')),
  );
  return [...new Set(known)].join(', ');
}

/** What a step did, as a sentence without its full stop. */
export function whatWasDone({
  label,
  undoes,
  redoes,
}: Pick<PastStep, 'label' | 'undoes' | 'redoes'>): string {
  const words = stepInWords(label);
  if (redoes !== undefined) return t('history.done-again', { step: words });
  if (undoes !== undefined) return t('history.step-taken-back', { step: words });
  if (label.takesBack === undefined) return capitalized(words);
  const { what, subject } = label;
  return t('history.step-taken-back', { step: stepInWords({ what, subject }) });
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
