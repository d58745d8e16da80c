import { schoolYearName } from '#domain/assessment/school-year.ts';
import { stateIn } from '#domain/comparison/year-on-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelsAscending, levelTone, type LevelTone } from '#domain/ic-map/level.ts';
import { t } from '#i18n/translate.ts';

import { levelsTable, stateSign, type SchoolLevels } from './levels-table.ts';

/** A sheet of a workbook, as `writeWorkbook` takes it. */
export interface LevelsSheet {
  readonly name: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly LevelsCell[])[];
  readonly fixed: { readonly rows: number; readonly columns: number };
}

interface LevelsCell {
  readonly value: string | number;
  readonly isBold?: boolean;
  readonly shade?: Shade | undefined;
}

interface Shade {
  readonly fill: string;
  readonly ink: string;
}

/** The light theme’s level colors, lowest first. Source: ui/tokens.css. */
const SHADES: Readonly<Record<LevelTone, Shade>> = {
  1: { fill: '#faf0d7', ink: '#14202b' },
  2: { fill: '#c5bf5f', ink: '#14202b' },
  3: { fill: '#40a484', ink: '#14202b' },
  4: { fill: '#007582', ink: '#ffffff' },
  5: { fill: '#003351', ink: '#ffffff' },
};

/** The sheets of a workbook over one school or many: one to read, with levels shaded, and the tidy table. */
export function levelsSheets(schools: readonly SchoolLevels[]): readonly LevelsSheet[] {
  return [...readableSheets(schools), tidySheet(schools)];
}

function tidySheet(schools: readonly SchoolLevels[]): LevelsSheet {
  const { heads, rows } = levelsTable(schools);
  return {
    name: t('levels-table.sheet-rows'),
    widths: [14, 30, 24, 11, 12, 12, 30, 8, 10, 18, 22, 50, 22, 9, 24, 9, 24, 20],
    rows: [heads.map(bold), ...rows.map((row) => row.map((value) => ({ value })))],
    fixed: { rows: 1, columns: 2 },
  };
}

/** A row a school and year, a column an indicator; a sheet for each map that is in use. */
function readableSheets(schools: readonly SchoolLevels[]): readonly LevelsSheet[] {
  const maps = new Map<string, IcMap>();
  for (const { years } of schools) {
    for (const { year } of years) maps.set(year.map.id, year.map);
  }
  return [...maps.values()].map((map, index) => readableSheet(schools, map, index));
}

function readableSheet(schools: readonly SchoolLevels[], map: IcMap, index: number): LevelsSheet {
  const codes = indicatorsOf(map).map(({ indicator }) => indicator.code);
  const key = levelsAscending(map).map(({ id, rank, name }) => ({
    value: t('level.numbered', { rank, name }),
    shade: SHADES[levelTone(map, id)],
  }));
  const rows = schools.flatMap(({ name, district, years }) =>
    years
      .filter(({ year }) => year.map.id === map.id)
      .map(({ year, standing }) => [
        { value: name },
        { value: district },
        { value: schoolYearName(year.schoolYear) },
        { value: t(`levels-table.status-${standing}`) },
        ...codes.map((code): LevelsCell => {
          const { existing } = stateIn(year, code);
          const isLevel = existing.is === 'at-level';
          const shade = isLevel ? SHADES[levelTone(year.map, existing.level)] : undefined;
          return { value: stateSign(year, existing), shade };
        }),
      ]),
  );
  const heads = [
    t('levels-table.school'),
    t('levels-table.district'),
    t('levels-table.year'),
    t('levels-table.status'),
    ...codes,
  ];
  const read = t('levels-table.sheet-read');
  return {
    name: index === 0 ? read : `${read} ${index + 1}`,
    widths: [30, 24, 11, 12, ...codes.map((code) => Math.max(8, code.length + 1))],
    rows: [
      [bold(map.title), ...key],
      [{ value: t('levels-table.read-note') }],
      [],
      heads.map(bold),
      ...rows,
    ],
    fixed: { rows: 4, columns: 3 },
  };
}

function bold(value: string): LevelsCell {
  return { value, isBold: true };
}
