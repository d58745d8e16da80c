import { schoolYearName } from '#domain/assessment/school-year.ts';
import type { SchoolsOnMap } from '#domain/schools/placed-schools.ts';
import type { SchoolFacts } from '#domain/schools/school-facts.ts';
import { schoolsInYear } from '#domain/schools/schools-in-year.ts';
import { longDate } from '#i18n/dates.ts';
import { listInWords } from '#i18n/list.ts';
import { wholeNumber } from '#i18n/numbers.ts';
import { t } from '#i18n/translate.ts';

import type { DistrictCover } from './district.ts';
import type { DistrictSource } from './district-model.ts';

/** The most names that a sentence holds. */
const MOST_NAMES = 12;

/** How much the report stands on. */
export function coverTiles(
  { schools, schoolYears, indicators }: SchoolsOnMap,
  recorded: number,
  year: string,
): DistrictCover['tiles'] {
  const records = schools.reduce((sum, school) => sum + school.years.length, 0);
  const years = t('district.years', { count: schoolYears.length });
  const tile = (count: number, word: string) => ({ count: wholeNumber(count), word });
  return [
    tile(schools.length, t('district.tile-schools', { count: schools.length })),
    tile(recorded, t('district.tile-recorded', { count: recorded, year })),
    tile(records, t('district.tile-records', { count: records, years })),
    tile(indicators.length, t('district.tile-indicators', { count: indicators.length })),
  ];
}

/** What the numbers are, and what they are not. */
export function coverReading(year: string): readonly string[] {
  return [
    t('district.reading-counts', { year }),
    t('district.reading-no-ranking'),
    t('district.reading-moves'),
    t('district.reading-people'),
  ];
}

/** Of which years it is, on which map, and when it was made. */
export function coverFacts({ on, year, since, madeOn }: DistrictSource): DistrictCover['facts'] {
  const { title, version } = on.map;
  return [
    { name: t('district.year'), value: schoolYearName(year) },
    ...(since === year ? [] : [{ name: t('district.since'), value: schoolYearName(since) }]),
    { name: t('district.map'), value: t('district.map-version', { map: title, version }) },
    { name: t('district.made'), value: t('district.made-on', { date: longDate(madeOn) }) },
  ];
}

/** Who is in no count of the year, and which of two records is. */
export function leftOutWords({ on, year }: DistrictSource): readonly string[] {
  const { recorded, without, onOtherMaps } = schoolsInYear(on.schools, year);
  const name = schoolYearName(year);
  return [
    ...left('district.without', without, name),
    ...left('district.year-elsewhere', onOtherMaps, name),
    ...left('district.elsewhere', on.elsewhere, name),
    ...damagedWords(on),
    ...left(
      'district.twice',
      recorded.filter(({ year: one }) => one.isTwice).map(({ school }) => school),
      name,
    ),
    ...countedWords(on),
  ];
}

/** How many records are here, how many of them are counted, and what the others are. */
function countedWords({ map, schools, elsewhere }: SchoolsOnMap): readonly string[] {
  const counted = new Set(schools.flatMap(({ years }) => years.map(({ facts }) => facts.snapshot)));
  const records = [...schools.map(({ school }) => school), ...elsewhere].flatMap(
    ({ years }) => years,
  );
  const others = records.filter(({ snapshot }) => !counted.has(snapshot));
  if (others.length === 0) return [];
  const here = others.filter((one) => one.map === map.id);
  const reasons = [
    {
      key: 'district.not-interim',
      count: here.filter(({ standing, status }) => !standing && status === 'interim').length,
    },
    {
      key: 'district.not-amended',
      count: here.filter(({ standing, status }) => !standing && status === 'yearly').length,
    },
    { key: 'district.not-twice', count: here.filter(({ standing }) => standing).length },
    { key: 'district.not-on-map', count: others.length - here.length },
  ] as const;
  return [
    t('district.counted', {
      count: records.length,
      counted: counted.size,
      others: listInWords(
        reasons.flatMap(({ key, count }) => (count === 0 ? [] : [t(key, { count })])),
      ),
    }),
  ];
}

/** The names of schools as a sentence lists them, not more than it can hold. */
export function namesOf(schools: readonly SchoolFacts[]): string {
  const named = schools.slice(0, MOST_NAMES).map(({ name }) => name);
  const rest = schools.length - named.length;
  return listInWords([...named, ...(rest === 0 ? [] : [t('district.and-more', { count: rest })])]);
}

function left(
  key: 'district.without' | 'district.year-elsewhere' | 'district.elsewhere' | 'district.twice',
  schools: readonly SchoolFacts[],
  year: string,
): readonly string[] {
  if (schools.length === 0) return [];
  return [t(key, { count: schools.length, year, names: namesOf(schools) })];
}

function damagedWords({ schools, elsewhere }: SchoolsOnMap): readonly string[] {
  const damaged = [...schools.map(({ school }) => school), ...elsewhere].filter(
    (school) => school.damaged.length > 0,
  );
  const count = damaged.reduce((sum, school) => sum + school.damaged.length, 0);
  return count === 0 ? [] : [t('district.damaged', { count, names: namesOf(damaged) })];
}
