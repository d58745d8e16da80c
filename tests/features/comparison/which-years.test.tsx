// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { aMap } from '#tests/support/a-map.ts';
import { aCycle, atLevel } from '#tests/support/builders.ts';
import { cycleChange } from '#tests/support/changes.ts';
import { engagedMap } from '#tests/support/recorded-years.ts';

import {
  cellsOf,
  compare,
  first,
  record,
  showing,
  twoRecords,
  y2025,
  y2026,
} from './compared-years.tsx';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 20) });
  vi.stubGlobal('matchMedia', () => ({
    matches: false,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
  return () => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

describe('a school that has worked on two maps', () => {
  const garden = aCycle({ schoolYear: 2023 });
  const changes = [
    ...twoRecords,
    record(garden, { 'G1.Leaders1': { existing: atLevel('tree') } }, '2024-05-14', aMap()),
  ];

  it('sees the years of the newest, and chooses the other; the choice stands in the address', async () => {
    const { addresses } = await showing(changes, `${compare}?view=years`);
    expect(await screen.findByText('This school also worked on: Garden School.')).toBeTruthy();
    await userEvent.selectOptions(screen.getByLabelText('IC map'), 'Garden School');
    expect(addresses.at(-1)).toBe(`${compare}?view=years&map=garden-school`);
    const table = await screen.findByRole('table', { name: /2023–24 to 2023–24$/ });
    expect(cellsOf(table, 'G1.Leaders1')).toEqual(['3 Tree']);
    expect(screen.getByText(`This school also worked on: ${engagedMap.title}.`)).toBeTruthy();
  });

  it.each(['trend', 'map'])('and so in the view “%s”', async (view) => {
    await showing(changes, `${compare}?view=${view}&map=garden-school`);
    expect((await screen.findAllByText(/The garden is shared/)).length).toBeGreaterThan(0);
    expect(screen.queryByText(/EC1/)).toBeNull();
  });
});

describe('an interim record of a year that was closed', () => {
  const changes = [
    ...twoRecords,
    record(
      y2025,
      { [first]: { existing: atLevel('sustaining') } },
      '2026-01-20',
      engagedMap,
      'interim',
    ),
  ];

  it('is compared where it is chosen, and shown in the trend and on the map where that is wanted', async () => {
    await showing(changes);
    await userEvent.selectOptions(
      await screen.findByLabelText('Later year'),
      '2025–26, interim record of January 20, 2026',
    );
    expect(await screen.findByText('Up 4 levels.')).toBeTruthy();
    for (const view of ['trend', 'map']) {
      cleanup();
      await showing(changes, `${compare}?view=${view}`);
      const show = await screen.findByRole('link', { name: 'Show 1 interim record' });
      expect(show.getAttribute('href')).toContain(`view=${view}&interim=shown`);
      await userEvent.click(show);
      expect(await screen.findByRole('link', { name: 'Hide 1 interim record' })).toBeTruthy();
    }
  });
});

it('a year that was only started is in no comparison, however much of the year before it shows', async () => {
  await showing([...twoRecords, cycleChange(y2026)]);
  expect(
    await screen.findByRole('heading', { name: /^Since 2024–25, of 16 indicators/ }),
  ).toBeTruthy();
  const years = screen.getByLabelText<HTMLSelectElement>('Later year').options;
  expect([...years].map(({ textContent }) => textContent)).toEqual([
    '2025–26, recorded on May 14, 2026',
    '2024–25, recorded on May 14, 2025',
  ]);
});
