import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ExistingState } from '#domain/assessment/rating.ts';
import { movesBetween, type Move } from '#domain/comparison/move.ts';
import { countMoves } from '#domain/comparison/move-counts.ts';
import { trendOf } from '#domain/comparison/trend.ts';
import { wantedAndReached } from '#domain/comparison/wanted.ts';
import { livingYear, recordedYear, type YearOnMap } from '#domain/comparison/year-on-map.ts';
import type { IcMap } from '#domain/ic-map/ic-map.ts';
import { aMap, anIndicator } from '#tests/support/a-map.ts';
import { aSnapshot, atLevel, ratingsOf } from '#tests/support/builders.ts';

const [leaders, students, second] = ['G1.Leaders1', 'G1.Students 1', 'G2.Leaders1'] as const;
const notYet = { is: 'not-yet' } as const;
const notHere = { is: 'not-applicable', reason: 'No garden.' } as const;
const notRated = { is: 'not-rated' } as const;

describe('an indicator, from one year to a later one', () => {
  // Checked by hand: every pair of states on a scale of three levels.
  test.each<[ExistingState, ExistingState, Move]>([
    [atLevel('seed'), atLevel('tree'), { is: 'up', levels: 2 }],
    [atLevel('tree'), atLevel('sprout'), { is: 'down', levels: 1 }],
    [atLevel('sprout'), atLevel('sprout'), { is: 'same' }],
    [notYet, atLevel('seed'), { is: 'up', levels: 1 }],
    [atLevel('tree'), notYet, { is: 'down', levels: 3 }],
    [notYet, notYet, { is: 'same' }],
    [notRated, atLevel('seed'), { is: 'newly-rated' }],
    [notRated, notYet, { is: 'newly-rated' }],
    [atLevel('seed'), notRated, { is: 'dropped' }],
    [notRated, notRated, { is: 'not-rated' }],
    [notHere, atLevel('seed'), { is: 'not-applicable', in: 'earlier' }],
    [atLevel('seed'), notHere, { is: 'not-applicable', in: 'later' }],
    [notHere, notHere, { is: 'not-applicable', in: 'both' }],
    [notRated, notHere, { is: 'not-applicable', in: 'later' }],
  ])('%j, then %j', (before, after, move) => {
    const moves = movesBetween(
      aYear(2025, { [leaders]: before }),
      aYear(2026, { [leaders]: after }),
    );
    expect(moves.find(({ indicator }) => indicator === leaders)).toEqual({
      indicator: leaders,
      earlier: before,
      later: after,
      move,
      isReworded: false,
    });
  });

  test('backward is the same way, the other way round', () => {
    const states = fc.constantFrom<ExistingState>(
      notYet,
      notHere,
      notRated,
      atLevel('seed'),
      atLevel('sprout'),
      atLevel('tree'),
    );
    const turned: Partial<Record<Move['is'], Move['is']>> = {
      up: 'down',
      down: 'up',
      'newly-rated': 'dropped',
      dropped: 'newly-rated',
    };
    fc.assert(
      fc.property(states, states, (one, two) => {
        const [a, b] = [aYear(2025, { [leaders]: one }), aYear(2026, { [leaders]: two })];
        const there = movesBetween(a, b)[0]?.move.is;
        const back = movesBetween(b, a)[0]?.move.is;
        expect(back).toBe(there && (turned[there] ?? there));
      }),
    );
  });
});

describe('a map that changed between the years', () => {
  const [first] = aMap().outcomes;
  if (first === undefined) throw new Error('the small map has outcomes');

  test('is compared where it can be, and says where it can’t', () => {
    const grown = aMap({
      version: '2',
      outcomes: [{ ...first, indicators: [...first.indicators, anIndicator('G1.New', 'leaders')] }],
    });
    const moves = movesBetween(
      aYear(2025, { [leaders]: atLevel('seed'), [second]: atLevel('seed') }),
      aYear(2026, { [leaders]: atLevel('tree'), 'G1.New': atLevel('tree') }, grown),
    );
    expect(moves.map(({ indicator, move }) => [indicator, move])).toEqual([
      [leaders, { is: 'up', levels: 2 }],
      [students, { is: 'not-rated' }],
      ['G1.New', { is: 'not-comparable', because: 'only-in-later' }],
      [second, { is: 'not-comparable', because: 'only-in-earlier' }],
    ]);
    expect(countMoves(moves)).toEqual({
      up: 1,
      down: 0,
      same: 0,
      newlyRated: 0,
      dropped: 0,
      notApplicable: 0,
      notRated: 1,
      notComparable: 2,
    });
  });

  test('with other levels compares no levels, and still tells what was newly rated', () => {
    const levels = aMap().levels.map((level) => ({ ...level, rank: 4 - level.rank }));
    const moves = movesBetween(
      aYear(2025, { [leaders]: atLevel('seed') }),
      aYear(2026, { [leaders]: atLevel('seed'), [students]: notYet }, aMap({ levels })),
    );
    expect(moves.slice(0, 2).map(({ move }) => move)).toEqual([
      { is: 'not-comparable', because: 'other-levels' },
      { is: 'newly-rated' },
    ]);
  });

  test('with other words compares, and says that the words are others', () => {
    const [head, ...rest] = first.indicators;
    if (head === undefined) throw new Error('the small map has indicators');
    const descriptors = { ...head.descriptors, seed: [{ type: 'text' as const, text: 'Dream.' }] };
    const outcomes = [{ ...first, indicators: [{ ...head, descriptors }, ...rest] }];
    const moves = movesBetween(
      aYear(2025, { [leaders]: atLevel('seed') }),
      aYear(2026, { [leaders]: atLevel('seed') }, aMap({ outcomes })),
    );
    expect(moves[0]).toMatchObject({ move: { is: 'same' }, isReworded: true });
    expect(moves[1]).toMatchObject({ isReworded: false });
  });
});

test('what was wanted is reached, gone beyond, not reached, or not known', () => {
  const wanting = ratingsOf({
    [leaders]: { existing: atLevel('seed'), desired: 'sprout' },
    [students]: { existing: notHere, desired: 'tree' },
    [second]: { desired: 'tree' },
  });
  const earlier = livingYear(2025, aMap(), wanting);
  const reached = (states: Readonly<Record<string, ExistingState>>) =>
    wantedAndReached(earlier, aYear(2026, states)).map(({ indicator, is }) => [indicator, is]);
  expect(reached({ [leaders]: atLevel('sprout'), [second]: atLevel('sprout') })).toEqual([
    [leaders, 'reached'],
    [second, 'not-reached'],
  ]);
  expect(reached({ [leaders]: atLevel('tree'), [second]: notYet })).toEqual([
    [leaders, 'gone-beyond'],
    [second, 'not-reached'],
  ]);
  expect(reached({ [leaders]: notHere })).toEqual([
    [leaders, 'not-known'],
    [second, 'not-known'],
  ]);
});

test('the spread over the levels leaves out what doesn’t apply, by outcome and role too', () => {
  const year = aYear(2026, {
    [leaders]: atLevel('tree'),
    [students]: notHere,
    [second]: notYet,
  });
  const none = { seed: 0, sprout: 0, tree: 0 };
  expect(spread(year, { of: 'all' })).toEqual([2, 1, 0, 1, { ...none, tree: 1 }]);
  expect(spread(year, { of: 'outcome', code: 'G2' })).toEqual([1, 0, 0, 1, none]);
  expect(spread(year, { of: 'role', id: 'students' })).toEqual([0, 1, 0, 0, none]);
});

test('a recorded year is compared as it was recorded', () => {
  const ratings = ratingsOf({ [leaders]: { existing: atLevel('seed'), desired: 'tree' } });
  const snapshot = aSnapshot({ ratings });
  const year = recordedYear(snapshot);
  expect(year).toMatchObject({ key: snapshot.id, schoolYear: 2026, recordedOn: '2027-05-14' });
  expect(movesBetween(year, livingYear(2027, aMap(), ratings))[0]?.move).toEqual({ is: 'same' });
  expect(wantedAndReached(year, livingYear(2027, aMap(), ratings))[0]?.is).toBe('not-reached');
});

function aYear(
  schoolYear: number,
  states: Readonly<Record<string, ExistingState>>,
  map: IcMap = aMap(),
): YearOnMap {
  const said = Object.entries(states).map(([code, existing]) => [code, { existing }]);
  return livingYear(schoolYear, map, ratingsOf(Object.fromEntries(said)));
}

function spread(year: YearOnMap, part: Parameters<typeof trendOf>[1]) {
  return trendOf([year], part).map((one) => [
    one.applicable,
    one.notApplicable,
    one.notRated,
    one.notYet,
    Object.fromEntries(one.levels.map(({ level, count }) => [level, count])),
  ])[0];
}
