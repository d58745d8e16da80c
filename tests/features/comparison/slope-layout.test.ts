import { describe, expect, test } from 'vitest';

import type { ExistingState } from '#domain/assessment/rating.ts';
import type { ComparedYear } from '#domain/comparison/school-years.ts';
import { livingYear } from '#domain/comparison/year-on-map.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { rowsOverYears } from '#domain/comparison/all-years.ts';
import { layOutSlopes, SLOT } from '#features/comparison/slope-layout.ts';
import { aMap } from '#tests/support/a-map.ts';
import { atLevel, ratingsOf } from '#tests/support/builders.ts';

const [leaders, students] = ['G1.Leaders1', 'G1.Students 1'] as const;
const [seed, sprout, tree] = [atLevel('seed'), atLevel('sprout'), atLevel('tree')];

describe('the picture of a desired outcome', () => {
  test('has the levels as bands, highest first, each as high as its fullest year', () => {
    const { bands, height } = picture([
      { [leaders]: seed, [students]: seed },
      { [leaders]: sprout, [students]: tree },
    ]);
    expect(bands.map(({ level }) => level)).toEqual(['tree', 'sprout', 'seed']);
    const [first, second, third] = bands.map((band) => band.height);
    expect(second).toBe(first);
    expect(third).toBe((first ?? 0) + SLOT);
    expect(height).toBe((first ?? 0) * 2 + (third ?? 0));
  });

  test('never lays one indicator on another', () => {
    const { slopes } = picture([
      { [leaders]: seed, [students]: seed },
      { [leaders]: tree, [students]: seed },
      { [leaders]: tree, [students]: tree },
    ]);
    const places = slopes.flatMap(({ points }) => points.map(({ column, y }) => `${column} ${y}`));
    expect(places).toHaveLength(6);
    expect(new Set(places).size).toBe(6);
    expect(new Set(slopes.map(({ labelY }) => labelY)).size).toBe(2);
  });

  test('rises with the level', () => {
    const { slopes } = picture([{ [leaders]: seed }, { [leaders]: sprout }, { [leaders]: tree }]);
    const ys = slopes[0]?.points.map(({ y }) => y) ?? [];
    expect(ys).toEqual(ys.toSorted((a, b) => b - a));
    expect(new Set(ys).size).toBe(3);
  });

  test('has a band below the lowest level only where somebody stands there', () => {
    const { bands, slopes } = picture([{ [leaders]: { is: 'not-yet' } }, { [leaders]: seed }]);
    expect(bands.map(({ level }) => level)).toEqual(['tree', 'sprout', 'seed', undefined]);
    expect(slopes[0]?.points.map(({ level }) => level)).toEqual([undefined, 'seed']);
  });

  test('leaves a gap where a year says no level, and names what it can’t draw', () => {
    const { slopes, undrawn } = picture([
      { [leaders]: seed, [students]: { is: 'not-applicable', reason: 'No garden.' } },
      {},
      { [leaders]: tree },
    ]);
    expect(slopes.map(({ code }) => code)).toEqual([leaders]);
    expect(slopes[0]?.points.map(({ column }) => column)).toEqual([0, 2]);
    expect(undrawn).toEqual([students]);
  });

  test('has no points of a year whose map has other levels', () => {
    const other = aMap({
      levels: [
        { id: 'seed', name: 'Seed', rank: 1 },
        { id: 'tree', name: 'Tree', rank: 2 },
      ],
    });
    const { slopes } = picture([{ [leaders]: tree }, { [leaders]: tree }], [other, aMap()]);
    expect(slopes[0]?.points.map(({ column }) => column)).toEqual([1]);
  });
});

function picture(
  states: readonly Readonly<Record<string, ExistingState>>[],
  maps: readonly IcMap[] = [],
) {
  const years = states.map((said, index): ComparedYear => {
    const ratings = ratingsOf(
      Object.fromEntries(Object.entries(said).map(([code, existing]) => [code, { existing }])),
    );
    const year = livingYear(2024 + index, maps[index] ?? aMap(), ratings);
    return { cycle: `cycle/${index}`, standing: 'living', year };
  });
  return layOutSlopes(rowsOverYears(years)[0]?.rows ?? [], years);
}
