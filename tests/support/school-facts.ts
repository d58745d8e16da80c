import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import type { SchoolFacts, YearFacts } from '#domain/schools/school-facts.ts';
import { LOWEST_LEVEL, NOT_YET } from '#domain/schools/snapshot-facts.ts';

import { aMap } from './a-map.ts';

/**
 * A school with its standing yearly records, each as a line of what its indicators say in the map's order: `2>3` at the
 * second level and on to the third, `0` not yet at the lowest, `-` not rated, `x` doesn't apply, `?` at a level of
 * another version.
 */
export function aSchoolWith(
  name: string,
  years: Readonly<Record<number, string>>,
  { map = aMap(), ...over }: Partial<SchoolFacts> & { readonly map?: IcMap } = {},
): SchoolFacts {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return {
    id,
    name,
    district: '',
    state: '',
    isSample: false,
    groups: [],
    joined: [],
    damaged: [],
    years: Object.entries(years).map(([year, said]) => aYearOf(id, Number(year), said, map)),
    ...over,
  };
}

/** One record, as a line of what its indicators say. */
export function aYearOf(
  school: string,
  schoolYear: number,
  said: string,
  map: IcMap = aMap(),
  over: Partial<YearFacts> = {},
): YearFacts {
  const words = indicatorsOf(map).map((_, index) => (said.split(' ')[index] ?? '-').split('>'));
  return {
    snapshot: `${school} ${schoolYear}`,
    school,
    cycle: `${school} ${schoolYear}`,
    schoolYear,
    map: map.id,
    mapVersion: map.version,
    mapKey: keyOf(map),
    status: 'yearly',
    standing: true,
    recordedAt: `${schoolYear + 1}-05-14T12:00:00.000Z`,
    recordedOn: `${schoolYear + 1}-05-14`,
    existing: words.map(([existing]) => letterOf(existing)).join(''),
    desired: words.map(([, desired]) => letterOf(desired)).join(''),
    ...over,
  };
}

/** The maps of such records, by their keys. */
export function mapsByKey(...maps: readonly IcMap[]): ReadonlyMap<string, IcMap> {
  return new Map(maps.map((map) => [keyOf(map), map]));
}

function keyOf({ id, version }: IcMap): string {
  return `${id} ${version}`;
}

function letterOf(word = '-'): string {
  if (word === '0') return NOT_YET;
  return /^\d$/.test(word) ? String.fromCharCode(LOWEST_LEVEL + Number(word) - 1) : word;
}
