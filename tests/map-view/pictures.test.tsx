// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, test } from 'vitest';

import type { Descriptor } from '#domain/ic-map/ic-map.ts';
import { statementsOf } from '#domain/ic-map/statements.ts';
import { differenceFromBelow } from '#domain/ic-map/wording-difference.ts';
import { DescriptorCard } from '#map-view/DescriptorCard.tsx';
import { DescriptorText } from '#map-view/DescriptorText.tsx';
import { Dumbbell } from '#map-view/Dumbbell.tsx';
import { PaperMap } from '#map-view/PaperMap.tsx';
import { Strip } from '#map-view/Strip.tsx';
import { aMap } from '#tests/support/a-map.ts';

const map = aMap();
const [outcome] = map.outcomes;
const [low, high] = map.levels.toSorted((a, b) => a.rank - b.rank);
if (outcome === undefined || low === undefined || high === undefined) throw new Error('a map');
const [indicator] = outcome.indicators;
if (indicator === undefined) throw new Error('an indicator');

test('the dumbbell is a table: one row an indicator, and each line is a sentence', () => {
  render(
    <Dumbbell
      map={map}
      rows={[
        {
          code: 'EC1.Leaders1',
          statement: 'Build support',
          existing: { is: 'at-level', level: low.id },
          desired: high.id,
        },
      ]}
    />,
  );
  const row = screen.getByRole('row', { name: /EC1\.Leaders1/ });
  expect(within(row).getByRole('rowheader').textContent).toContain('EC1.Leaders1');
  expect(within(row).getByRole('cell').textContent).toContain(
    `From ${low.rank}, ${low.name} to ${high.rank}, ${high.name}`,
  );
});

test('a strip is read as one sentence', () => {
  const states = new Map([[indicator.code, { is: 'at-level', level: high.id } as const]]);
  render(<Strip map={map} states={states} />);
  expect(screen.getByText(new RegExp(`Existing states: 1 at ${high.name}`))).toBeTruthy();
});

test('the paper map has its columns as printed and says where the school stands', () => {
  render(
    <PaperMap
      map={{ ...map, printOrder: 'descending' }}
      outcome={outcome}
      states={
        new Map([
          [indicator.code, { existing: { is: 'at-level', level: low.id }, desired: high.id }],
        ])
      }
    />,
  );
  const columns = screen.getAllByRole('columnheader').map((header) => header.textContent);
  expect(columns[0]).toContain(map.levels.toSorted((a, b) => b.rank - a.rank)[0]?.name);
  expect(screen.getAllByText('Existing state')).toHaveLength(1);
  expect(screen.getAllByText('Desired state')).toHaveLength(1);
  expect(screen.getByText('Existing state').closest('td')?.textContent).toContain(low.name);
});

test('a card says in words that it is the existing state, the desired one, and last year’s', () => {
  render(
    <DescriptorCard map={map} level={low} existing desired ghost="2025–26">
      text
    </DescriptorCard>,
  );
  for (const words of ['Existing state', 'Desired state', 'Existing state in 2025–26']) {
    expect(screen.getByText(words)).toBeTruthy();
  }
});

const descriptor: Descriptor = [
  { type: 'text', text: 'Seek support frequently in ways such as:' },
  { type: 'list', items: ['tutoring,', 'mentoring'], examples: true },
  { type: 'text', text: 'Share results.' },
];

test('the words that differ from the level below are marked, and only those', () => {
  const below: Descriptor = [
    { type: 'text', text: 'Seek support occasionally in ways such as:' },
    { type: 'list', items: ['tutoring,', 'mentoring'], examples: true },
    { type: 'text', text: 'Share results.' },
  ];
  const { container } = render(
    <DescriptorText descriptor={descriptor} difference={differenceFromBelow(descriptor, below)} />,
  );
  const marked = [...container.querySelectorAll('mark')].map((mark) => mark.textContent?.trim());
  expect(marked).toEqual(['frequently']);
  expect(container.querySelectorAll('li')).toHaveLength(2);
});

test('a statement can be ticked, and the line that introduces a list can not', async () => {
  const user = userEvent.setup();
  const ticked: (readonly [string, boolean])[] = [];
  render(
    <DescriptorText
      descriptor={descriptor}
      ticks={{
        statements: statementsOf('high', descriptor),
        ticked: new Set(['high.2']),
        onTick: (id, on) => ticked.push([id, on]),
      }}
    />,
  );
  const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
  expect(boxes).toHaveLength(3);
  await user.click(screen.getByRole('checkbox', { name: 'mentoring' }));
  await user.click(screen.getByRole('checkbox', { name: 'Share results.' }));
  expect(ticked).toEqual([
    ['high.1.1', true],
    ['high.2', false],
  ]);
});
