// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import type { ExistingState } from '#domain/assessment/rating.ts';
import { LevelMark } from '#map-view/LevelMark.tsx';
import { aMap } from '#tests/support/a-map.ts';

const map = aMap({
  levels: [
    { id: 'low', name: 'Getting Started', rank: 1 },
    { id: 'middle', name: 'Progressing', rank: 2 },
    { id: 'high', name: 'Sustaining', rank: 3 },
  ],
});

const spoken: readonly (readonly [ExistingState, string])[] = [
  [{ is: 'at-level', level: 'middle' }, '2 Progressing'],
  [{ is: 'not-yet' }, 'Not yet at Getting Started'],
  [{ is: 'not-applicable', reason: 'No students yet' }, 'Doesn’t apply here'],
  [{ is: 'not-rated' }, 'Not rated yet'],
];

test.each(spoken)('a mark for %o is read as “%s”, with its name shown or not', (state, words) => {
  const mark = (withName: boolean) => (
    <a href="#/x">
      <LevelMark map={map} state={state} withName={withName} />
    </a>
  );
  const { rerender } = render(mark(false));
  expect(screen.getByRole('link', { name: words })).toBeTruthy();
  rerender(mark(true));
  expect(screen.getByRole('link', { name: words })).toBeTruthy();
});

test('a map of three levels gets three bars, full up to the level', () => {
  const { container } = render(<LevelMark map={map} state={{ is: 'at-level', level: 'middle' }} />);
  const bars = [...container.querySelectorAll('rect')].map((bar) => bar.dataset['full']);
  expect(bars).toEqual(['true', 'true', 'false']);
});

test('a level that this map doesn’t have is shown by its id, not hidden', () => {
  render(<LevelMark map={map} state={{ is: 'at-level', level: 'from-another-map' }} />);
  expect(screen.getAllByText('from-another-map').length).toBeGreaterThan(0);
});
