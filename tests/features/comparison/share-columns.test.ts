import { describe, expect, test } from 'vitest';

import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { trendOf } from '#domain/comparison/trend.ts';
import { livingYear } from '#domain/comparison/year-on-map.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { shareBands, shareColumns } from '#features/comparison/share-columns.ts';
import { aMap } from '#tests/support/a-map.ts';
import { atLevel, ratingsOf } from '#tests/support/builders.ts';

describe('the share at each level, a column a year', () => {
  const seed = ratingsOf({
    'G1.Leaders1': { existing: atLevel('seed') },
    'G1.Students 1': { existing: { is: 'not-yet' } },
  });

  test('stacks from “not yet” up to what nobody said', () => {
    expect(shareBands(aMap()).map(({ key, rank, tone }) => [key, rank, tone])).toEqual([
      ['not-yet', 0, undefined],
      ['level seed', 1, 1],
      ['level sprout', 2, 3],
      ['level tree', 3, 5],
      ['not-rated', undefined, undefined],
    ]);
    expect(columnsOf([aYear(2025, seed)])).toEqual([
      {
        year: 'living',
        name: '2025–26',
        counts: {
          'not-yet': 1,
          'level seed': 1,
          'level sprout': 0,
          'level tree': 0,
          'not-rated': 1,
        },
      },
    ]);
  });

  test('every count is in exactly one band, so a column is all that apply', () => {
    const [column] = columnsOf([aYear(2025, seed)]);
    const keys = shareBands(aMap()).map(({ key }) => key);
    expect(Object.keys(column?.counts ?? {}).toSorted()).toEqual(keys.toSorted());
  });

  test('a year on other levels keeps its place and stays empty', () => {
    const levels = [...aMap().levels, { id: 'forest', name: 'Forest', rank: 4 }];
    const other = aYear(2024, seed, aMap({ levels }));
    expect(columnsOf([other, aYear(2025, seed)])[0]).toEqual({
      year: 'living',
      name: '2024–25',
      counts: {},
    });
  });
});

function columnsOf(years: readonly ComparedYear[]) {
  const spreads = trendOf(
    years.map(({ year }) => year),
    { of: 'all' },
  );
  return shareColumns(aMap(), years, spreads);
}

function aYear(
  schoolYear: number,
  ratings: ReturnType<typeof ratingsOf>,
  map: IcMap = aMap(),
): ComparedYear {
  return { year: livingYear(schoolYear, map, ratings), cycle: 'one', standing: 'living' };
}
