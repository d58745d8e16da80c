import type { ExistingState } from '#domain/assessment/rating.ts';
import { schoolYearName } from '#domain/assessment/school-year.ts';
import { stateIn, type YearOnMap } from '#domain/comparison/year-on-map.ts';
import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { levelById } from '#domain/ic-map/level.ts';
import { glanceWording } from '#domain/ic-map/wording.ts';
import { t } from '#i18n/translate.ts';

/** A school with its years, for tables over one school or many. */
export interface SchoolLevels {
  readonly id: string;
  readonly name: string;
  readonly district: string;
  /** Oldest first. */
  readonly years: readonly Pick<ComparedYear, 'year' | 'standing'>[];
}

/** A tidy table: headings, and rows of as many cells. */
export interface LevelsTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** The levels of schools as a tidy table: a row for every school, year and indicator. Names of members are not in it. */
export function levelsTable(schools: readonly SchoolLevels[]): LevelsTable {
  return { heads: levelsHeads(), rows: schools.flatMap(levelsRows) };
}

/** The headings of its columns. */
export function levelsHeads(): readonly string[] {
  return [
    t('levels-table.school-id'),
    t('levels-table.school'),
    t('levels-table.district'),
    t('levels-table.year'),
    t('levels-table.status'),
    t('levels-table.recorded'),
    t('levels-table.map'),
    t('levels-table.version'),
    t('levels-table.outcome'),
    t('levels-table.role'),
    t('levels-table.indicator'),
    t('levels-table.statement'),
    t('levels-table.existing'),
    t('levels-table.existing-number'),
    t('levels-table.existing-level'),
    t('levels-table.desired-number'),
    t('levels-table.desired'),
    t('levels-table.hash'),
  ];
}

/** The rows of one school. */
export function levelsRows(school: SchoolLevels): LevelsTable['rows'] {
  return school.years.flatMap((one) => rowsOfYear(school, one));
}

function rowsOfYear(
  { id, name, district }: SchoolLevels,
  { year, standing }: SchoolLevels['years'][number],
): LevelsTable['rows'] {
  const { map, schoolYear, recordedOn = '', key } = year;
  const status = t(`levels-table.status-${standing}`);
  const about = [
    id,
    name,
    district,
    schoolYearName(schoolYear),
    status,
    recordedOn,
    map.title,
    map.version,
  ];
  return indicatorsOf(map).map(({ indicator, outcome, role }) => {
    const { existing, desired } = stateIn(year, indicator.code);
    return [
      ...about,
      outcome.code,
      role?.name ?? '',
      indicator.code,
      glanceWording(indicator.statement),
      t(`levels-table.state-${existing.is}`),
      ...levelCells(map, existing.is === 'at-level' ? existing.level : undefined),
      ...levelCells(map, existing.is === 'not-applicable' ? undefined : desired),
      standing === 'living' ? '' : key,
    ];
  });
}

/** A level’s number and name; both empty where there is none. */
function levelCells(map: IcMap, id: string | undefined): readonly [number | '', string] {
  const level = id === undefined ? undefined : levelById(map, id);
  return level === undefined ? ['', ''] : [level.rank, level.name];
}

/** What a cell of a sheet to read shows of a state: a level’s number, and its place among the levels for the shade. */
export function stateSign(year: YearOnMap, state: ExistingState): string | number {
  switch (state.is) {
    case 'at-level':
      return levelById(year.map, state.level)?.rank ?? '';
    case 'not-yet':
      return 0;
    case 'not-applicable':
      return t('level.not-applicable-short');
    case 'not-rated':
      return '';
  }
}
