import { schoolYearName } from '#domain/assessment/school-year.ts';
import { stateIn, type YearOnMap } from '#domain/comparison/year-on-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';

import { LIGHT_LEVELS, type LevelColors } from './level-colors.ts';
import { levelsHeads, levelsRows, stateSign, type SchoolLevels } from './levels-table.ts';

/** A sheet of a workbook, as `writeWorkbook` takes it. */
export interface LevelsSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: Iterable<readonly LevelsCell[]>;
  readonly fixed: { readonly rows: number; readonly columns: number };
}

interface LevelsCell {
  readonly value: string | number;
  readonly isBold?: boolean;
  readonly shade?: LevelColors | undefined;
}

/** The most rows of a sheet. Source: Excel specifications and limits. */
const MOST_ROWS = 1_048_576;

/**
 * The sheets of a workbook over one school or many: one to read for each map, with levels shaded, and the tidy table,
 * on as many sheets as it has more rows than one can have. The schools are gone through for each sheet.
 */
export function levelsSheets(
  schools: Iterable<SchoolLevels>,
  mostRows = MOST_ROWS,
): readonly LevelsSheet[] {
  const maps = new Map<string, IcMap>();
  let rows = 0;
  for (const { years } of schools) {
    for (const { year } of years) {
      maps.set(year.map.id, year.map);
      rows += indicatorsOf(year.map).length;
    }
  }
  const readable = [...maps.values()].map((map, index) => readableSheet(schools, map, index));
  const most = mostRows - 1;
  const tidy = Array.from({ length: Math.max(1, Math.ceil(rows / most)) }, (_, index) =>
    tidySheet(schools, { index, from: index * most, to: (index + 1) * most }),
  );
  return [...readable, ...tidy];
}

/** Which rows of the tidy table, from 0, without its heads. */
interface RowsOfSheet {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

function tidySheet(schools: Iterable<SchoolLevels>, own: RowsOfSheet): LevelsSheet {
  return {
    name: numbered(t('levels-table.sheet-rows'), own.index),
    widths: [14, 30, 24, 11, 12, 12, 30, 8, 10, 18, 22, 50, 22, 9, 24, 9, 24, 20],
    rows: tidyRows(schools, own),
    fixed: { rows: 1, columns: 2 },
  };
}

function* tidyRows(
  schools: Iterable<SchoolLevels>,
  { from, to }: RowsOfSheet,
): Generator<readonly LevelsCell[]> {
  yield levelsHeads().map(bold);
  let at = 0;
  for (const school of schools) {
    for (const row of levelsRows(school)) {
      if (at >= from && at < to) yield row.map((value) => ({ value }));
      at += 1;
    }
  }
}

/** A row a school and year, a column an indicator. */
function readableSheet(schools: Iterable<SchoolLevels>, map: IcMap, index: number): LevelsSheet {
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  return {
    name: numbered(t('levels-table.sheet-read'), index),
    widths: [30, 24, 11, 12, ...codes.map((code) => Math.max(8, code.length + 1))],
    rows: readableRows(schools, map, codes),
    fixed: { rows: 4, columns: 3 },
  };
}

function* readableRows(
  schools: Iterable<SchoolLevels>,
  map: IcMap,
  codes: readonly string[],
): Generator<readonly LevelsCell[]> {
  const key = levelsAscending(map).map(({ id, rank, name }) => ({
    value: t('level.numbered', { rank, name }),
    shade: LIGHT_LEVELS[levelTone(map, id)],
  }));
  yield [bold(map.title), ...key];
  yield [{ value: t('levels-table.read-note') }];
  yield [];
  yield [
    t('levels-table.school'),
    t('levels-table.district'),
    t('levels-table.year'),
    t('levels-table.status'),
    ...codes,
  ].map(bold);
  for (const { name, district, years } of schools) {
    for (const { year, standing } of years) {
      if (year.map.id !== map.id) continue;
      yield [
        { value: name },
        { value: district },
        { value: schoolYearName(year.schoolYear) },
        { value: t(`levels-table.status-${standing}`) },
        ...codes.map((code) => levelCell(year, code)),
      ];
    }
  }
}

function levelCell(year: YearOnMap, code: string): LevelsCell {
  const { existing } = stateIn(year, code);
  const isLevel = existing.is === 'at-level';
  const shade = isLevel ? LIGHT_LEVELS[levelTone(year.map, existing.level)] : undefined;
  return { value: stateSign(year, existing), shade };
}

function numbered(name: string, index: number): string {
  return index === 0 ? name : `${name} ${index + 1}`;
}

function bold(value: string): LevelsCell {
  return { value, isBold: true };
}
