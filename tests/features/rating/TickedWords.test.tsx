// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';

import { indicatorsOf } from '#domain/ic-map/indicator.ts';
import { statementsOf, type Statement } from '#domain/ic-map/statements.ts';
import { TickedWords } from '#features/rating/TickedWords.tsx';
import { theMap } from '#tests/support/the-map.ts';

const cells = indicatorsOf(theMap()).flatMap(({ indicator }) =>
  Object.entries(indicator.descriptors).map(([level, descriptor]) =>
    statementsOf(level, descriptor),
  ),
);
const onlyExamples: readonly Statement[] = [
  { id: 'seed.0.0', text: 'newsletters', counted: false, block: 0, item: 0 },
  { id: 'seed.0.1', text: 'fairs', counted: false, block: 0, item: 1 },
];

function words(statements: readonly Statement[], ticked: readonly string[]): string {
  const { container } = render(
    <TickedWords statements={statements} ticked={new Set(ticked)} always />,
  );
  return container.textContent ?? '';
}

test('a level that holds nothing but examples is never “0 of 0”', () => {
  expect(words(onlyExamples, [])).toBe('0 ticked; examples are not counted');
  expect(words(onlyExamples, ['seed.0.1'])).toBe('1 ticked; examples are not counted');
});

test('no level of the map counts its statements out of none, ticked or not', () => {
  const all = cells.flatMap((cell) => [
    words(cell, []),
    words(
      cell,
      cell.map(({ id }) => id),
    ),
  ]);
  expect(all).toHaveLength(160);
  expect(all.filter((text) => /of 0\b/.test(text))).toEqual([]);
});

test('nothing is said while nothing is ticked, unless it is asked for', () => {
  render(<TickedWords statements={onlyExamples} ticked={new Set()} always={false} />);
  expect(screen.queryByText(/ticked/)).toBeNull();
});
