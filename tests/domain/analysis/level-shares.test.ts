import { describe, expect, it } from 'vitest';

import { barFields, sharesOf, shownLevels, sumOf } from '#domain/analysis/level-shares.ts';
import { aMap } from '#tests/support/a-map.ts';

const levels = shownLevels(aMap());
const [seed, sprout, tree] = levels;

describe('how schools share the levels', () => {
  const shares = sharesOf(levels, { atPlace: [1, 4, 0, 3], notRated: 2 });

  it('is told lowest first: not yet there, each level, and those that said nothing last', () => {
    expect(shares).toEqual([
      { is: 'not-yet', count: 1 },
      { is: 'at-level', level: seed, count: 4 },
      { is: 'at-level', level: sprout, count: 0 },
      { is: 'at-level', level: tree, count: 3 },
      { is: 'not-rated', count: 2 },
    ]);
    expect(sumOf(shares)).toBe(10);
  });

  it('is one field after the other along the bar, and none where no school stands', () => {
    expect(
      barFields(shares, 10).map(({ start, length, tone, isDashed }) => ({
        start,
        length,
        tone,
        isDashed,
      })),
    ).toEqual([
      { start: 0, length: 0.1, tone: undefined, isDashed: false },
      { start: 0.1, length: 0.4, tone: seed?.tone, isDashed: false },
      { start: 0.5, length: 0.3, tone: tree?.tone, isDashed: false },
      { start: 0.8, length: 0.2, tone: undefined, isDashed: true },
    ]);
  });

  it('leaves room where the bar stands for more than what is in it', () => {
    const fields = barFields([{ is: 'not-yet', count: 2 }], 8);
    expect(fields).toMatchObject([{ start: 0, length: 0.25 }]);
  });

  it('has no field where nothing is to share', () => {
    expect(barFields(sharesOf(levels, { atPlace: [0, 0, 0, 0], notRated: 0 }), 0)).toEqual([]);
  });
});
