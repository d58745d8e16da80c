import { describe, expect, test } from 'vitest';

import type { AgreedRating } from '#domain/assessment/rating.ts';
import { progressOf } from '#domain/assessment/progress.ts';
import { carryForward, toReview, type YearBefore } from '#domain/comparison/carried.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { aMap, anIndicator } from '#tests/support/a-map.ts';
import { atLevel, ratingsOf } from '#tests/support/builders.ts';

const [leaders, students, second] = ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1'] as const;
const notYet = { is: 'not-yet' } as const;
const notHere = { is: 'not-applicable', reason: 'No garden.' } as const;

describe('a new year starts with the year before, to review', () => {
  const carried = carryForward(
    aYearBefore({
      [leaders]: { existing: atLevel('sprout'), desired: 'tree', rationale: 'We saw it.' },
      [students]: { existing: notYet },
    }),
    aMap(),
  );

  test('existing and desired states, and why; nothing of what nobody said', () => {
    expect([...carried.states]).toEqual([
      [
        leaders,
        {
          existing: atLevel('sprout'),
          desired: 'tree',
          rationale: 'We saw it.',
          isReworded: false,
        },
      ],
      [students, { existing: notYet, desired: undefined, rationale: '', isReworded: false }],
    ]);
    expect(carried.notCarried).toEqual([]);
    expect(carried.from).toEqual({ schoolYear: 2025, standing: 'yearly', isTwice: false });
  });

  test('it is to review until somebody says it, and never progress', () => {
    expect(toReview(carried, aMap(), new Map())).toEqual([leaders, students]);
    expect(progressOf([leaders, students, second], new Map()).rated).toBe(0);
    const said = ratingsOf({ [leaders]: { existing: atLevel('sprout') } });
    expect(toReview(carried, aMap(), said)).toEqual([students]);
    // A desired state alone says nothing of where the school stands.
    const wanted = ratingsOf({ [leaders]: { desired: 'tree' } });
    expect(toReview(carried, aMap(), wanted)).toEqual([leaders, students]);
    expect(toReview(null, aMap(), said)).toEqual([]);
    expect(toReview(undefined, aMap(), said)).toEqual([]);
  });
});

describe('where the map changed since', () => {
  const [first, last] = aMap().outcomes;
  if (first === undefined || last === undefined) throw new Error('the small map has two outcomes');
  const before = (map: IcMap | undefined) =>
    aYearBefore(
      {
        [second]: { existing: notHere },
        [leaders]: { existing: atLevel('sprout'), desired: 'tree' },
        [students]: { existing: notYet },
      },
      { map },
    );

  test('an indicator that is gone stays behind, and is named', () => {
    const now = aMap({ version: '2', outcomes: [first] });
    const carried = carryForward(before(aMap()), now);
    expect([...carried.states.keys()]).toEqual([leaders, students]);
    expect(carried.notCarried).toEqual([{ indicator: second, because: 'not-on-map' }]);
  });

  test('levels that changed are not carried, but “doesn’t apply here” is', () => {
    const levels = [...aMap().levels, { id: 'forest', name: 'Forest', rank: 4 }];
    const carried = carryForward(before(aMap()), aMap({ version: '2', levels }));
    expect([...carried.states.keys()]).toEqual([second]);
    expect(carried.notCarried).toEqual([
      { indicator: leaders, because: 'other-levels' },
      { indicator: students, because: 'other-levels' },
    ]);
  });

  test('the same levels in another order are other levels', () => {
    const levels = aMap().levels.map((level) => ({ ...level, rank: 4 - level.rank }));
    const carried = carryForward(before(aMap()), aMap({ version: '2', levels }));
    expect(carried.states.has(leaders)).toBe(false);
  });

  test('words that changed are carried, and said to have changed', () => {
    const outcomes = [
      {
        ...first,
        indicators: [
          { ...anIndicator(leaders, 'leaders'), statement: { glance: 'Look after the garden' } },
          anIndicator(students, 'students'),
        ],
      },
      last,
    ];
    const carried = carryForward(before(aMap()), aMap({ version: '2', outcomes }));
    expect(carried.states.get(leaders)?.isReworded).toBe(true);
    expect(carried.states.get(students)?.isReworded).toBe(false);
  });

  test('without the earlier map, only what this map knows is carried', () => {
    const levels = aMap().levels.filter(({ id }) => id !== 'tree');
    const carried = carryForward(before(undefined), aMap({ version: '2', levels }));
    expect(carried.states.get(leaders)).toMatchObject({
      existing: atLevel('sprout'),
      desired: undefined,
    });
  });
});

function aYearBefore(
  said: Readonly<Record<string, Partial<AgreedRating>>>,
  over: Partial<YearBefore> = {},
): YearBefore {
  const ratings = [...ratingsOf(said).values()];
  return { schoolYear: 2025, standing: 'yearly', isTwice: false, map: aMap(), ratings, ...over };
}
