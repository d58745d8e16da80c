import type { PlacedSchool } from '#domain/schools/placed-schools.ts';
import type { YearThere } from '#domain/schools/years-there.ts';
import { t } from '#i18n/translate.ts';

/** A school with what there is of each school year. */
export interface YearsRow {
  readonly placed: PlacedSchool;
  readonly there: readonly YearThere[];
}

/** What there is of a year, in a word. */
export function thereInWords(there: YearThere): string {
  switch (there) {
    case 'recorded':
      return t('schools.there-recorded');
    case 'interim':
      return t('schools.there-interim');
    case 'twice':
      return t('schools.there-twice');
    case 'damaged':
      return t('schools.there-damaged');
    case 'other-map':
      return t('schools.there-other-map');
    case 'missing':
      return t('schools.there-missing');
    case 'before':
      return t('schools.there-before');
  }
}
