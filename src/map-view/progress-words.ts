import type { Progress } from '#domain/assessment/progress.ts';
import { t } from '#i18n/translate.ts';

/** `11 of 15 rated, 1 doesn’t apply here`: what doesn’t apply is out of the count, visibly. */
export function progressInWords(progress: Progress): string {
  const words = ratedInWords(progress);
  return progress.notApplicable === 0 || progress.applicable === 0
    ? words
    : t('level.progress-not-applicable', { progress: words, count: progress.notApplicable });
}

function ratedInWords({ applicable, rated }: Progress): string {
  if (applicable === 0) return t('level.progress-all-not-applicable');
  if (rated === applicable) return t('level.progress-complete', { total: applicable });
  return t('level.progress', { rated, total: applicable });
}
