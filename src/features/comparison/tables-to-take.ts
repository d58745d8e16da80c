import type { CellState, YearsOfOutcome } from '#domain/comparison/all-years.ts';
import type { IndicatorMove } from '#domain/comparison/move.ts';
import type { ComparedYear, YearPair } from '#domain/comparison/school-years.ts';
import type { LevelSpread } from '#domain/comparison/trend.ts';
import type { Wanted } from '#domain/comparison/wanted.ts';
import { indicatorByCode } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import type { PlainTable } from '#exchange/table-text.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';
import { levelInWords, lowestLevelName, stateInWords } from '#map-view/level-words.ts';
import { moveInWords } from '#report/move-words.ts';
import { fullNames, nameOf } from '#report/year-words.ts';

import type { TrendPart } from './trend-parts.ts';

/** What moved between two years, a row an indicator. */
export function movesTable(
  pair: YearPair,
  {
    moves,
    wanted,
  }: { readonly moves: readonly IndicatorMove[]; readonly wanted: readonly Wanted[] },
): PlainTable {
  const names = fullNames([pair.from, pair.to]);
  const [from, to] = [pair.from.year, pair.to.year];
  return {
    heads: [
      t('level.indicator'),
      t('compare.head-statement'),
      names.get(from.key) ?? '',
      names.get(to.key) ?? '',
      t('compare.head-move'),
      t('compare.head-wanted', { year: nameOf(pair.from) }),
    ],
    rows: moves.map(({ indicator: code, earlier, later, move }) => {
      const found = indicatorByCode(to.map, code) ?? indicatorByCode(from.map, code);
      const desired = wanted.find(({ indicator }) => indicator === code)?.desired;
      return [
        code,
        found === undefined ? '' : mapWording(found.indicator.statement),
        stateInWords(from.map, earlier),
        stateInWords(to.map, later),
        moveInWords(move, pair.to.standing === 'living'),
        desired === undefined ? '' : levelInWords(from.map, desired),
      ];
    }),
  };
}

/** Where every indicator stood in every year. */
export function yearsTable(
  years: readonly ComparedYear[],
  outcomes: readonly YearsOfOutcome[],
): PlainTable {
  const names = fullNames(years);
  const cell = ({ year }: ComparedYear, state: CellState | undefined) =>
    state === undefined || state.is === 'missing'
      ? t('compare.not-on-map')
      : stateInWords(year.map, state);
  return {
    heads: [
      t('compare.head-outcome'),
      t('level.role'),
      t('level.indicator'),
      t('compare.head-statement'),
      ...years.map(({ year }) => names.get(year.key) ?? ''),
    ],
    rows: outcomes.flatMap(({ outcome, rows }) =>
      rows.map(({ indicator, role, states }) => [
        outcome.code,
        role?.name ?? '',
        indicator.code,
        mapWording(indicator.statement),
        ...years.map((one, index) => cell(one, states[index])),
      ]),
    ),
  };
}

/** How many indicators stood at each level, a row for each part and year. */
export function trendTable(
  years: readonly ComparedYear[],
  map: IcMap,
  parts: readonly TrendPart[],
): PlainTable {
  const levels = levelsAscending(map);
  const names = fullNames(years);
  const count = (spread: LevelSpread, id: string) =>
    spread.levels.find(({ level }) => level === id)?.count ?? '';
  return {
    heads: [
      t('compare.head-part'),
      t('compare.year'),
      t('level.not-yet', { level: lowestLevelName(map) }),
      ...levels.map(({ id }) => levelInWords(map, id)),
      t('compare.unrated'),
      t('level.not-applicable'),
    ],
    rows: parts.flatMap(({ code, name, spreads }) =>
      years.flatMap(({ year }, index) => {
        const spread = spreads[index];
        if (spread === undefined) return [];
        return [
          [
            code === undefined ? name : `${code} ${name}`,
            names.get(year.key) ?? '',
            spread.notYet,
            ...levels.map(({ id }) => count(spread, id)),
            spread.notRated,
            spread.notApplicable,
          ],
        ];
      }),
    ),
  };
}

/** Whose picture it is, of which years, on which map. */
export function sourceInWords(school: string, years: readonly ComparedYear[], map: IcMap): string {
  return t('compare.picture-source', {
    school,
    years: listInWords(years.map(nameOf)),
    map: map.title,
    version: map.version,
  });
}
