import { expect, test } from 'vitest';

import { momentAlone, momentFrom } from '#features/data-safety/moment-words.ts';

const now = new Date(2027, 4, 14, 11, 5).getTime();

test.each([
  [new Date(2027, 4, 14, 10, 40), /^today, 10:40\sAM$/],
  [new Date(2027, 4, 13, 15, 15), /^yesterday, 3:15\sPM$/],
  [new Date(2027, 4, 12, 9, 0), /^Wednesday, May 12, 2027, 9:00\sAM$/],
])('a backup of %s is named as people say it', (moment, words) => {
  expect(momentFrom(now, moment.getTime())).toMatch(words);
});

test('by itself it begins with a capital', () => {
  expect(momentAlone(now, now)).toMatch(/^Today, 11:05\sAM$/);
});
