import { expect, test } from 'vitest';

import type { AgreedRating, ExistingState } from '#domain/assessment/rating.ts';
import { unrated } from '#domain/assessment/rating.ts';
import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { progressSentence } from '#report/summary-sentences.ts';
import { aMap } from '#tests/support/a-map.ts';
import { aSnapshot, atLevel } from '#tests/support/builders.ts';

const codes = indicatorsOf(aMap()).map(({ indicator }) => indicator.code);

function sentenceOf(states: readonly ExistingState[]): string {
  const ratings = new Map<string, AgreedRating>(
    states.map((existing, index) => {
      const code = codes[index] ?? '';
      return [code, { ...unrated(code), existing }];
    }),
  );
  return progressSentence(aSnapshot({ ratings }));
}

const away: ExistingState = { is: 'not-applicable', reason: 'No garden' };

test('the summary says how many are rated, out of those that apply', () => {
  expect(sentenceOf([atLevel('seed')])).toBe('Rated: 1 of 3 indicators.');
  expect(sentenceOf([atLevel('seed'), away])).toBe(
    'Rated: 1 of 2 indicators that apply here. 1 indicator doesn’t apply here.',
  );
});

test('where no indicator applies, nothing is counted out of none', () => {
  expect(sentenceOf([away, away, away])).toBe('No indicator applies here.');
});
