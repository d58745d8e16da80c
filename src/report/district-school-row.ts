import { schoolYearName, type SchoolYear } from '#domain/assessment/school-year.ts';
import type { MoveCounts } from '#domain/comparison/move-counts.ts';
import { NOT_APPLICABLE, NOT_RATED } from '#domain/schools/place-letters.ts';
import {
  yearOf,
  type PlacedSchool,
  type PlacedYear,
  type SchoolsOnMap,
} from '#domain/schools/placed-schools.ts';
import { changeOf } from '#domain/schools/school-change.ts';
import { listInWords } from '#i18n/list.ts';
import { t } from '#i18n/translate.ts';

import type { LevelFacts } from './at-a-glance.ts';
import type { SchoolField, SchoolRow } from './district.ts';

/** One school in a report over many: its levels in a school year, and what changed since its record before. */
export function schoolRow(
  on: SchoolsOnMap,
  levels: readonly LevelFacts[],
  { school, year }: { readonly school: PlacedSchool; readonly year: SchoolYear },
): SchoolRow {
  const there = yearOf(school, year);
  const { id, name, district } = school.school;
  return { id, name, district, ...fieldsOf(on, levels, there), change: changeWords(school, year) };
}

function changeWords(school: PlacedSchool, year: SchoolYear): string {
  const there = yearOf(school, year);
  if (there === undefined) {
    const isElsewhere = school.onOtherMaps.includes(year);
    return t(isElsewhere ? 'district.on-other-map' : 'district.no-record', {
      year: schoolYearName(year),
    });
  }
  const change = changeOf(school, year);
  if (change === undefined) return t('district.no-change');
  return t('district.change-words', {
    counts: changeInWords(change.counts),
    year: schoolYearName(change.since.facts.schoolYear),
  });
}

function fieldsOf(
  on: SchoolsOnMap,
  levels: readonly LevelFacts[],
  year: PlacedYear | undefined,
): Pick<SchoolRow, 'fields' | 'words'> {
  if (year === undefined) return { fields: [], words: '' };
  const all = on.indicators.map(({ indicator, outcome }, position) => ({
    code: indicator.code,
    outcome: outcome.code,
    field: fieldAt(year.existing[position] ?? NOT_RATED, levels),
  }));
  return {
    fields: on.map.outcomes.map(({ code }) =>
      all.filter(({ outcome }) => outcome === code).map(({ field }) => field),
    ),
    words: listInWords(
      all.map(({ code, field }) => t('district.school-words', { code, sign: field.sign })),
    ),
  };
}

function fieldAt(place: number, levels: readonly LevelFacts[]): SchoolField {
  const level = levels.find(({ step }) => step === place);
  if (level !== undefined) return { sign: String(level.rank), level };
  const sign = place === 0 ? '0' : place === NOT_APPLICABLE ? '×' : '–';
  return { sign, level: undefined };
}

function changeInWords({ up, down, same, newlyRated, dropped }: MoveCounts): string {
  return listInWords([
    t('compare.count-up', { count: up }),
    t('compare.count-down', { count: down }),
    t('compare.count-same', { count: same }),
    ...(newlyRated === 0 ? [] : [t('compare.count-newly-rated', { count: newlyRated })]),
    ...(dropped === 0 ? [] : [t('compare.count-dropped', { count: dropped })]),
  ]);
}
