import { expect, test } from 'vitest';

import type { Progress } from '#domain/assessment/progress.ts';
import type { ExistingState } from '#domain/assessment/rating.ts';
import { distributionInWords, fromToInWords } from '#map-view/level-words.ts';
import { progressInWords } from '#map-view/progress-words.ts';
import { aMap } from '#tests/support/a-map.ts';

const map = aMap({
  levels: [
    { id: 'high', name: 'Sustaining', rank: 2 },
    { id: 'low', name: 'Getting Started', rank: 1 },
  ],
});

const at = (level: string): ExistingState => ({ is: 'at-level', level });

test('where the indicators stand is said from the lowest level up, without empty levels', () => {
  const states: readonly ExistingState[] = [
    at('high'),
    { is: 'not-rated' },
    { is: 'not-yet' },
    at('high'),
    { is: 'not-applicable', reason: 'x' },
  ];
  expect(distributionInWords(map, states)).toBe(
    'Existing states: 1 not yet at Getting Started, 2 at Sustaining, 1 doesn’t apply here, 1 not rated yet.',
  );
  expect(distributionInWords(map, [{ is: 'not-rated' }])).toBe('Nothing rated yet');
});

test('existing and desired state make one sentence', () => {
  expect(fromToInWords(map, at('low'), 'high')).toBe('From 1, Getting Started to 2, Sustaining');
  expect(fromToInWords(map, at('high'), 'high')).toBe('Stays at 2, Sustaining');
  expect(fromToInWords(map, at('low'), undefined)).toBe('1, Getting Started; no desired state yet');
  expect(fromToInWords(map, { is: 'not-applicable', reason: 'x' }, 'high')).toBe(
    'Doesn’t apply here',
  );
});

function progress(over: Partial<Progress>): Progress {
  return {
    indicators: 16,
    applicable: 16,
    rated: 0,
    notApplicable: 0,
    desired: 0,
    unrated: [],
    withoutRationale: [],
    ...over,
  };
}

test('progress counts what applies, and says what doesn’t', () => {
  expect(progressInWords(progress({ rated: 11 }))).toBe('11 of 16 rated');
  expect(progressInWords(progress({ rated: 11, applicable: 15, notApplicable: 1 }))).toBe(
    '11 of 15 rated, 1 doesn’t apply here',
  );
  expect(progressInWords(progress({ rated: 14, applicable: 14, notApplicable: 2 }))).toBe(
    'All 14 rated, 2 don’t apply here',
  );
  expect(progressInWords(progress({ applicable: 0, notApplicable: 16 }))).toBe(
    'No indicator applies here',
  );
});
