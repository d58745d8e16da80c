import { expect, test } from 'vitest';

import { inGroups, inLanes } from '#features/deliveries/in-lanes.ts';

test('schools are taken in by groups of those that one worker has looked at, in their order', () => {
  const groups = inGroups([0, 1, 2, 3, 4, 5, 6], { laneOf: (at) => at % 2, most: 3 });
  expect(groups).toEqual([[0, 2, 4], [1, 3, 5], [6]]);
  expect(inGroups([], { laneOf: () => 0, most: 3 })).toEqual([]);
});

test('a stop leaves the groups that have not begun', async () => {
  const done: number[] = [];
  await inLanes([0, 1, 2, 3], {
    laneOf: () => 0,
    isOver: () => done.length === 2,
    work: (one) => Promise.resolve(void done.push(one)),
  });
  expect(done).toEqual([0, 1]);
});
