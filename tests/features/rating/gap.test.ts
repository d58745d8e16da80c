import { expect, test } from 'vitest';

import type { ExistingState } from '#domain/assessment/rating.ts';
import { gapOf, type Gap } from '#features/rating/gap.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aRating, atLevel } from '#tests/support/builders.ts';

const cases: readonly [string, ExistingState, string | undefined, Gap][] = [
  ['one level above', atLevel('seed'), 'sprout', { is: 'to-go', levels: 1 }],
  ['two levels above', atLevel('seed'), 'tree', { is: 'to-go', levels: 2 }],
  ['the same level', atLevel('tree'), 'tree', { is: 'reached' }],
  ['a level below', atLevel('tree'), 'sprout', { is: 'beyond', levels: 1 }],
  ['the lowest level, from below it', { is: 'not-yet' }, 'seed', { is: 'to-go', levels: 1 }],
  ['nothing said', atLevel('seed'), undefined, { is: 'unknown', missing: 'desired' }],
  [
    'a level, with nothing rated',
    { is: 'not-rated' },
    'tree',
    { is: 'unknown', missing: 'existing' },
  ],
  [
    'a level where the indicator does not apply',
    { is: 'not-applicable', reason: 'We have no garden.' },
    'tree',
    { is: 'not-applicable' },
  ],
];

test.each(cases)('the gap to %s', (_, existing, desired, gap) => {
  expect(gapOf(aMap(), aRating('G1.Leaders1', { existing, desired }))).toEqual(gap);
});
