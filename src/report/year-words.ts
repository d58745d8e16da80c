import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { ComparedYear, YearPair } from '#domain/comparison/school-years.ts';
import { longDate } from '#i18n/dates.ts';
import { t } from '#i18n/translate.ts';

/** A year as it is chosen: `2024–25, recorded on May 14, 2025`. */
export function yearInFull(one: ComparedYear): string {
  return t('compare.year-in-full', { year: nameOf(one), what: whatInWords(one) });
}

/** What a year's column is: `recorded on May 14, 2025`. */
export function whatInWords({ year, standing }: ComparedYear): string {
  const date = longDate(year.recordedOn ?? '');
  switch (standing) {
    case 'living':
      return t('compare.as-it-stands');
    case 'yearly':
      return t('compare.recorded', { date });
    case 'interim':
      return t('compare.interim', { date });
    case 'amended':
      return t('compare.amended', { date });
  }
}

/** What each year is called in a sentence: its school year; more where two are of the same. */
export function pairNames({ from, to }: YearPair): readonly [string, string] {
  return from.year.schoolYear === to.year.schoolYear
    ? [yearInFull(from), yearInFull(to)]
    : [nameOf(from), nameOf(to)];
}

/** A school year as people read it: `2026–27`. */
export function nameOf({ year }: ComparedYear): string {
  return schoolYearName(year.schoolYear);
}

/** The years in full by their keys; two that would read alike carry the beginning of their hash. */
export function fullNames(years: readonly ComparedYear[]): ReadonlyMap<string, string> {
  const names = years.map(yearInFull);
  return new Map(
    years.map((one, index) => {
      const name = names[index] ?? '';
      const isAlone = names.filter((other) => other === name).length === 1;
      const record = one.year.key.slice(0, 8);
      return [one.year.key, isAlone ? name : t('compare.with-record', { name, record })];
    }),
  );
}
