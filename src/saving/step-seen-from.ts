import { schoolYearName, schoolYearSlug } from '#domain/assessment/school-year.ts';
import type { StepKind } from '#domain/records/step.ts';
import { isolated } from '#i18n/isolated.ts';
import { t } from '#i18n/translate.ts';
import { stepInWords } from '#map-view/step-words.ts';
import type { CurrentPlace } from '#platform/current-place.ts';
import type { UndoableStep } from '#storage/undoable.ts';

/** Steps about a school in all its years. The year of whatever such a step changed first says nothing. */
const OF_ALL_YEARS: ReadonlySet<StepKind> = new Set([
  'school-removed',
  'sample-added',
  'sample-removed',
  'file-opened',
  'gone-back',
  'deliveries-opened',
]);

/**
 * What was done in a step, and where, as far as the page at `here` does not show it:
 * `existing state of EC1.Leaders1 (Pine Hollow, 2026–27)`.
 */
export function stepSeenFrom(
  here: CurrentPlace,
  { label, school, place }: Pick<UndoableStep, 'label' | 'school' | 'place'>,
): string {
  const step = stepInWords(label);
  const isHere = school === here.school;
  const schoolName =
    isHere || place.schoolName === label.subject ? undefined : isolatedName(place.schoolName);
  const year =
    place.schoolYear === undefined ||
    OF_ALL_YEARS.has(label.what) ||
    (isHere && schoolYearSlug(place.schoolYear) === here.year)
      ? undefined
      : schoolYearName(place.schoolYear);
  const where =
    schoolName !== undefined && year !== undefined
      ? t('history.school-and-year', { school: schoolName, year })
      : (schoolName ?? year);
  return where === undefined ? step : t('history.step-in-place', { step, place: where });
}

function isolatedName(name: string | undefined): string | undefined {
  return name === undefined ? undefined : isolated(name);
}
