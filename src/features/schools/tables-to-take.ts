import { schoolYearName, type SchoolYear } from '#domain/assessment/school-year.ts';
import type { MoveCounts } from '#domain/comparison/move-counts.ts';
import { mapWording } from '#domain/ic-map/wording.ts';
import type { Growth } from '#domain/schools/growth.ts';
import type { OutcomeByRole, SpreadCell } from '#domain/schools/outcome-by-role.ts';
import type { PlaceSpread } from '#domain/schools/place-spread.ts';
import { NOT_APPLICABLE, NOT_ON_MAP, NOT_RATED, OFF_SCALE } from '#domain/schools/place-letters.ts';
import type { PlacedSchool } from '#domain/schools/placed-schools.ts';
import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { statesIn } from '#domain/schools/snapshot-facts.ts';
import type { SharedNeed } from '#domain/schools/shared-needs.ts';
import type { PlainTable } from '#exchange/table-text.ts';
import { t } from '#i18n/translate.ts';
import { placeInWords } from '#map-view/place-words.ts';
import { stateInWords } from '#map-view/level-words.ts';

import type { CoachView } from './coach-view.ts';
import { rowOf } from './list-rows.ts';
import { needInWords } from './need-words.ts';
import { thereInWords, type YearsRow } from './there-words.ts';

/** The list of schools: where each stands on every indicator, and what moved. */
export function listTable(view: CoachView, schools: readonly PlacedSchool[]): PlainTable {
  const codes = view.shown.indicators.map(({ indicator }) => indicator.code);
  return {
    heads: [
      ...schoolHeads(),
      t('schools.year'),
      ...codes,
      ...changeHeads(),
      t('schools.last-recorded'),
      t('schools.missing-years'),
    ],
    rows: schools.map((placed) => {
      const { school, year, change, newest, missing } = rowOf(view, placed);
      const map = year && view.facts.maps.get(year.facts.mapKey);
      const said = map && statesIn(year.facts, map);
      const states = codes.map((code) => {
        const state = said?.get(code)?.existing;
        return map === undefined || state === undefined ? '' : stateInWords(map, state);
      });
      return [
        ...schoolCells(school),
        year === undefined ? '' : schoolYearName(year.facts.schoolYear),
        ...states,
        ...changeCells(change?.counts),
        newest?.facts.recordedOn ?? '',
        missing.map(schoolYearName).join(', '),
      ];
    }),
  };
}

/** One indicator over all schools: a row a school, where it stands and where it wants to go. */
export function indicatorTable({ shown, inYear }: CoachView, position: number): PlainTable {
  const said = (place: number) =>
    place >= 0 ? placeInWords(shown, place) : withoutPlaceInWords(place);
  return {
    heads: [
      ...schoolHeads(),
      t('schools.year'),
      t('schools.indicator'),
      t('schools.level'),
      t('schools.head-desired'),
    ],
    rows: inYear.recorded.map(({ school, year }) => {
      const desired = year.desired[position] ?? 0;
      return [
        ...schoolCells(school),
        schoolYearName(inYear.schoolYear),
        shown.indicators[position]?.indicator.code ?? '',
        said(year.existing[position] ?? NOT_RATED),
        desired === 0 ? '' : placeInWords(shown, desired),
      ];
    }),
  };
}

function withoutPlaceInWords(place: number): string {
  if (place === NOT_APPLICABLE) return t('level.not-applicable');
  if (place === NOT_ON_MAP) return t('schools.not-on-map');
  return place === OFF_SCALE ? t('schools.off-scale') : t('level.not-rated');
}

/** Ratings by desired outcome and role: a row a cell. */
export function rolesTable(
  { shown }: CoachView,
  { roles, rows, total }: OutcomeByRole,
): PlainTable {
  const line = (outcome: string, role: string, cell: SpreadCell | undefined) =>
    cell === undefined ? [] : [[outcome, role, cell.indicators, ...spreadCells(cell.spread)]];
  const group = (outcome: string, cells: readonly (SpreadCell | undefined)[], all: SpreadCell) => [
    ...cells.flatMap((cell, at) => line(outcome, roles[at]?.name ?? t('schools.no-role'), cell)),
    ...line(outcome, t('schools.all-roles'), all),
  ];
  return {
    heads: [
      t('schools.outcome'),
      t('level.role'),
      t('schools.head-indicators'),
      ...spreadHeads(shown),
    ],
    rows: [
      ...rows.flatMap(({ outcome, cells, all }) => group(outcome.code, cells, all)),
      ...group(t('schools.all-outcomes'), total.cells, total.all),
    ],
  };
}

/** How many schools moved which way on each indicator. */
export function growthTable({ shown }: CoachView, { indicators }: Growth): PlainTable {
  return {
    heads: [t('schools.indicator'), t('schools.head-statement'), ...changeHeads()],
    rows: indicators.map(({ position, counts }) => {
      const indicator = shown.indicators[position]?.indicator;
      return [
        indicator?.code ?? '',
        indicator === undefined ? '' : mapWording(indicator.statement),
        ...changeCells(counts),
      ];
    }),
  };
}

/** What schools share, those that most share first. */
export function needsTable({ shown }: CoachView, needs: readonly SharedNeed[]): PlainTable {
  return {
    heads: [
      t('schools.indicator'),
      t('schools.head-statement'),
      t('schools.level'),
      t('schools.schools-here'),
      t('schools.head-of'),
      t('schools.head-sentence'),
    ],
    rows: needs.map((need) => {
      const indicator = shown.indicators[need.position]?.indicator;
      return [
        indicator?.code ?? '',
        indicator === undefined ? '' : mapWording(indicator.statement),
        placeInWords(shown, need.place),
        need.schools.length,
        need.of,
        needInWords(shown, need),
      ];
    }),
  };
}

/** What there is of each school year, school by school. */
export function yearsTable(rows: readonly YearsRow[], years: readonly SchoolYear[]): PlainTable {
  return {
    heads: [...schoolHeads(), ...years.map(schoolYearName)],
    rows: rows.map(({ placed, there }) => [
      ...schoolCells(placed.school),
      ...there.map(thereInWords),
    ]),
  };
}

function schoolHeads(): readonly string[] {
  return [
    t('schools.school'),
    t('schools.head-district'),
    t('schools.head-state'),
    t('schools.head-id'),
  ];
}

function schoolCells({ name, district, state, id }: SchoolFacts): readonly string[] {
  return [name, district, state, id];
}

function changeHeads(): readonly string[] {
  return [
    t('schools.head-up'),
    t('schools.head-down'),
    t('schools.head-same'),
    t('schools.head-other'),
  ];
}

function changeCells(counts: MoveCounts | undefined): readonly (string | number)[] {
  if (counts === undefined) return ['', '', '', ''];
  const { up, down, same, ...others } = counts;
  return [up, down, same, Object.values(others).reduce((sum, count) => sum + count, 0)];
}

function spreadHeads(on: CoachView['shown']): readonly string[] {
  return [
    ...[0, ...on.scale.map((_, at) => at + 1)].map((place) => placeInWords(on, place)),
    t('level.not-rated'),
    t('level.not-applicable'),
    t('schools.head-off-scale'),
  ];
}

function spreadCells(spread: PlaceSpread): readonly number[] {
  const { atPlace, notRated, notApplicable, offScale } = spread;
  return [...atPlace, notRated, notApplicable, offScale];
}
