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

/** Up, down and the same always; anything else where there is some, so that together they are all indicators. */
function changeInWords(counts: MoveCounts): string {
  const others = [
    { count: counts.newlyRated, key: 'compare.count-newly-rated' },
    { count: counts.dropped, key: 'compare.count-dropped' },
    { count: counts.notApplicable, key: 'compare.count-not-applicable' },
    { count: counts.notComparable, key: 'compare.count-not-comparable' },
    { count: counts.notRated, key: 'compare.count-not-rated' },
  ] as const;
  return listInWords([
    t('compare.count-up', { count: counts.up }),
    t('compare.count-down', { count: counts.down }),
    t('compare.count-same', { count: counts.same }),
    ...others.flatMap(({ count, key }) => (count === 0 ? [] : [t(key, { count })])),
  ]);
}
