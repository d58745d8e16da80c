import type { ExistingState } from '#domain/assessment/rating.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { levelsAscending } from '#domain/ic-map/level.ts';
import type { SchoolFacts, YearFacts } from '#domain/schools/school-facts.ts';

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
  const words = said.split(' ');
  const states = indicatorsOf(map).map(({ indicator }, index) => {
    const [existing = '-', desired] = (words[index] ?? '-').split('>');
    const state = { existing: stateOf(map, existing), desired: levelOf(map, desired) };
    return [indicator.code, state] as const;
  });
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
    states: new Map(states),
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

function stateOf(map: IcMap, word: string): ExistingState {
  switch (word) {
    case '-':
      return { is: 'not-rated' };
    case '0':
      return { is: 'not-yet' };
    case 'x':
      return { is: 'not-applicable', reason: 'No garden.' };
    case '?':
      return { is: 'at-level', level: 'of-another-version' };
    default:
      return { is: 'at-level', level: levelOf(map, word) ?? word };
  }
}

function levelOf(map: IcMap, word: string | undefined): string | undefined {
  return word === undefined ? undefined : levelsAscending(map)[Number(word) - 1]?.id;
}
