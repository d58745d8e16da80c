import '#i18n/en/carried.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { Carried } from '#domain/comparison/carried.ts';
import { t } from '#i18n/translate.ts';

/** `9 of 16 rated, 7 to review from 2025–26`; the progress alone where nothing is. */
export function withReview(
  progress: string,
  carried: Carried | null | undefined,
  count: number,
): string {
  if (!carried || count === 0) return progress;
  const year = schoolYearName(carried.from.schoolYear);
  return t('carried.progress-to-review', { progress, count, year });
}
