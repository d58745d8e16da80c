import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { t } from '#i18n/translate.ts';
import { listInWords } from '#i18n/list.ts';
import { stateInWords } from '#map-view/level-words.ts';

import type { YearsRow } from '#domain/comparison/all-years.ts';
import { nameOf } from '#report/year-words.ts';

/** One line of a picture as a sentence: `EC1.Leaders1: 1, Getting Started in 2024–25 and …`. */
export function rowInWords(row: YearsRow, years: readonly ComparedYear[]): string {
  const states = years.map((one, index) => {
    const state = row.states[index] ?? { is: 'missing' as const };
    const words =
      state.is === 'missing' ? t('compare.not-on-map') : stateInWords(one.year.map, state);
    return t('compare.state-in-year', { state: words, year: nameOf(one) });
  });
  return t('compare.row-in-words', { code: row.indicator.code, states: listInWords(states) });
}
