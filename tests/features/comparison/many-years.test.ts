import { describe, expect, it } from 'vitest';

import { labelled, manyYears } from '#features/comparison/many-years.ts';

const named = (count: number, most: number) =>
  [...Array(count).keys()].filter((column) => labelled(column, count, most));

describe('a picture of many years', () => {
  it('is as wide as the page from six years on', () => {
    expect([2, 5, 6, 11].map(manyYears)).toEqual([false, false, true, true]);
  });

  it('names every year where all names fit', () => {
    expect(named(3, 5)).toEqual([0, 1, 2]);
  });

  it('else names the last one, and evenly those before it, never more than fit', () => {
    expect(named(11, 5)).toEqual([1, 4, 7, 10]);
    expect(named(20, 12)).toHaveLength(10);
  });
});
