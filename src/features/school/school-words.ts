import type { School } from '#domain/assessment/school.ts';
import { t } from '#i18n/translate.ts';

/** Where a school is and whom it teaches, in one line; empty when nothing is known. */
export function placeInWords({ district, state, grades }: School): string {
  const parts = [district, state, grades === '' ? '' : t('school.grades-line', { grades })];
  return parts.filter((part) => part !== '').join(' · ');
}
