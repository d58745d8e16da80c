// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { agreeExisting } from '#domain/assessment/changes.ts';
import { ComparePage } from '#features/comparison/ComparePage.tsx';
import { aSchool, atLevel } from '#tests/support/builders.ts';
import { cycleChange, schoolChange } from '#tests/support/changes.ts';
import { engagedMap } from '#tests/support/recorded-years.ts';
import { renderPage } from '#tests/support/render.tsx';
import { aStorage, given } from '#tests/support/storage.ts';

import {
  cellsOf,
  compare,
  first,
  record,
  second,
  showing,
  third,
  twoRecords,
  y2024,
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

describe('the years of a school, compared', () => {
  it('says what moved between the two newest, and what became of what was wanted', async () => {
    await showing([cycleChange(y2024), cycleChange(y2025), ...twoRecords]);
    expect(
      await screen.findByRole('heading', {
        name: 'Since 2024–25, of 16 indicators: 1 up, 1 down, 1 newly rated, and 13 not rated in either year.',
      }),
    ).toBeTruthy();
    expect(
      screen.getByText('Of 2 desired states set in 2024–25: 1 reached and 1 not reached yet.'),
    ).toBeTruthy();
    const up = within(screen.getByRole('region', { name: 'Up (1)' }));
    expect(up.getByRole('listitem').textContent).toContain(first);
    expect(up.getByText('Wanted in 2024–25: 2, Progressing. Reached.')).toBeTruthy();
    const down = within(screen.getByRole('region', { name: 'Down (1)' }));
    expect(down.getByRole('listitem').textContent).toContain(second);
  });

  it('shows the words of both levels on request, marking what the higher one says more', async () => {
    await showing([cycleChange(y2024), cycleChange(y2025), ...twoRecords]);
    for (const [name, marked] of [
      ['Up (1)', '2 Progressing'],
      ['Down (1)', '3 Refining and Expanding'],
    ] as const) {
      const group = await screen.findByRole('region', { name });
      await userEvent.click(within(group).getByText(/^The words of the level left/));
      const heads = [...group.querySelectorAll('[data-tone]')].filter(
        (card) => card.querySelector('mark') !== null,
      );
      expect(heads).toHaveLength(1);
      expect(heads[0]?.textContent).toContain(marked);
    }
  });

  it('compares the year under way, in which what isn’t said isn’t said yet', async () => {
    await showing([
      cycleChange(y2026),
      ...twoRecords,
      agreeExisting(y2026, first, atLevel('sustaining')),
    ]);
    expect(
      await screen.findByRole('heading', {
        name: 'Since 2025–26, of 16 indicators: 1 up, 2 not rated yet, and 13 not rated in either year.',
      }),
    ).toBeTruthy();
  });

  it('puts the choice into the address, and takes it from there', async () => {
    const { addresses } = await showing([
      cycleChange(y2026),
      ...twoRecords,
      agreeExisting(y2026, first, atLevel('sustaining')),
    ]);
    const earlier = await screen.findByLabelText('Earlier year');
    await userEvent.selectOptions(earlier, '2024–25, recorded on May 14, 2025');
    expect(addresses.at(-1)).toMatch(
      /^\/schools\/riverside\/compare\?from=[0-9a-f]{64}&to=living$/,
    );
    expect(await screen.findByRole('heading', { name: /^Since 2024–25/ })).toBeTruthy();
    // Choosing the other's year swaps the two.
    await userEvent.selectOptions(earlier, '2026–27, as it stands now');
    expect(addresses.at(-1)).toMatch(/\?from=living&to=[0-9a-f]{64}$/);
    expect(screen.getByRole('heading', { name: /^Since 2024–25/ })).toBeTruthy();
  });

  it('says so where the address names a record that isn’t here', async () => {
    await showing(twoRecords, `${compare}?from=${'0'.repeat(64)}`);
    expect(await screen.findByText('A year in this address isn’t on this device.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: /^Since 2024–25/ })).toBeTruthy();
  });

  it('leaves out a damaged record, and says so', async () => {
    const storage = await aStorage();
    await given(storage, [schoolChange(aSchool()), ...twoRecords]);
    const [damaged] = await storage.database.records.where({ kind: 'snapshot' }).toArray();
    await storage.database.records.update(damaged?.id ?? '', {
      'body.text': String(damaged?.body['text']).replace('Riverside', 'Otherside'),
    });
    renderPage(<ComparePage school="riverside" />, { storage, address: compare });
    expect(await screen.findByText('1 damaged record is left out of everything here')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'One year so far' })).toBeTruthy();
    const id = damaged?.id ?? '';
    const link = screen.getByRole('link', { name: `Record ${id.slice(0, 8)}` });
    expect(link.getAttribute('href')).toBe(`/schools/riverside/snapshots/${id}`);
  });
});

describe('with too few years', () => {
  it('offers to record the first', async () => {
    await showing([cycleChange(y2026)]);
    const link = await screen.findByRole('link', { name: 'Record 2026–27' });
    expect(link.getAttribute('href')).toBe(`/schools/riverside/${engagedMap.id}/2026-27/record`);
  });

  it('offers to start another', async () => {
    await showing(twoRecords.slice(0, 1));
    expect(await screen.findByRole('heading', { name: 'One year so far' })).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Start a school year' });
    expect(link.getAttribute('href')).toBe('/schools/riverside/years/new');
  });
});

describe('all years', () => {
  it('are one table: indicators down, years across, each level with its name', async () => {
    await showing(twoRecords, `${compare}?view=years`);
    const table = await screen.findByRole('table', {
      name: 'Existing state of every indicator, 2024–25 to 2025–26',
    });
    const heads = within(table).getAllByRole('columnheader');
    expect(heads.map((head) => head.textContent)).toEqual([
      'Role',
      'Indicator',
      '2024–25 recorded on May 14, 2025',
      '2025–26 recorded on May 14, 2026',
    ]);
    expect(cellsOf(table, first)).toEqual(['1 Getting Started', '2 Progressing']);
    expect(cellsOf(table, third)).toEqual(['–Not rated yet', '4 Fully Implementing']);
  });

  it('show a year that was recorded twice in two columns, and why', async () => {
    const again = record(y2025, { [first]: { existing: atLevel('sustaining') } }, '2026-05-20');
    await showing([...twoRecords, again], `${compare}?view=years`);
    expect(await screen.findByText('Recorded twice: 2025–26')).toBeTruthy();
    expect(cellsOf(screen.getByRole('table'), first)).toEqual([
      '1 Getting Started',
      '2 Progressing',
      '5 Sustaining',
    ]);
  });
});

describe('the trend', () => {
  it('draws each desired outcome, says it in a sentence, and reads out every line', async () => {
    await showing(twoRecords, `${compare}?view=trend`);
    const card = await screen.findByRole('region', { name: /^EC1 / });
    expect(card.querySelectorAll('circle')).toHaveLength(5);
    expect(card.querySelectorAll('[data-way="up"]')).toHaveLength(1);
    expect(card.querySelectorAll('[data-way="down"]')).toHaveLength(1);
    expect(
      within(card).getByText(
        'Since 2024–25, of 7 indicators: 1 up, 1 down, 1 newly rated, and 4 not rated in either year.',
      ),
    ).toBeTruthy();
    expect(card.textContent).toContain(
      'EC1.Leaders2: 3, Refining and Expanding in 2024–25 and 2, Progressing in 2025–26.',
    );
    expect(card.textContent).toContain('Not drawn, because no year puts it on a level');
  });

  it('counts the levels by year, for all indicators, each outcome and each role', async () => {
    await showing(twoRecords, `${compare}?view=trend`);
    const table = await screen.findByRole('table', { name: /^How many indicators/ });
    const bodies = [...table.querySelectorAll('tbody')].map((body) => [
      body.querySelector('[scope="rowgroup"]')?.textContent.slice(0, 14),
      ...[...body.querySelectorAll('tr')].slice(1).map((line) =>
        [...line.querySelectorAll('td')]
          .slice(1)
          .map(({ textContent }) => textContent)
          .join(' '),
      ),
    ]);
    // Not yet, the five levels, not rated, doesn't apply.
    expect(bodies[0]).toEqual(['All indicators', '0 1 0 1 0 0 14 0', '0 0 2 0 1 0 13 0']);
    expect(bodies.slice(4).map(([name]) => name)).toEqual([
      'Leaders',
      'Teachers',
      'Students',
      'Strategic Alli',
    ]);
    expect(bodies[5]).toEqual(['Teachers', '0 0 0 0 0 0 3 0', '0 0 0 0 0 0 3 0']);
  });
});

describe('on the map', () => {
  it('each year marks the descriptor that it reached, and says so where none can be marked', async () => {
    await showing(twoRecords, `${compare}?view=map`);
    const outcome = await screen.findByRole('table', { name: /^Desired outcome EC1/ });
    const cells = [...outcome.querySelectorAll('td')].map((cell) =>
      [...cell.querySelectorAll('li')].flatMap(({ textContent }) =>
        textContent.includes('Reached in') ? [textContent.slice(-7)] : [],
      ),
    );
    // Five cells an indicator, the highest level first.
    expect(cells.slice(0, 5)).toEqual([[], [], [], ['2025–26'], ['2024–25']]);
    expect(cells.slice(5, 10)).toEqual([[], [], ['2024–25'], ['2025–26'], []]);
    expect(within(outcome).getByText('2024–25: Not rated yet')).toBeTruthy();
  });
});

it('a year whose map didn’t have an indicator says just that, everywhere', async () => {
  const [outcome, ...others] = engagedMap.outcomes;
  if (outcome === undefined) throw new Error('the map has outcomes');
  const indicators = outcome.indicators.filter(({ code }) => code !== third);
  const older = { ...engagedMap, version: '0', outcomes: [{ ...outcome, indicators }, ...others] };
  const grown = [
    record(y2024, { [first]: { existing: atLevel('progressing') } }, '2025-05-14', older),
    record(y2025, { [third]: { existing: atLevel('progressing') } }),
  ];
  await showing(grown, `${compare}?view=map`);
  expect(await screen.findByText('2024–25: Not on that year’s IC map')).toBeTruthy();
  cleanup();
  await showing(grown, `${compare}?view=years`);
  const table = await screen.findByRole('table');
  expect(cellsOf(table, third)).toEqual(['·Not on that year’s IC map', '2 Progressing']);
  cleanup();
  await showing(grown);
  expect(await screen.findByText('Can’t be compared: only the later IC map has it.')).toBeTruthy();
});
