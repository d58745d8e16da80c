import { rowsOverYears } from '#domain/comparison/all-years.ts';
import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

import { statePart } from './board-states.ts';
import type { YearsSpan } from './board-summary.ts';
import { nameOf } from './year-words.ts';

/** The most years that stand side by side on a sheet of paper. */
const MOST_COLUMNS = 8;

/** Every indicator in all of these years (oldest first): in as many tables as a sheet’s width asks for. */
export function spansOf(years: readonly ComparedYear[]): readonly YearsSpan[] {
  const tables = Math.ceil(years.length / MOST_COLUMNS);
  const columns = Math.ceil(years.length / tables);
  return Array.from({ length: tables }, (_, at) =>
    spanOf(years.slice(at * columns, (at + 1) * columns), tables > 1),
  );
}

function spanOf(years: readonly ComparedYear[], isPart: boolean): YearsSpan {
  const names = columnNames(years);
  const [from = '', to = ''] = [names[0], names.at(-1)];
  return {
    heading: isPart ? t('board.some-years-heading', { from, to }) : t('board.all-years-heading'),
    years: names,
    outcomes: rowsOverYears(years).map(({ outcome, rows }) => ({
      code: outcome.code,
      statement: glanceWording(outcome.statement),
      rows: rows.map(({ indicator }) => ({
        code: indicator.code,
        statement: glanceWording(indicator.statement),
        states: years.map((one) => statePart(one, indicator.code)),
      })),
    })),
  };
}

/** School years; two records of the same one are told apart by the beginning of their hash. */
function columnNames(years: readonly ComparedYear[]): readonly string[] {
  const names = years.map(nameOf);
  return years.map(({ year }, index) => {
    const name = names[index] ?? '';
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return isAlone ? name : t('compare.with-record', { name, record: year.key.slice(0, 8) });
  });
}
